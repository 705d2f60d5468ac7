using BanenBot.Cli;
using BanenBot.Core.Reading;
using BanenBot.Evaluation;
using BanenBot.Tests.Support;
using TemporaryFolder = BanenBot.Tests.Support.TemporaryFolder;

namespace BanenBot.Tests.Knowledge.Documents;

/// <summary>
/// Two documents made for this in the way of a municipality's, with columns, merged cells, nested lists, footnotes and page furniture, as
/// a web page, a Word document and a PDF as a browser prints it. Each has three questions in its own words and three in others. The second
/// was read only when the reading of the first was done. What is missed was read, but another answer goes first: an entry that says that
/// the sources leave a subject out, or half of a message of two sentences. A floor goes up, never down.
/// </summary>
[Trait("Speed", "slow")]
public sealed class MunicipalDocumentsTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "tests/BanenBot.Tests/Knowledge/Documents/Municipal");

    [Theory]
    [InlineData("uitvoeringsregels", ".html", 6)]
    [InlineData("uitvoeringsregels", ".docx", 4)]
    [InlineData("uitvoeringsregels", ".pdf", 5)]
    [InlineData("handreiking", ".html", 3)]
    [InlineData("handreiking", ".docx", 4)]
    [InlineData("handreiking", ".pdf", 2)]
    public async Task AsManyOfSixQuestionsAreAnsweredAsWere(string document, string form, int least)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Knowledge, "*", SearchOption.AllDirectories))
            folder.With(Path.GetRelativePath(Repository.Knowledge, file), await File.ReadAllTextAsync(file));
        var target = Directory.CreateDirectory(Path.Combine(folder.Path, "documenten")).FullName;
        File.Copy(Path.Combine(Folder, document + form), Path.Combine(target, document + form));
        var cases = Case.Read(Path.Combine(Folder, document + ".jsonl"), new FaultList());
        using var hand = new KnowledgeAtHand(new() { Knowledge = { Path = folder.Path } }, TextWriter.Null);
        var results = await EvalCommand.RunAsync(cases, hand, CancellationToken.None);
        Assert.Equal(6, results.Count);
        Assert.True(results.Count(result => result.Right) >= least, string.Join('\n', results.Where(result => !result.Right)
            .Select(result => $"{result.Id}: {string.Join("; ", result.Reasons)}: {result.Reply}")));
    }
}
