using BanenBot.Core.Understanding;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Understanding;

/// <summary>What a clause says about the conversation, beside its subject.</summary>
public sealed class ClauseTests
{
    [Theory]
    [InlineData("nee ik bedoel de banen in het gooi", "de banen in het gooi")]
    [InlineData("en nee ik bedoel de banen", "de banen")]
    [InlineData("sorry, ik bedoel de banen", "de banen")]
    [InlineData("niet het register maar de banen", "de banen")]
    [InlineData("nee, niet het register maar de banen", "de banen")]
    [InlineData("niet a b c d e maar de banen", "de banen")]
    [InlineData("niet het register maar 2 banen", "2 banen")]
    [InlineData("nee, niet 2017 maar begin 2016", "niet 2017 maar begin 2016")]
    [InlineData("nee, niet 2017 maar het jaar ervoor", "niet 2017 maar het jaar ervoor")]
    public void ACorrectionIsWhatComesBehindItsOpening(string text, string rest)
    {
        var clause = Read(text);
        Assert.Equal((rest, true, false), (clause.Text, clause.IsCorrection, clause.IsReturn));
        Assert.Equal(rest[..clause.Words[0].Token.Length], clause.Words[0].Token.Text);
    }

    [Theory]
    [InlineData("terug naar de praktijkroute", "de praktijkroute")]
    [InlineData("en nog even over de praktijkroute", "de praktijkroute")]
    public void AReturnIsTheSubjectThatItGoesBackTo(string text, string rest)
    {
        var clause = Read(text);
        Assert.Equal((rest, false, true), (clause.Text, clause.IsCorrection, clause.IsReturn));
    }

    [Theory]
    [InlineData("sorry")]
    [InlineData("nee")]
    [InlineData("niet 2017 maar 2018")]
    [InlineData("niet maar de banen")]
    [InlineData("niet het register, de banen")]
    [InlineData("niet a b c d e f maar de banen")]
    [InlineData("niet het register maar")]
    [InlineData("en het register")]
    [InlineData("wat is loonwaarde")]
    public void WhatCorrectsNothingStaysWhole(string text)
    {
        var clause = Read(text);
        Assert.Equal((text, false, false), (clause.Text, clause.IsCorrection, clause.IsReturn));
    }

    /// <summary>The word it asks with, and whether it wants a yes or no.</summary>
    [Theory]
    [InlineData("wie stelt de loonwaarde vast", "wie", false)]
    [InlineData("en sinds wanneer", "wanneer", false)]
    [InlineData("telt een stage mee", "", true)]
    [InlineData("en telt een stage mee", "", true)]
    [InlineData("telt een stage mee en hoe lang", "hoe", false)]
    [InlineData("een stage telt mee", "", false)]
    [InlineData("en", "", false)]
    public void ItAsksWithAWordOrForAYesOrNo(string text, string asks, bool asksWhether)
    {
        var clause = Read(text);
        Assert.Equal((asks, asksWhether), (clause.Asks, clause.AsksWhether));
    }

    /// <summary>Which questions may be about what was answered before, and how much so.</summary>
    [Theory]
    [InlineData("wat is de loonwaarde van een werknemer", false, true, 0)]
    [InlineData("wat is dan de loonwaarde van een werknemer", false, false, 0)]
    [InlineData("wie stelt de loonwaarde vast", false, false, 0)]
    [InlineData("en wie stelt de loonwaarde vast", true, false, 0.4)]
    [InlineData("welke werkgever betaalt loonkostensubsidie bij loonwaarde", false, false, 0)]
    [InlineData("en welke werkgever betaalt loonkostensubsidie bij loonwaarde", false, false, 0.2)]
    [InlineData("telt dat", true, true, 0.6)]
    [InlineData("en wie", true, true, 0.8)]
    [InlineData("sinds wanneer", true, true, 0.4)]
    [InlineData("nee ik bedoel de loonwaarde", true, true, 0.6)]
    [InlineData("en de loonwaarde", true, true, 0.6)]
    [InlineData("terug naar de loonwaarde", true, true, 0.6)]
    [InlineData("loonwaarde", false, true, 0.2)]
    public void HowMuchItLeansOnWhatCameBefore(string text, bool leans, bool isShort, double leaning)
    {
        var clause = Read(text);
        Assert.Equal((leans, isShort, leaning), (clause.Leans, clause.IsShort, Math.Round(clause.Leaning, 3)));
    }

    [Theory]
    [InlineData("en loonwaarde?", true, false)]
    [InlineData("en wat is loonwaarde", false, false)]
    [InlineData("loonwaarde?", false, false)]
    [InlineData("en", false, false)]
    [InlineData("sinds wanneer", false, true)]
    [InlineData("welk jaar", false, true)]
    [InlineData("wie meet loonwaarde", false, false)]
    public void ItMayOnlyTurnTheQuestionOrAskWithoutASubject(string text, bool onlyTurns, bool isBare)
    {
        var clause = Read(text);
        Assert.Equal((onlyTurns, isBare), (clause.OnlyTurns, clause.IsBare));
    }

    [Theory]
    [InlineData("het register", 0)]
    [InlineData("wie betaalt dat", 1)]
    [InlineData("hoort die daarbij", 2)]
    public void AWordThatPointsBackIsCountedUnlessItIsAnArticleToo(string text, int references) =>
        Assert.Equal(references, Read(text).References);

    static Clause Read(string text)
    {
        var analyzer = RealKnowledge.Snapshot.Analyzer;
        return Clause.Read(text, analyzer.AnalyzeQuestion(text), analyzer);
    }
}
