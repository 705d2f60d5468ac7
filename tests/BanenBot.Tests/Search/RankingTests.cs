using BanenBot.Core.Dutch;
using BanenBot.Core.Search;
using BanenBot.Tests.Dutch;

namespace BanenBot.Tests.Search;

/// <summary>What goes first, how sure that is, and which measures decide.</summary>
public sealed class RankingTests
{
    static readonly DutchAnalyzer Analyzer = Field.Analyzer;

    static readonly Entry[] Entries =
    [
        new("uitschrijven", ["Hoe laat ik iemand uitschrijven uit het doelgroepregister?", "kan mijn klant uit het register"], ["register"],
            "Dat kan bij UWV."),
        new("inschrijven", ["Hoe komt iemand in het doelgroepregister?", "aanmelden voor het register"], ["register"],
            "Vraag een indicatie aan."),
        new("factsheet", ["Hoe vaak verschijnt de factsheet?", "wanneer komen de cijfers"], [], "Elk kwartaal, vanaf 2018."),
        new("wajong-hoogte", ["Hoe hoog is een Wajong-uitkering?", "bedrag van de Wajong"], [], "Dat staat niet in de bronnen.",
            Declines: true),
    ];

    static IReadOnlyList<Hit> Find(string question, params Entry[] entries)
    {
        using var searcher = Searcher.Build(entries.Length > 0 ? entries : Entries, Analyzer);
        return searcher.Find(Analyzer.AnalyzeQuestion(question), 10);
    }

    [Theory]
    [InlineData("hoe schrijf ik hem uit het doelgroepregister", "uitschrijven")]
    [InlineData("aanmelden voor het doelgroepregister", "inschrijven")]
    [InlineData("hoe vaak verschijnt die factsheet", "factsheet")]
    [InlineData("doelgroepregsiter inschrijven", "inschrijven")]
    public void TheEntryThatIsAskedForGoesFirst(string question, string id) => Assert.Equal(id, Find(question)[0].Id);

    [Fact]
    public void ScoresFallAndConfidenceLiesBetweenZeroAndOne()
    {
        var hits = Find("register van de wajong");
        Assert.Equal(hits.OrderByDescending(hit => hit.Score), hits);
        Assert.All(hits, hit => Assert.InRange(hit.Confidence, 0, 1));
    }

    [Fact]
    public void AQuestionWithoutAKnownWordFindsNothing() => Assert.Empty(Find("qwxz vbnm"));

    [Fact]
    public void OnEqualMeritAPriorDecides()
    {
        Entry[] alike = [new("a", ["Wat is een factsheet?"], [], ""), new("b", ["Wat is een factsheet?"], [], "", Prior: 0.5)];
        Assert.Equal(["b", "a"], Find("wat is een factsheet", alike).Select(hit => hit.Id));
    }

    [Fact]
    public void ALineOfWhatAnEntrySaysIsComparedWhateverKindOfAnswerIsAsked()
    {
        Entry[] entries =
        [
            new("rij", ["Vergoedingen"], [], "Wat de gemeente betaalt.", Lines: ["Soort: Wajong-tolk; Bedrag: 575 euro"]),
            new("kop", ["Vergoedingen", "Soort: Wajong-tolk; Bedrag: 575 euro"], [], "Wat de gemeente betaalt."),
        ];
        var hits = Find("hoe hoog is het bedrag voor een wajong-tolk", entries).ToDictionary(hit => hit.Id);
        Assert.True(hits["rij"].Evidence.Likeness > hits["kop"].Evidence.Likeness);
    }

