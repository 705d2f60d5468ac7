using BanenBot.Core.Dutch;
using BanenBot.Core.Search;
using BanenBot.Tests.Dutch;

namespace BanenBot.Tests.Search;

/// <summary>What the index finds, by terms as the analyser makes them.</summary>
public sealed class SearchIndexTests
{
    static readonly DutchAnalyzer Analyzer = new(LanguageData.Empty, Vocabulary.Build([], LanguageData.Empty));

    static SearchIndex Build(params Entry[] entries)
    {
        var index = new SearchIndex();
        foreach (var entry in entries) index.Add(AnalyzedEntry.Of(entry, Analyzer));
        index.Freeze();
        return index;
    }

    static Entry Entry(string id, string title, string body) => new(id, [title], [], body);

    static IEnumerable<int> Found(SearchIndex index, string words) =>
        index.Find([.. Analyzer.Analyze(words).Select(word => word.Stem)], 10).Select(found => found.Number);

    [Fact]
    public void AnEntryIsFoundByATermOfAnyField()
    {
        using var index = Build(Entry("a", "regel", "t+2"), Entry("b", "register", "dgr"), new Entry("c", [], ["lijst"], ""));
        Assert.Equal([0], Found(index, "t+2"));
        Assert.Equal([1], Found(index, "register"));
        Assert.Equal([2], Found(index, "lijst"));
    }

    [Theory]
    [InlineData("t+2")]
    [InlineData("g&v")]
    [InlineData("110,92")]
    [InlineData("vso/pro")]
    [InlineData("naam@uwv.nl")]
    [InlineData("AND")]
    [InlineData("regio's")]
    [InlineData("été")]
    public void ATermIsComparedWhole(string text)
    {
        using var index = Build(Entry("with", "x", text), Entry("without", "x", "iets"));
        Assert.Single(Analyzer.Analyze(text));
        Assert.Equal([0], Found(index, text));
    }

    [Fact]
    public void AWordIsFoundByItsStemItsGroupsAndItsPartsAndAStopWordByNothing()
    {
        using var index = new SearchIndex();
        index.Add(AnalyzedEntry.Of(Entry("a", "het doelgroepregister", "mijn werk is nu kwijt"), Field.Analyzer));
        index.Freeze();
        Assert.All(["doelgroepregister", "register", "#dgr", "kwijt", "#werkverlies"], term => Assert.Single(index.Find([term], 10)));
        Assert.All(["het", "is", "nu"], term => Assert.Empty(index.Find([term], 10)));
    }

    [Fact]
    public void AHitInAPhrasingGoesBeforeOneInTheBody()
    {
        using var index = Build(Entry("body", "anders", "woord"), Entry("title", "woord", "anders"), Entry("other", "niets", "niets"));
        Assert.Equal([1, 0], Found(index, "woord"));
    }

    [Fact]
    public void ARarerTermWeighsMore()
    {
        var common = Enumerable.Range(0, 20).Select(i => Entry($"c{i:00}", "vaak", "vulling"));
        using var index = Build([.. common, Entry("rare", "zelden", "vulling")]);
        Assert.Equal(20, Found(index, "vaak zelden").First());
    }

    [Fact]
    public void ScoresFallFromFirstToLastAndAtEqualScoresTheNumberDecides()
    {
        using var index = Build(Entry("a", "y", "x"), Entry("b", "x", "y"), Entry("c", "x", "y"), Entry("d", "z", "z"));
        var found = index.Find(["x", "y"], 10);
        Assert.Equal(found.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Number), found);
    }

    [Fact]
    public void NoMoreThanTheLimitComeBack()
    {
        using var index = Build([.. Enumerable.Range(0, 30).Select(i => Entry($"d{i}", "woord", "tekst"))]);
        Assert.Equal(7, index.Find(["woord"], 7).Length);
    }

    /// <summary>Of few entries the index adds up itself, of many Lucene does.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(5000)]
    public void AmongTextsAloneNoEntryThatIsNoneTakesAPlace(int others)
    {
        using var index = Build([
            .. Enumerable.Range(0, others).Select(i => Entry($"d{i}", "woord", "woord")),
            new Entry("tekst", ["kop"], [], "een lang verhaal met woord erin", Lines: [])]);
        Assert.Equal(others, Assert.Single(index.Find(["woord"], 7, texts: true)).Number);
    }

    [Fact]
    public void NothingIsFoundForNoTermsOrUnknownTermsOrInAnEmptyIndex()
    {
        using var index = Build(Entry("a", "x", "y"));
        using var empty = Build();
        Assert.Empty(Found(index, ""));
        Assert.Empty(Found(index, "onbekend"));
        Assert.Empty(Found(empty, "x"));
    }

    [Fact]
    public void TheSameQuestionFindsTheSameInTheSameOrderFromSixteenThreads()
    {
        using var index = Build([.. Enumerable.Range(0, 50).Select(i => Entry($"d{i:00}", i % 2 == 0 ? "even" : "oneven", "tekst"))]);
        var expected = index.Find(["even", "tekst"], 20);
        Parallel.For(
            0, 200, new ParallelOptions { MaxDegreeOfParallelism = 16 }, _ => Assert.Equal(expected, index.Find(["even", "tekst"], 20)));
    }

    [Fact]
    public void AnExplanationNamesFieldTermAndBoost()
    {
        using var index = Build(Entry("a", "regel", "x"), Entry("b", "register", "y"));
        Assert.Contains("phrasing:regel^3", index.Explain(["regel"], 0));
        Assert.Null(index.Explain(["regel"], 1));
    }
}
