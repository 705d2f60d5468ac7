using BanenBot.Core.Search;
using BanenBot.Tests.Dutch;

namespace BanenBot.Tests.Search;

public sealed class PassageMarksTests
{
    [Theory]
    [InlineData("Een tolk kost 575 euro per maand.", "wat kost een tolk", "Een **tolk** **kost** 575 euro per maand.")]
    [InlineData("De gemeente betaalt de tolken.", "tolk", "De gemeente betaalt de **tolken**.")]
    [InlineData("- De gemeente\n- Het UWV", "wat doet uwv", "- De gemeente\n- Het **UWV**")]
    [InlineData("Daar staat niets over.", "tolk", "Daar staat niets over.")]
    [InlineData("De <b> en & blijven staan, en een tolk ook.", "tolk", "De <b> en & blijven staan, en een **tolk** ook.")]
    public void WhatWasAskedWithIsBold(string text, string question, string marked) =>
        Assert.Equal(marked, PassageMarks.Of(text, Field.Analyzer.Analyze(text), Field.Analyzer.AnalyzeQuestion(question)));
}
