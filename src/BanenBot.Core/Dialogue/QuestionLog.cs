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

/// <summary>Keeps what people ask in vain, for those who write the answers.</summary>
public interface IQuestionLog
{
    Task AddAsync(LoggedQuestion question, CancellationToken cancellation);

    /// <summary>All that is kept; by day, question and reason, so that the order tells nothing of when or by whom.</summary>
    Task<IReadOnlyList<LoggedCount>> ReadAsync(CancellationToken cancellation);
}
