namespace BanenBot.Core.Search;

/// <summary>An entry that was found, with what speaks for it.</summary>
/// <param name="Score">Orders hits of one question; a logarithm.</param>
/// <param name="Confidence">0 to 1: the share of such hits that hold the right answer, see <see cref="Search.Confidence"/>.</param>
sealed record Hit(string Id, double Score, double Confidence, HitEvidence Evidence);

/// <summary>The measures behind a hit's score and confidence; printed by <c>ask --explain</c>.</summary>
public sealed record HitEvidence
{
    /// <summary>See <see cref="Affinity{T}"/>, over groups of letters; a logarithm.</summary>
    public required double LetterAffinity { get; init; }

    /// <summary>See <see cref="Affinity{T}"/>, over analysed terms; a logarithm.</summary>
    public required double TermAffinity { get; init; }

    /// <summary>
    /// How alike the question and a phrasing are, both ways; 0 to 1. Of the phrasings that ask for the same kind of answer, where the
    /// question shows a kind.
    /// </summary>
    public required double Likeness { get; init; }

    /// <summary>Share of the nearest phrasing's information that the question holds; 0 to 1.</summary>
    public required double Held { get; init; }

    /// <summary>See <see cref="Entry"/>; a logarithm.</summary>
    public double Prior { get; init; }

    /// <summary>See <see cref="Entry"/>.</summary>
    public bool Declines { get; init; }

    /// <summary>See <see cref="RankedEntry.Breadth"/>.</summary>
    public required double Breadth { get; init; }

    /// <summary>Share of the question's information that the entry holds in any field; 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>
    /// Weight of the most telling word of the question that the entry lacks, beside its most telling word at all; 0 to 1.
    /// </summary>
    public required double Lacking { get; init; }

    /// <summary>How many topic words the question has.</summary>
    public required int Words { get; init; }

    /// <summary>Whether the question names a number or year that the entry does not hold.</summary>
    public required bool ForeignNumber { get; init; }

    /// <summary>The nearest phrasing.</summary>
    public required string Phrasing { get; init; }
}
