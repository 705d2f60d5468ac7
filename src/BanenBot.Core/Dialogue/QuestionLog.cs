namespace BanenBot.Core.Dialogue;

/// <summary>Why a question is worth an editor's look.</summary>
public enum Shortfall
{
    Unanswered,

    /// <summary>Several questions were offered to choose from.</summary>
    Choice,

    /// <summary>It was answered, with a low confidence.</summary>
    Unsure,

    /// <summary>Somebody thought that the answer did not help.</summary>
    Disliked,
}

/// <summary>A question that was not, or not well, answered: of nobody, in no conversation, at no hour.</summary>
/// <param name="Question">As the guard lets it be kept.</param>
public sealed record LoggedQuestion(DateOnly Day, string Question, Shortfall Why);

/// <summary>How often a question was logged on one day for one reason.</summary>
public sealed record LoggedCount(LoggedQuestion Question, int Times);

/// <summary>How often on one day a turn ended so, and how surely.</summary>
/// <param name="Tenths">The confidence in tenths, rounded down: 0 to 10.</param>
public sealed record TurnCount(DateOnly Day, Outcome Outcome, int Tenths, int Times);

/// <summary>How often a source stood under an answer.</summary>
public sealed record SourceCount(string Source, int Times);

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
