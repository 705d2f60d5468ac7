using BanenBot.Core.Knowledge.Documents;

namespace BanenBot.Tests.Knowledge.Documents;

/// <summary>Blocks as lines that fit in a table of cases: "# kop", "- punt", "| rij", and a paragraph as it is.</summary>
static class BlockText
{
    public static string Of(Document document) => string.Join('\n', document.Blocks.Select(Line));

    static string Line(Block block) => block.Kind switch
    {
        BlockKind.Heading => $"{new string('#', block.Level)} {block.Text}",
        BlockKind.TableRow => $"| {block.Text}",
        _ => block.Text,
    };
}
