namespace BanenBot.Core.Search;

/// <summary>An entry that was found, with what speaks for it.</summary>
/// <param name="Confidence">0 to 1: the share of such hits that hold the right answer, see <see cref="Confidence"/>.</param>
public sealed record Hit(string Id, double Score, double Confidence, HitEvidence Evidence);

/// <summary>The measures behind a hit's score, each 0 to 1 unless said otherwise; printed by <c>ask --explain</c>.</summary>
public sealed record HitEvidence
{
    /// <summary>Share of the question's information that the entry holds in any field.</summary>
    public required double Coverage { get; init; }

    /// <summary>How alike the question and the entry's nearest phrasing are, both ways.</summary>
    public required double Likeness { get; init; }

    /// <summary>Mean likeness of the three nearest phrasings: one lucky phrasing is less than three that agree.</summary>
    public required double Agreement { get; init; }

    /// <summary>Share of the question's information that titles, phrasings and keywords hold.</summary>
    public required double TitleCoverage { get; init; }

    /// <summary>1 where the entry holds the kind of answer the question asks for (a date for "wanneer"), 0 where it does not, 0.5 where no kind shows.</summary>
    public required double AnswerKind { get; init; }

    /// <summary>Share of the question's information in words that the whole knowledge does not hold.</summary>
    public required double Unknown { get; init; }

    /// <summary>The engine's score, relative to the best candidate's.</summary>
    public required double Engine { get; init; }

    /// <summary>The nearest phrasing.</summary>
    public required string Phrasing { get; init; }
}
