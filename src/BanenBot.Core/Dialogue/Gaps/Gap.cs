using BanenBot.Core.Knowledge;

namespace BanenBot.Core.Dialogue.Gaps;

/// <summary>What keeps the nearest article from being the answer.</summary>
public enum GapReason
{
    /// <summary>Nothing in the knowledge shares a word with the questions.</summary>
    NothingNear,

    /// <summary>An article is nearest and not near enough to be offered.</summary>
    TooFar,

    /// <summary>It is near enough now and was not given then: the knowledge has changed, or the question was read in another way.</summary>
    NotTaken,

    /// <summary>It was one of several that might be meant.</summary>
    OneOfSeveral,

    /// <summary>It was given, unsure or with a thumb down.</summary>
    NotSure,

    /// <summary>The knowledge says of this subject that its sources do not answer it.</summary>
    OutOfScope,
}

/// <summary>A question of a gap, with how often it was asked.</summary>
public sealed record GapQuestion(string Text, int Times);

/// <summary>Questions about the same that were not, or not well, answered.</summary>
public sealed record Gap
{
    /// <summary>Names the gap: some words of its main question, as a file is named. The same log gives the same names.</summary>
    public required string Id { get; init; }

    /// <summary>Most asked first; the first one stands for all.</summary>
    public required IReadOnlyList<GapQuestion> Questions { get; init; }

    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    /// <summary>How often each shortfall was met.</summary>
    public required IReadOnlyDictionary<Shortfall, int> Shortfalls { get; init; }

    /// <summary>What lies nearest to most of the questions; null where nothing does.</summary>
    internal Finding? Nearest { get; init; }

    /// <summary>Its id.</summary>
    public string? NearestId => Nearest?.Hit.Id;

    /// <summary>How surely it answers; 0 where there is none.</summary>
    public double NearestConfidence => Nearest?.Hit.Confidence ?? 0;

    /// <summary>Null too where it is a passage of a document.</summary>
    public Article? NearestArticle => Nearest?.Article;

    public required GapReason Reason { get; init; }

    /// <summary>Words of the questions that neither the nearest nor any other article holds, most frequent first.</summary>
    public required IReadOnlyList<string> UnknownWords { get; init; }

    public int Times => Questions.Sum(question => question.Times);
}
