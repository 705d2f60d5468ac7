using BanenBot.Core.Knowledge.Documents.Questions;

namespace BanenBot.Core.Knowledge.Documents;

/// <summary>The pieces of a passage that answer by themselves; see <see cref="Passage.Lines"/>.</summary>
static class PassageLines
{
    /// <summary>Beyond it a list or a table is an inventory; its words are found in the text.</summary>
    const int Most = 40;

    /// <summary>In words, of what announces a list.</summary>
    const int LongestAnnouncing = 40;

    public static IReadOnlyList<string> Of(IReadOnlyList<Block> blocks)
    {
        var lines = new List<string>();
        var above = new Stack<(int Indent, string Text)>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            // A note stands among the items of a list and ends none.
            if (block.IsNote) continue;
            if (block.Kind == BlockKind.TableRow) lines.Add(block.Text);
            if (block.Kind != BlockKind.ListItem) above.Clear();
            if (Announces(blocks, i))
            {
                lines.Add(block.Text);
                above.Push((-1, block.Text));
            }

            if (block.Kind != BlockKind.ListItem) continue;

            var indent = block.Text.Length - block.Text.TrimStart(' ').Length;
            while (above.TryPeek(out var top) && top.Indent >= indent) above.Pop();
            above.Push((indent, block.Text[QuestionForm.MarkLength(block.Text)..]));
            lines.Add(string.Join(' ', above.Reverse().Select(item => item.Text)));
        }

        return lines.Count > Most ? lines[..Most] : lines;
    }

    static bool Announces(IReadOnlyList<Block> blocks, int i) =>
        blocks[i].Kind == BlockKind.Paragraph && blocks[i].Text.EndsWith(':') && Words.Count(blocks[i].Text) <= LongestAnnouncing
        && i + 1 < blocks.Count && blocks[i + 1].Kind is BlockKind.ListItem or BlockKind.TableRow;
}
