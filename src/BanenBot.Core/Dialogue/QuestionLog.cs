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
