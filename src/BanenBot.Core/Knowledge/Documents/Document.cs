namespace BanenBot.Core.Knowledge.Documents;

enum BlockKind
{
    Heading,
    Paragraph,
    ListItem,
    TableRow,
}

/// <summary>A piece of a document on one line of text. A list item carries its own mark ("- ", "1. ").</summary>
/// <param name="Level">Of a heading: 1 is the outermost. 0 for all others.</param>
readonly record struct Block(BlockKind Kind, string Text, int Level = 0);

/// <summary>What every format becomes before it is cut into passages.</summary>
sealed record Document(string? Title, IReadOnlyList<Block> Blocks);
