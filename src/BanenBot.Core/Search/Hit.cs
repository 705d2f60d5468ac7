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

    /// <summary>How alike their letters are, at the nearest phrasing: see <see cref="LetterGrams"/>.</summary>
    public required double Letters { get; init; }

    /// <summary>Mean likeness of the three nearest phrasings: one lucky phrasing is less than three that agree.</summary>
    public required double Agreement { get; init; }

    /// <summary>Share of the question's information that titles, phrasings and keywords hold.</summary>
    public required double TitleCoverage { get; init; }

    /// <summary>1 where the entry holds the kind of answer the question asks for (a date for "wanneer"), 0 where it does not, 0.5 where no kind shows.</summary>
    public required double AnswerKind { get; init; }

    /// <summary>Share of the question's information in words that the whole knowledge does not hold.</summary>
    public required double Unknown { get; init; }

    /// <summary>Weight of the most telling word of the question that the entry lacks, beside its most telling word at all.</summary>
    public required double Lacking { get; init; }

    /// <summary>The same for titles, phrasings and keywords alone.</summary>
    public required double TitleLacking { get; init; }

    /// <summary>How many topic words the question has; not between 0 and 1.</summary>
    public required int Words { get; init; }

    /// <summary>1 where the question names a number or year that the entry does not hold, else 0.</summary>
    public required double ForeignNumber { get; init; }

    /// <summary>The engine's score, relative to the best candidate's.</summary>
    public required double Engine { get; init; }

    /// <summary>The nearest phrasing.</summary>
    public required string Phrasing { get; init; }
}