    [Fact]
    public void ConfidenceRisesWithTheShareAndFallsWithWhatIsDeclinedAndLacking()
    {
        var evidence = Evidence(lacking: 0.2, words: 2);
        Assert.True(Confidence.Of(evidence, 0.9, 0) > Confidence.Of(evidence, 0.4, 0));
        Assert.True(Confidence.Of(evidence, 0.9, 0) > Confidence.Of(evidence, 0.9, 0.5));
        Assert.True(Confidence.Of(evidence, 0.9, 0) > Confidence.Of(Evidence(lacking: 1, words: 2), 0.9, 0));
        Assert.True(Confidence.Of(evidence, 0.9, 0) > Confidence.Of(evidence with { ForeignNumber = true }, 0.9, 0));
    }

    [Fact]
    public void OfAQuestionThatIsAPhrasingWordForWordNothingIsDeclined() =>
        Assert.Equal(
            Confidence.Of(Evidence(0, 3) with { Likeness = 1 }, 0.9, 0), Confidence.Of(Evidence(0, 3) with { Likeness = 1 }, 0.9, 0.8));

    [Fact]
    public void EveryMeasureOfTheRankingSpeaksForAHit()
    {
        var weights = Weights.Shipped.Ranking;
        Assert.All([weights.Letters, weights.Terms, weights.Breadth, weights.Likeness, weights.Held], weight => Assert.True(weight > 0));
    }

    [Fact]
    public void SharesAddUpToOneAndKeepTheOrder()
    {
        var shares = Ranking.Shares([1, 3, 2]);
        Assert.Equal(1, shares.Sum(), 9);
        Assert.True(shares[1] > shares[2] && shares[2] > shares[0]);
        Assert.Empty(Ranking.Shares([]));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(5000)]
    public void ALanguageModelScoresOnlyCandidatesAndAlikeWhicheverOthersThereAre(int entries)
    {
        var model = Model(entries);
        var question = model.Weigh(["gewoon", "woord3", "eigen31", "onbekend"], []);
        var all = model.Score(question, [.. Enumerable.Range(0, entries)]);
        int[] some = [3, 31, 200];
        Assert.Equal(some.Select(entry => all[entry]), model.Score(question, some));
        Assert.Equal(31, Array.IndexOf(all, all.Max()));
        Assert.Equal(3, Array.IndexOf(all, all.Where((_, entry) => entry != 31).Max()) % 7);
        Assert.Contains(31, model.Sharing(question, enough: 1));
    }

    [Fact]
    public void OfManyEntriesThoseAreProposedForWhichTheRarestFeaturesSayMost()
    {
        var model = Model(5000);
        // Eight hold "paar10", some sixty "zeldzaam1", one of them both.
        var question = model.Weigh(["gewoon", "woord3", "zeldzaam1", "paar10"], null);
        var proposed = model.Sharing(question, enough: 20);
        Assert.Equal(10, proposed.Length);
        Assert.Equal(proposed.Order(), proposed);
        Assert.Equal(Enumerable.Range(80, 8), proposed.Where(entry => entry / 8 == 10));
        Assert.All(proposed.Where(entry => entry / 8 != 10), entry => Assert.Equal(1, entry % 80));
    }

    static Affinity<string> Model(int entries)
    {
        var model = new Affinity<string>();
        for (var i = 0; i < entries; i++)
            model.Add([["gewoon", $"woord{i % 7}", $"eigen{i}", $"zeldzaam{i % 80}", $"paar{i / 8}"]], body: null);
        model.Freeze();
        return model;
    }

    [Fact]
    public void WordsOfTheConversationBeforeCountForHalf()
    {
        var model = new Affinity<string>();
        foreach (var text in new[] { "appel", "peer", "kers" }) model.Add([[text]], body: null);
        model.Freeze();
        var scores = model.Score(model.Weigh(["appel"], ["peer"]), [0, 1, 2]);
        Assert.True(scores[0] > scores[1] && scores[1] > scores[2]);
    }

    static HitEvidence Evidence(double lacking, int words) => new()
    {
        LetterAffinity = 0, TermAffinity = 0, Likeness = 0, Held = 0, Breadth = 0, Coverage = 0, Lacking = lacking, Words = words,
        ForeignNumber = false,
        Phrasing = "",
    };
}
