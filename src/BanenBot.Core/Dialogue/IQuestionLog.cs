namespace BanenBot.Core.Dialogue;

/// <summary>Keeps what people ask in vain, and how often what was answered, for those who write the answers.</summary>
public interface IQuestionLog
{
    Task AddAsync(LoggedQuestion question, CancellationToken cancellation);

    /// <summary>All that is kept; by day, question and reason, so that the order tells nothing of when or by whom.</summary>
    Task<IReadOnlyList<LoggedCount>> ReadAsync(CancellationToken cancellation);

    /// <summary>Counts a turn, whatever came of it.</summary>
    /// <param name="sources">The ids of the sources under the reply, each once.</param>
    Task CountAsync(DateOnly day, Outcome outcome, double confidence, IReadOnlyList<string> sources, CancellationToken cancellation);

    /// <summary>By day, outcome and confidence.</summary>
    Task<IReadOnlyList<TurnCount>> TurnsAsync(CancellationToken cancellation);

    /// <summary>Over all days that are kept, by source.</summary>
    Task<IReadOnlyList<SourceCount>> SourcesAsync(CancellationToken cancellation);
}
