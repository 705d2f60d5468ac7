using AngleSharp.Html.Parser;

namespace BanenBot.Core.Knowledge.Documents.Html;

/// <summary>A web page: its headings, paragraphs, lists, tables and questions, without what surrounds the text.</summary>
static class HtmlReader
{
    public static (Document? Document, string? Fault) Read(string html, DocumentWords words)
    {
        if (HtmlDepth.IsTooDeep(html)) return (null, DocumentFaults.TooDeep);
        using var page = new HtmlParser().ParseDocument(html);
        if (page.Body is not { } body) return (new Document(null, []), null);
        var toggles = new Toggles(body);
        var blocks = new HtmlBlocks(toggles, new PageParts(body, toggles, words), new HtmlNotes(body), words);
        if (!blocks.Read(body)) return (null, DocumentFaults.TooDeep);
        var all = blocks.All;
        foreach (var (question, answer) in FaqData.Read(page))
        {
            if (IsAnswered(question, all) || Fragment(answer, words) is not { Count: > 0 } text) continue;
            all.Add(Block.End(2));
            all.Add(new Block(BlockKind.Heading, question, Levels.Question));
            all.AddRange(text);
        }

        return (new Document(CleanText.OneLine(page.Title ?? ""), all), null);
    }

    static IReadOnlyList<Block> Fragment(string html, DocumentWords words) => Read($"<body>{html}</body>", words).Document?.Blocks ?? [];

    /// <summary>Whether the page shows the question with something under it.</summary>
    static bool IsAnswered(string question, List<Block> blocks)
    {
        var folded = DocumentWords.Fold(question);
        for (var i = 0; i + 1 < blocks.Count; i++)
            if (blocks[i + 1].Kind is not (BlockKind.Heading or BlockKind.End) && DocumentWords.Fold(blocks[i].Text)
                .EndsWith(folded, StringComparison.Ordinal)) return true;
        return false;
    }
}
