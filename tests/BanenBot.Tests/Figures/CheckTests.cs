using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>A claimed number gets its yes or no, with the right one.</summary>
public sealed class CheckTests
{
    [Theory]
    [InlineData("klopt het dat het doel voor 2018 493 was", "Nee, 492. ")]
    [InlineData("klopt het dat het doel 493 was", "Nee, 492. ")]
    [InlineData("klopt het dat het doel 371 was", "Ja, dat klopt. ")]
    [InlineData("er waren toch 859 banen eind 2017?", "Ja, dat klopt. Eind 2017")]
    [InlineData("er waren toch 895 banen eind 2017?", "Nee, 859. Eind 2017")]
    [InlineData("is het waar dat 1641 wajongers in het register staan", "Nee, 1.120. ")]
    [InlineData("is het waar dat er 1.679 mensen in het register staan", "Ja, dat klopt. ")]
    [InlineData("1462 banen klopt dat", "1.462 is een ander cijfer. Doel voor het aantal extra banen")]
    [InlineData("klopt 859 banen", "859 is een ander cijfer. Eind 2017")]
    [InlineData("is het waar dat er ongeveer 1.700 mensen in het register staan", "Bijna: 1.679. ")]
    [InlineData("is het waar dat de helft van de participatiewetters werkt", "Bijna: 49%. ")]
    [InlineData("werkt meer dan de helft van de participatiewetters?", "Nee, 49%. ")]
    [InlineData("klopt het dat 49% van de participatiewetters werkt", "Ja, dat klopt. ")]
    [InlineData("klopt het dat het register is gekrompen met 620 sinds de nulmeting", "Ja, dat klopt. ")]
    [InlineData("klopt het dat het register is gegroeid met 620 sinds de nulmeting", "Nee, -620. ")]
    [InlineData("klopt het dat een baan 110,92 uur is", "Ja, dat klopt. ")]
    public void AClaimOfItsOwnIsChecked(string claim, string said) => Starts(said, Check(claim));

    [Theory]
    [InlineData("dat is 38% toch?", "Nee, 47,5%. ")]
    [InlineData("dat is 48% toch?", "Ja, dat klopt. ")]
    [InlineData("is dat meer dan de helft", "Nee, 47,5%. ")]
    [InlineData("is dat minder dan de helft", "Ja, 47,5%. ")]
    [InlineData("is dat de helft", "Bijna: 47,5%. ")]
    [InlineData("is dat een kwart", "Nee, 47,5%. ")]
    [InlineData("zijn dat er 700?", "Nee, 798. ")]
    [InlineData("zijn dat er 798?", "Ja, dat klopt. ")]
    [InlineData("zijn dat er 800?", "Bijna: 798. ")]
    [InlineData("meer dan 500?", "Ja, 798. ")]
    [InlineData("minder dan 500?", "Nee, 798. ")]
    public void AClaimThatNamesNothingIsAboutTheFigureShownLast(string claim, string said) =>
        Starts(said, After("werkzame personen gooi q1 2018", claim));

    [Theory]
    [InlineData("banen gooi sinds de nulmeting", "verdubbeld dus?", "Nee, 67,8%. ")]
    [InlineData("aandeel werkenden participatiewet gooi", "zijn dat er 225?", "Ja, dat klopt. ")]
    [InlineData("aandeel werkenden participatiewet gooi", "ongeveer de helft dus", "Bijna: 49%. ")]
    [InlineData("register gooi eind 2017", "er waren toch 1.641 wajongers?", "Nee, ")]
    public void AClaimIsReckonedToWhatItClaims(string before, string claim, string said) => Starts(said, After(before, claim));

    [Theory]
    [InlineData("hoeveel banen waren er eind 2017")]
    [InlineData("banen gooi eind 2017")]
    [InlineData("klopt het dat ik 27 jaar moet zijn")]
    [InlineData("klopt het dat iemand na 2 jaar uit het register gaat")]
    [InlineData("is het waar dat een baan 25 uur is in de bouw")]
    [InlineData("klopt het dat beschut werk niet meetelt")]
    [InlineData("wanneer waren er meer dan 500 banen")]
    [InlineData("wat is 608 van 900 in procent")]
    [InlineData("klopt het dat 300 vrouwen boven de 50 werken")]
    [InlineData("zijn dat er 700?")]
    [InlineData("")]
    public void WhatClaimsNothingThatCanBePlacedIsLeftAlone(string text) => Assert.NotEqual(FigureOutcome.Held, Check(text)?.Outcome);

    static void Starts(string said, FigureAnswer? answer)
    {
        Assert.StartsWith(said, answer?.Headline ?? "(nothing)", StringComparison.Ordinal);
        Assert.NotEmpty(answer!.Sources);
        Assert.NotNull(answer.Evidence);
    }

    static FigureAnswer? Check(string text) => Check(text, null, []);

    static FigureAnswer? After(string before, string claim)
    {
        var first = RealFigures.Desk.Answer(before, null, Some.Day)!;
        return Check(claim, first.Question, [.. first.Shown.Reverse()]);
    }

    static FigureAnswer? Check(string text, FigureQuestion? previous, IReadOnlyList<ShownFigure> shown) =>
        RealFigures.Desk.Check(
            RealFigures.Desk.Sentence(text, RealFigures.Analyzer.AnalyzeQuestion(text), null), previous, Some.Day, shown);
}
