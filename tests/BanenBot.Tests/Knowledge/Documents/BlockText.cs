using BanenBot.Core.Knowledge.Documents;
using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Knowledge.Documents;

/// <summary>Blocks as lines that fit in a table of cases: "# kop", "- punt", "| rij", and a paragraph as it is.</summary>
static class BlockText
{
    /// <summary>The words of the real knowledge folder.</summary>
    public static readonly DocumentWords Words = DocumentWords.Read(new KnowledgeFolder(Repository.Knowledge), new FaultList());

    public static string Of(Document document) => Of(document.Blocks);

    public static string Of(IEnumerable<Block> blocks) =>
        string.Join('\n', blocks.Where(block => block.Kind != BlockKind.End).Select(Line));

    static string Line(Block block) => block.Kind switch
    {
        BlockKind.Heading => $"{new string('#', block.Level)} {block.Text}",
        BlockKind.TableRow => $"| {block.Text}",
        _ => block.Text,
    };
}
