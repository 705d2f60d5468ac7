using BanenBot.Core.Knowledge;
using BanenBot.Core.Reading;
using BanenBot.Core.Sources;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Knowledge;

public sealed class ArticleReaderTests
{
    const string Good =
        """
        ---
        vraag: Wat is de t+2-regel?
        ook:
          - t+2 uitleg
        trefwoorden: [t+2, uitschrijving]
        bronnen:
          - bron: vragen
            plaats: vraag 13
        geldig-van: 2020-01-01
        zie-ook: [ander]
        ---
        De regel is afgeschaft.

        De rest.

        En meer.
        """;

    [Fact]
    public void AnArticleHoldsWhatItsFileSays()
    {
        var article = Read(Good, out var faults);
        Assert.Empty(faults);
        Assert.NotNull(article);
        Assert.Equal("t-plus-2", article.Id);
        Assert.Equal("Wat is de t+2-regel?", article.Question);
        Assert.Equal(["t+2 uitleg"], article.Phrasings);
        Assert.Equal(["t+2", "uitschrijving"], article.Keywords);
        Assert.Equal(("vragen", "vraag 13"), (article.Sources[0].Source.Id, article.Sources[0].Place));
        Assert.Equal(("De regel is afgeschaft.", "De rest.\n\nEn meer."), (article.Lead, article.Rest));
        Assert.Equal(["ander"], article.SeeAlso);
    }

    [Theory]
    [InlineData(2019, false)]
    [InlineData(2020, true)]
    [InlineData(2030, true)]
    public void AnArticleHoldsFromTheDayItNames(int year, bool valid) =>
        Assert.Equal(valid, Read(Good, out _)!.IsValidOn(new DateOnly(year, 1, 1)));

    /// <summary>Each row: what is replaced in the good file, by what, on which line the fault is, and a word of the reason.</summary>
    [Theory]
    [InlineData("vraag: Wat is de t+2-regel?", "vraag:", 2, "vraag")]
    [InlineData("vraag: Wat is de t+2-regel?", "vrag: Wat?", 2, "vraag")]
    [InlineData("- bron: vragen", "- bron: onbekend", 7, "onbekend")]
    [InlineData("    plaats: vraag 13", "    plaats:", 8, "plaats")]
    [InlineData("geldig-van: 2020-01-01", "geldig-van: 1 januari 2020", 9, "datum")]
    [InlineData("geldig-van: 2020-01-01", "geldig-van: 2020-01-01\ngeldig-tot: 2019-01-01", 10, "geldig-tot")]
    [InlineData("trefwoorden: [t+2, uitschrijving]", "trefwoorden: [t+2, uitschrijving", 0, "YAML")]
    [InlineData("trefwoorden: [t+2, uitschrijving]", "trefwoorden: {a: b}", 5, "trefwoorden")]
    [InlineData("trefwoorden: [t+2, uitschrijving]", "trefwoorde: [t+2]", 5, "trefwoorde")]
    [InlineData("  - t+2 uitleg", "  - t+2: uitleg", 4, "ook")]
    [InlineData("De regel is afgeschaft.\n\nDe rest.\n\nEn meer.", "", 11, "antwoord")]
    [InlineData("---\nvraag", "vraag", 1, "---")]
    public void AFaultIsReportedWithItsLineAndTheArticleLeftOut(string what, string by, int line, string word)
    {
        Assert.Contains(what, Good, StringComparison.Ordinal);
        Assert.Null(Read(Good.Replace(what, by, StringComparison.Ordinal), out var faults));
        Assert.Contains(faults, fault => fault.Reason.Contains(word, StringComparison.OrdinalIgnoreCase)
            && (line == 0 || fault.Line == line));
        Assert.All(faults, fault => Assert.Equal("vragen/t-plus-2.md", fault.File));
    }

    [Theory]
    [InlineData("Met Hoofdletter")]
    [InlineData("met_streep")]
    [InlineData("-voorop")]
    public void ANameThatIsNoNameIsAFault(string name)
    {
        var faults = new FaultList();
        Assert.Null(ArticleReader.Read($"vragen/{name}.md", Good, ArticleKind.Question, Catalog(), faults));
        Assert.Contains(faults.All, fault => fault.Reason.Contains("bestandsnaam", StringComparison.Ordinal));
    }

    [Fact]
    public void AReferenceToAMissingArticleIsAFaultAndTheArticleStays()
    {
        using var folder = new TemporaryFolder();
        folder.With("vragen/een.md", Good);
        var faults = new FaultList();
        Assert.Single(ArticleReader.ReadAll(new KnowledgeFolder(folder.Path), Catalog(), faults));
        Assert.Contains(faults.All, fault => fault.Reason.Contains("`ander`", StringComparison.Ordinal));
    }

    [Fact]
    public void TwoArticlesOfOneNameAreAFault()
    {
        using var folder = new TemporaryFolder();
        folder.With("vragen/ander.md", Good).With("begrippen/ander.md", Good);
        var faults = new FaultList();
        Assert.Single(ArticleReader.ReadAll(new KnowledgeFolder(folder.Path), Catalog(), faults));
        Assert.Equal("begrippen/ander.md", Assert.Single(faults.All).File);
    }

    [Fact]
    public void AnArticleThatIsNotUtf8IsAFault()
    {
        using var folder = new TemporaryFolder();
        folder.With("vragen/goed.md", Good.Replace("[ander]", "[]", StringComparison.Ordinal));
        File.WriteAllBytes(folder.File("vragen/latijn.md"), [0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0xff, 0xfe]);
        var faults = new FaultList();
        Assert.Equal("goed", Assert.Single(ArticleReader.ReadAll(new KnowledgeFolder(folder.Path), Catalog(), faults)).Id);
        Assert.Equal("vragen/latijn.md", Assert.Single(faults.All).File);
    }

    [Theory]
    [InlineData("# Kop", "kop")]
    [InlineData("|a|b|\n|---|---|", "tabel")]
    [InlineData("Zie ![plaatje](x.png).", "plaatje")]
    public void MarkupThatNoChannelShowsIsAWarningAndTheArticleStays(string markup, string mentions)
    {
        var faults = new FaultList();
        Assert.NotNull(ArticleReader.Read("vragen/t-plus-2.md", $"{Good}\n\n{markup}\n", ArticleKind.Question, Catalog(), faults));
        Assert.Empty(faults.All);
        Assert.Contains(mentions, Assert.Single(faults.Warnings).Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void WithoutTheSourcesAnArticleIsLeftOutAndIsNoFaultOfItsOwn()
    {
        using var folder = new TemporaryFolder();
        folder.With("bronnen.yaml", "bronnen: [");
        var faults = new FaultList();
        var sources = SourceCatalog.Read(new KnowledgeFolder(folder.Path), faults);
        Assert.Null(ArticleReader.Read("vragen/t-plus-2.md", Good, ArticleKind.Question, sources, faults));
        Assert.Equal("bronnen.yaml", Assert.Single(faults.All).File);
    }

    static Article? Read(string text, out IReadOnlyList<Fault> faults)
    {
        var list = new FaultList();
        var article = ArticleReader.Read("vragen/t-plus-2.md", text, ArticleKind.Question, Catalog(), list);
        faults = list.All;
        return article;
    }

    static SourceCatalog Catalog()
    {
        using var folder = new TemporaryFolder();
        folder.With("bronnen.yaml", "bronnen:\n  - {id: vragen, titel: Vragen, uitgever: UWV, datum: 2020, gezag: 90}\n");
        return SourceCatalog.Read(new KnowledgeFolder(folder.Path), new FaultList());
    }
}
