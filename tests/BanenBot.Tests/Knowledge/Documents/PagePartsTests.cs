using BanenBot.Core.Knowledge.Documents;
using BanenBot.Core.Knowledge.Documents.Html;
using BanenBot.Core.Knowledge.Documents.Questions;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Knowledge.Documents;

/// <summary>Whole pages, made for this. Each says in its first comments what is furniture ("weg") and what is text ("blijft").</summary>
public sealed class PagePartsTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "tests/BanenBot.Tests/Knowledge/Documents/Pages");

    public static TheoryData<string> Pages() => new(Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)!).Order());

    [Theory]
    [MemberData(nameof(Pages))]
    public void NoPassageHoldsFurnitureAndNoTextIsLost(string page)
    {
        var html = File.ReadAllText(Path.Combine(Folder, page));
        var document = HtmlReader.Read(html, BlockText.Words).Document!;
        var passages = PassageSplitter.Split("documenten/x.html",
            document with { Blocks = QuestionLifting.Lift(document.Blocks, BlockText.Words) });
        var text = string.Join('\n', passages.Select(passage => $"{string.Join(" > ", passage.Headings)}\n{passage.Text}"));
        Assert.All(Listed(html, "weg"), furniture => Assert.DoesNotContain(furniture, text, StringComparison.OrdinalIgnoreCase));
        Assert.All(Listed(html, "blijft"), kept => Assert.Contains(kept, text, StringComparison.Ordinal));
    }

    static string[] Listed(string html, string name)
    {
        var start = html.IndexOf($"<!-- {name}: ", StringComparison.Ordinal) + name.Length + 7;
        return html[start..html.IndexOf("-->", start, StringComparison.Ordinal)].Split('|', StringSplitOptions.TrimEntries);
    }
}
