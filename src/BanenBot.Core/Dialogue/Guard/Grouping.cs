namespace BanenBot.Core.Dialogue.Guard;

/// <summary>What some digits are of all that stand there.</summary>
enum Extent
{
    /// <summary>All, and written together.</summary>
    All,

    /// <summary>Written together, with others before or behind.</summary>
    Part,

    /// <summary>All, written in more than one way.</summary>
    Mixed,
}

/// <summary>
/// Some groups of digits next to each other within what is written together, eight to ten digits in all, judged by their shape: do they
/// stand there as one number, or are they figures in a row?
/// </summary>
sealed class Grouping(string text, ArraySegment<DigitGroup> chunk, int first, int last, Extent extent)
{
    /// <summary>How people cut nine digits; one digit at a time is another way.</summary>
    static readonly int[] Threes = [3, 3, 3], FourTwoThree = [4, 2, 3], Twos = [2, 2, 2, 3];

    /// <summary>The same without the leading zero.</summary>
    static readonly int[] ThreeTwoThree = [3, 2, 3], TwoThrees = [2, 3, 3];

    public ArraySegment<DigitGroup> Groups { get; } = chunk[first..(last + 1)];

    public bool MayBeOneNumber
    {
        get
        {
            if (Groups.Count == 1) return !LookAlikes.IsDate(text, Groups);
            var (isWhole, gap) = (Groups.Count == chunk.Count && extent != Extent.Mixed, Groups[1].Gap);
            // "2018 12 345" is a year and a figure, "2018.12.345" is not.
            if (LookAlikes.HasYear(text, Groups))
                return isWhole && Is(FourTwoThree) && (extent == Extent.All || gap is not (' ' or '\t' or '\n'));
            // 12.345.678 is an amount.
            if (Groups.Sum(group => group.Length) == 8)
                return Is(ThreeTwoThree) && gap is '.' or '-' or '_' or '/' or ',' || Is(TwoThrees) && gap is '-' or '_' or '/';
            return isWhole || IsOneByOne || Is(Threes) || Is(FourTwoThree) || Is(Twos);
        }
    }

    /// <summary>Whether a group of as many digits goes on in the same way on either side: "859 864 794 781".</summary>
    public bool IsInRow
    {
        get
        {
            if (Groups.Count == 1 || Groups.Any(group => group.Length != chunk[first].Length)) return false;
            var (gap, length) = (Groups[1].Gap, Groups[0].Length);
            var isAfterOne = first > 0 && chunk[first].Gap == gap && chunk[first - 1].Length == length;
            return isAfterOne || last + 1 < chunk.Count && chunk[last + 1].Gap == gap && chunk[last + 1].Length == length;
        }
    }

    bool IsOneByOne => Groups.Count == 9 && IsUniform;

    bool Is(int[] shape) => IsUniform && Groups.Select(group => group.Length).SequenceEqual(shape);

    bool IsUniform
    {
        get
        {
            var gap = Groups[1].Gap;
            return Groups[2..].All(group => group.Gap == gap);
        }
    }
}
