using BanenBot.Cli;
using BanenBot.Core.Reading;
using BanenBot.Evaluation;
using BanenBot.Tests.Support;
using TemporaryFolder = BanenBot.Tests.Support.TemporaryFolder;

namespace BanenBot.Tests.Knowledge.Documents;

/// <summary>
/// Documents made for this in the way of a municipality's, with columns, boxes, merged cells, nested lists, footnotes and page furniture,
/// as a web page, a Word document and a PDF. Half of the questions are in a document's own words and half in others. The last two were
/// made, and asked about, by somebody who had not seen the program. What is missed was read, but asked in words that neither the document
/// nor the vocabulary has; of the guide's PDF also what stands in a table that a page end cuts below its heads. A floor goes up, never
/// down.
/// </summary>
[Trait("Speed", "slow")]
public sealed class MunicipalDocumentsTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "tests/BanenBot.Tests/Knowledge/Documents/Municipal");

    [Theory]
    [InlineData("uitvoeringsregels", ".html", 6)]
    [InlineData("uitvoeringsregels", ".docx", 6)]
    [InlineData("uitvoeringsregels", ".pdf", 6)]
    [InlineData("handreiking", ".html", 5)]
    [InlineData("handreiking", ".docx", 5)]
    [InlineData("handreiking", ".pdf", 4)]
    [InlineData("beleidsregel", ".html", 9)]
    [InlineData("beleidsregel", ".docx", 9)]
    [InlineData("beleidsregel", ".pdf", 9)]
    [InlineData("brochure", ".html", 8)]
    [InlineData("brochure", ".docx", 8)]
    [InlineData("brochure", ".pdf", 8)]
    public async Task AsManyQuestionsAreAnsweredAsWere(string document, string form, int least)
    {
        using var folder = await KnowledgeAsync();
        File.Copy(Path.Combine(Folder, document + form), Path.Combine(folder.Path, "documenten", document + form));
        var results = await AskAsync(folder, Path.Combine(Folder, document + ".jsonl"));
        Assert.True(results.Count(result => result.Right) >= least, Missed(results));
    }

    /// <summary>The same questions without the document are declined: of the second nothing is said in it either.</summary>
    [Theory]
    [InlineData("Vervoer naar het werk", "De gemeente betaalt een vergoeding voor vervoer naar het werk: 0,20 euro per kilometer.", true)]
    [InlineData("Inleenvergoeding", "De inlener betaalt elke maand een vergoeding aan de gemeente.", false)]
    public async Task ADocumentOnASubjectGoesBeforeAnEntryThatSaysThatTheSourcesLeaveItOut(
        string heading, string text, bool isAnswered)
    {
        using var folder = await KnowledgeAsync();
        folder.With("documenten/regels.md",
            $"# Regels\n\n## {heading}\n\n{text}\n\n## Slot\n\nDeze regels gelden tot en met december.\n\n"
            + "## Bezwaar\n\nBezwaar maken kan binnen zes weken bij de commissie van de gemeente.");
        var expected = isAnswered ? "\"must\": [\"0,20\"]" : "\"outcome\": \"unanswered\"";
        folder.With("vragen.jsonl",
            $$"""{"id": "een", "kind": "document", "turns": ["krijgt mijn klant zijn reiskosten vergoed"], {{expected}}}""" + "\n"
            + """{"id": "twee", "kind": "out_of_scope", "turns": ["hoe vraag ik een hypotheek aan"], "outcome": "unanswered"}""");
        var results = await AskAsync(folder, Path.Combine(folder.Path, "vragen.jsonl"));
        Assert.True(results.All(result => result.Right), Missed(results));
    }

    static async Task<TemporaryFolder> KnowledgeAsync()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Knowledge, "*", SearchOption.AllDirectories))
            folder.With(Path.GetRelativePath(Repository.Knowledge, file), await File.ReadAllTextAsync(file));
        Directory.CreateDirectory(Path.Combine(folder.Path, "documenten"));
        return folder;
    }

    static async Task<IReadOnlyList<Result>> AskAsync(TemporaryFolder folder, string questions)
    {
        using var hand = new KnowledgeAtHand(new() { Knowledge = { Path = folder.Path } }, TextWriter.Null);
        return await EvalCommand.RunAsync(Case.Read(questions, new FaultList()), hand, CancellationToken.None);
    }

    static string Missed(IEnumerable<Result> results) => string.Join('\n', results.Where(result => !result.Right)
        .Select(result => $"{result.Id}: {string.Join("; ", result.Reasons)}: {result.Reply}"));
}
