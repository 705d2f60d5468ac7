using BanenBot.Core.Knowledge.Documents.Questions;

namespace BanenBot.Core.Knowledge.Documents;

/// <summary>The pieces of a passage that answer by themselves; see <see cref="Passage.Lines"/>.</summary>
static class PassageLines
{
    /// <summary>Beyond it a list or a table is an inventory; its words are found in the text.</summary>
    const int Most = 40;

    public static IReadOnlyList<string> Of(IReadOnlyList<Block> blocks)
    {
        var lines = new List<string>();
        var above = new Stack<(int Indent, string Text)>();
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.TableRow) lines.Add(block.Text);
            if (block.Kind != BlockKind.ListItem)
            {
                above.Clear();
                continue;
            }

            var indent = block.Text.Length - block.Text.TrimStart(' ').Length;
            while (above.TryPeek(out var top) && top.Indent >= indent) above.Pop();
            above.Push((indent, block.Text[QuestionForm.MarkLength(block.Text)..]));
            lines.Add(string.Join(' ', above.Reverse().Select(item => item.Text)));
        }

        return lines.Count > Most ? lines[..Most] : lines;
    }
}
