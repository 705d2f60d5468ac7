using BanenBot.Core.Search;

namespace BanenBot.Tests.Contracts;

/// <summary>What every search engine behind <see cref="ISearchIndex"/> must do.</summary>
public abstract class SearchIndexContract
{
    static readonly FieldWeight[] Fields = [new("title", 3), new("body", 1)];

    protected abstract ISearchIndex Build(IReadOnlyList<SearchDocument> documents, IReadOnlyList<FieldWeight> fields);

    [Fact]
    public void ADocumentIsFoundByATermOfAnyField()
    {
        using var index = Build([Document("a", "regel", "t+2"), Document("b", "register", "dgr")], Fields);
        Assert.Equal(["a"], index.Find(["t+2"], 10).Select(found => found.DocumentId));
        Assert.Equal(["b"], index.Find(["register"], 10).Select(found => found.DocumentId));
    }

    [Theory]
    [InlineData("t+2")]
    [InlineData("g&v")]
    [InlineData("110,92")]
    [InlineData("vso/pro")]
    [InlineData("#uitschrijven")]
    [InlineData("\"")]
    [InlineData("AND")]
    [InlineData("a*")]
    [InlineData("naam@uwv.nl")]
    [InlineData("été")]
    public void ATermIsComparedWhole(string term)
    {
        using var index = Build([Document("with", "x", term), Document("without", "x", "iets")], Fields);
        Assert.Equal(["with"], index.Find([term], 10).Select(found => found.DocumentId));
    }

    [Fact]
    public void AHitInAHeavierFieldGoesFirst()
    {
        using var index = Build([Document("body", "anders", "woord"), Document("title", "woord", "anders"), Document("other", "niets", "niets")], Fields);
        Assert.Equal(["title", "body"], index.Find(["woord"], 10).Select(found => found.DocumentId));
    }

    [Fact]
    public void ARarerTermWeighsMore()
    {
        var common = Enumerable.Range(0, 20).Select(i => Document($"c{i:00}", "vaak", "vulling"));
        using var index = Build([.. common, Document("rare", "zelden", "vulling")], Fields);
        Assert.Equal("rare", index.Find(["vaak", "zelden"], 10)[0].DocumentId);
    }

    [Fact]
    public void ScoresFallFromFirstToLast()
    {
        using var index = Build([Document("a", "x", "y"), Document("b", "y", "x"), Document("c", "z", "z")], Fields);
        var scores = index.Find(["x", "y"], 10).Select(found => found.Score).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public void NoMoreThanTheLimitComeBack()
    {
        using var index = Build([.. Enumerable.Range(0, 30).Select(i => Document($"d{i}", "woord", "tekst"))], Fields);
        Assert.Equal(7, index.Find(["woord"], 7).Count);
    }

    [Fact]
    public void NothingIsFoundForNoTermsOrUnknownTerms()
    {
        using var index = Build([Document("a", "x", "y")], Fields);
        Assert.Empty(index.Find([], 10));
        Assert.Empty(index.Find(["onbekend"], 10));
    }

    [Fact]
    public void AnEmptyIndexFindsNothing()
    {
        using var index = Build([], Fields);
        Assert.Empty(index.Find(["x"], 10));
    }

    [Fact]
    public void TheSameQuestionFindsTheSameInTheSameOrderFromManyThreads()
    {
        using var index = Build([.. Enumerable.Range(0, 50).Select(i => Document($"d{i:00}", i % 2 == 0 ? "even" : "oneven", "tekst"))], Fields);
        var expected = index.Find(["even", "tekst"], 20).Select(found => found.DocumentId).ToList();
        var found = new System.Collections.Concurrent.ConcurrentBag<List<string>>();
        Parallel.For(0, 50, _ => found.Add([.. index.Find(["even", "tekst"], 20).Select(candidate => candidate.DocumentId)]));
        Assert.All(found, list => Assert.Equal(expected, list));
    }

    static SearchDocument Document(string id, string title, string body) =>
        new(id, [new SearchField("title", title.Split(' ')), new SearchField("body", body.Split(' '))]);
}
