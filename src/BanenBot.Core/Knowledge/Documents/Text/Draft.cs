using System.Text;

namespace BanenBot.Core.Knowledge.Documents.Text;

enum DraftKind
{
    Text,
    Bullet,
    Numbered,
    Lettered,
    Question,
    Marked,
    Table,
    Footnote,
}

/// <summary>
/// A block while its lines are being joined, and what is known of its place: enough to tell a heading from a sentence afterwards.
/// </summary>
sealed class Draft(DraftKind kind, int firstLine)
{
    public DraftKind Kind { get; set; } = kind;
    public StringBuilder Content { get; } = new();
    public int FirstLine { get; } = firstLine;
    public int LastLine { get; set; } = firstLine;
    public int Lines { get; set; }

    /// <summary>The longest of the lines of a list item or a note so far; unknown while there is only one.</summary>
    public int Width { get; set; } = int.MaxValue;
    public bool StartsPage { get; init; }

    /// <summary>Of a numbered block its numbers, of a footnote its mark.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];

    /// <summary>Of a heading marked with # signs.</summary>
    public int Level { get; init; }

    public List<IReadOnlyList<string>> Rows { get; } = [];

    public string Text => Content.ToString();
}
