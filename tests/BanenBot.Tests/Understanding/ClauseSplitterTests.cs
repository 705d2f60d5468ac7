using BanenBot.Core.Understanding;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Understanding;

/// <summary>Where one question ends and the next begins.</summary>
public sealed class ClauseSplitterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("wat is loonwaarde", "wat is loonwaarde")]
    [InlineData("wat is loonwaarde? wie meet dat?", "wat is loonwaarde?|wie meet dat?")]
    [InlineData("wat is loonwaarde! wie meet dat", "wat is loonwaarde!|wie meet dat")]
    [InlineData("wat is loonwaarde\nwie meet dat", "wat is loonwaarde|wie meet dat")]
    [InlineData("wat is loonwaarde; wie meet dat", "wat is loonwaarde|wie meet dat")]
    [InlineData("wat is loonwaarde. wie meet dat.", "wat is loonwaarde.|wie meet dat.")]
    [InlineData("wat is een i.p.s. of een wsp. traject", "wat is een i.p.s. of een wsp.|traject")]
    [InlineData("wat is loonwaarde en wie meet dat", "wat is loonwaarde|en wie meet dat")]
    [InlineData("wat is loonwaarde, wie meet dat", "wat is loonwaarde|wie meet dat")]
    [InlineData("wat is loonwaarde en het register", "wat is loonwaarde en het register")]
    [InlineData("wat is loonwaarde, het register", "wat is loonwaarde, het register")]
    [InlineData("ok, en hoeveel banen waren er", "ok, en hoeveel banen waren er")]
    [InlineData("loonwaarde en", "loonwaarde en")]
    public void AMessageIsCutIntoItsQuestions(string text, string pieces) =>
        Assert.Equal(pieces.Split('|', StringSplitOptions.RemoveEmptyEntries), Split(text).Select(clause => clause.Text));

    /// <summary>By its sign, its beginning, or words that ask for something.</summary>
    [Theory]
    [InlineData("loonwaarde?", true)]
    [InlineData("wie meet de loonwaarde", true)]
    [InlineData("en wie meet de loonwaarde", true)]
    [InlineData("de loonwaarde, ik wil weten hoe", true)]
    [InlineData("de loonwaarde is gemeten", false)]
    [InlineData("en", false)]
    [InlineData("beste collega", false)]
    public void APieceAsksOrTells(string text, bool asks) => Assert.Equal(asks, Split(text).Single().Asks);

    [Fact]
    public void NobodyAsksMoreThanSixteenThings() =>
        Assert.Equal(16, Split(string.Concat(Enumerable.Repeat("wat is loonwaarde? ", 20))).Count);

    [Theory]
    [InlineData("doel en realisatie extra banen", "doel extra banen", "realisatie extra banen")]
    [InlineData("wat was het doel en de realisatie van extra banen", "wat was het doel van extra banen", "realisatie van extra banen")]
    [InlineData("het doel en de realisatie")]
    [InlineData("extra banen in het gooi en vechtstreek")]
    public void TwoTopicsShareWhatStandsBehindTheSecond(string text, params string[] both)
    {
        var snapshot = RealKnowledge.Snapshot;
        var words = snapshot.Analyzer.AnalyzeQuestion(text);
        var pairs = ClauseSplitter.Sharing(text, words, snapshot.Analyzer.Classes, snapshot.Figures.Anchors(text, words));
        Assert.Equal(both, pairs.SelectMany(pair => new[] { pair.First, pair.Second }));
    }

    [Theory]
    [InlineData("de loonwaarde en de praktijkroute", true)]
    [InlineData("loonwaarde en de praktijkroute", true)]
    [InlineData("de loonwaarde en praktijkroute", true)]
    [InlineData("en de praktijkroute", false)]
    [InlineData("de praktijkroute en", false)]
    [InlineData("de loonwaarde van een werknemer", false)]
    public void AConnectorCountsWithSomethingOnEitherSide(string text, bool has)
    {
        var analyzer = RealKnowledge.Snapshot.Analyzer;
        Assert.Equal(has, ClauseSplitter.HasConnector(analyzer.AnalyzeQuestion(text), analyzer.Classes));
    }

    [Theory]
    [InlineData("loonwaarde meten en praktijkroute aanvragen", "loonwaarde meten|praktijkroute aanvragen")]
    [InlineData("de loonwaarde en praktijkroute aanvragen", "")]
    [InlineData("loonwaarde meten en de praktijkroute", "")]
    [InlineData("loonwaarde meten, praktijkroute aanvragen", "")]
    public void BothSidesOfAConnectorSaySomething(string text, string halves)
    {
        var analyzer = RealKnowledge.Snapshot.Analyzer;
        var found = ClauseSplitter.Halves(text, analyzer.AnalyzeQuestion(text), analyzer.Classes, []);
        Assert.Equal(halves, string.Join('|', found.Select(half => $"{half.First}|{half.Second}")));
    }

    [Fact]
    public void APlaceIsNoHalfByItself()
    {
        var analyzer = RealKnowledge.Snapshot.Analyzer;
        var words = analyzer.AnalyzeQuestion("loonwaarde meten en hilversum huizen");
        Assert.Single(ClauseSplitter.Halves("loonwaarde meten en hilversum huizen", words, analyzer.Classes, []));
        Assert.Empty(ClauseSplitter.Halves("loonwaarde meten en hilversum huizen", words, analyzer.Classes, [words[3], words[4]]));
        Assert.Empty(ClauseSplitter.Halves("loonwaarde meten en hilversum huizen", words, analyzer.Classes, [words[2]]));
    }

    static IReadOnlyList<ClauseText> Split(string text)
    {
        var analyzer = RealKnowledge.Snapshot.Analyzer;
        return ClauseSplitter.Split(text, analyzer.AnalyzeQuestion(text), analyzer.Classes);
    }
}
