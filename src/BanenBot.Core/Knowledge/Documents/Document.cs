using BanenBot.Core.Knowledge.Documents.Questions;

namespace BanenBot.Core.Knowledge.Documents;

enum BlockKind
{
    Heading,
    Paragraph,
    ListItem,
    TableRow,

    /// <summary>Holds no text: what stood under headings of this level and deeper ends here.</summary>
    End,
}

/// <summary>A piece of a document on one line of text. A list item carries its own mark ("- ", "1. "), a nested one two spaces a level
/// before it.</summary>
/// <param name="Level">Of a heading: 1 is the outermost; see <see cref="Levels"/>. 0 for all others.</param>
readonly record struct Block(BlockKind Kind, string Text, int Level = 0)
{
    /// <summary>How many letters from the start are set in bold; of a list item its mark counts among them.</summary>
    public int Strong { get; init; }

    /// <summary>The page it starts on, 1-based; 0 where the format has no pages.</summary>
    public int Page { get; init; }

    public bool IsStrong => Strong > 0 && Strong >= Text.Length;

    /// <summary>Whether it is a footnote, said below the block that holds its mark.</summary>
    public bool IsNote { get; private init; }

    /// <summary>The same text as a list item, with a mark; without it where the text begins with one itself ("a. ").</summary>
    public Block AsItem(string mark)
    {
        var before = QuestionForm.MarkLength(Text) > 0 ? mark[..^mark.TrimStart(' ').Length] : mark;
        return this with { Kind = BlockKind.ListItem, Text = before + Text, Strong = Strong > 0 ? Strong + before.Length : 0 };
    }

    public static Block Note(string text) => new(BlockKind.Paragraph, $"Noot: {text}") { IsNote = true };

    public static Block End(int level) => new(BlockKind.End, "", level);
}

/// <summary>Levels of headings beyond those a format has itself (1 to 9).</summary>
static class Levels
{
    /// <summary>A paragraph in bold that stands above others; a question in the running text.</summary>
    public const int Bold = 10, Question = 11;

    /// <summary>The first of the questions and terms whose answer the format itself ends, and how much deeper all inside one
    /// lies.</summary>
    public const int Container = 20, Inside = 20;
}

/// <summary>What every format becomes before it is cut into passages.</summary>
sealed record Document(string? Title, IReadOnlyList<Block> Blocks);
