namespace BanenBot.Core.Knowledge.Documents.Text;

/// <summary>How the lines of a text were set, measured around each line: how wide, and with an empty line after each or not.</summary>
sealed class Layout
{
    const int Near = 20, Step = 3, LongestPrinted = 150, LongestNotes = 15, MinBroken = 2;

    readonly IReadOnlyList<TextLine> _lines;
    readonly int[] _widths;
    readonly bool[] _doubleSpaced;
    readonly bool[] _inNotes;

    public Layout(IReadOnlyList<TextLine> lines)
    {
        _lines = lines;
        var all = lines.Sum(line => (long)line.Text.Length);
        var inLong = lines.Sum(line => line.Text.Length > LongestPrinted ? (long)line.Text.Length : 0);
        IsWrapped = inLong * 3 < all;
        _widths = new int[lines.Count];
        _doubleSpaced = new bool[lines.Count];
        _inNotes = FindNotes(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i % Step == 0) Measure(i);
            else (_widths[i], _doubleSpaced[i]) = (_widths[i - 1], _doubleSpaced[i - 1]);
        }
    }

    /// <summary>False where each line is a whole paragraph.</summary>
    public bool IsWrapped { get; }

    /// <summary>Whether an empty line after this one may stand inside a paragraph.</summary>
    public bool IsDoubleSpaced(int line) => _doubleSpaced[line];

    /// <summary>Whether the next line was begun because this one was full: its first word would not have fitted.</summary>
    /// <param name="ownWidth">Of the block the line is in, where it is known: a list is set narrower than the text around it.</param>
    public bool IsFull(int line, int next, int ownWidth = int.MaxValue) =>
        IsWrapped && next < _lines.Count
        && (_lines[line].Text.Length + 1 + _lines[next].FirstWordLength) * 10 > Math.Min(_widths[line], ownWidth) * 9;

    /// <summary>Notes below a line are in small print, and wider than the text.</summary>
    static bool[] FindNotes(IReadOnlyList<TextLine> lines)
    {
        var notes = new bool[lines.Count];
        for (var (i, left) = (0, 0); i < lines.Count; i++)
        {
            left = lines[i].AfterRule ? LongestNotes : lines[i].StartsPage ? 0 : left - 1;
            notes[i] = left > 0;
        }

        return notes;
    }

    void Measure(int at)
    {
        var lengths = new List<int>(2 * Near + 1);
        var (single, @double, broken) = (0, 0, 0);
        for (var i = Math.Max(0, at - Near); i <= Math.Min(_lines.Count - 1, at + Near); i++)
        {
            if (_lines[i].Text.Length <= LongestPrinted && !_inNotes[i]) lengths.Add(_lines[i].Text.Length);
            if (Math.Abs(i - at) > Near / 3) continue;
            if (_lines[i].Gap == 0) single++;
            else if (_lines[i].Gap == 1) @double++;
            if (i > 0 && _lines[i].Gap == 1 && _lines[i].StartsLow && _lines[i - 1].RunsOn) broken++;
        }

        // The widest lines set the measure; the very widest may be a line that stuck out.
        lengths.Sort();
        _widths[at] = lengths.Count == 0 ? LongestPrinted : lengths[^Math.Min(lengths.Count, 1 + lengths.Count / 8)];
        _doubleSpaced[at] = @double >= 2 * single && broken >= MinBroken;
    }
}
