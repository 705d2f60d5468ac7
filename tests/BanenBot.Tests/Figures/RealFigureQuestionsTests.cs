using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>What the desk makes of questions as people ask them, over the figures that ship.</summary>
public sealed class RealFigureQuestionsTests
{
    [FactWithFigures]
    public void APoliteRequestIsAQuestionForAFigure() => Assert.Equal(FigureOutcome.Held,
        RealFigures.Desk.Answer("kun je me even het aantal banen in het gooi eind maart 2018 geven?", null, Some.Day)?.Outcome);

    [FactWithFigures]
    public void WhatMustBeIsNotAnsweredWithWhatIs() => Assert.Contains("25.000",
        RealFigures.Desk.Answer("hoeveel banen moet de overheid", null, Some.Day)!.Headline, StringComparison.Ordinal);

    [FactWithFigures]
    public void ARankingOfRegionsIsNotWonByTheCountry() => Assert.DoesNotContain("staat Nederland",
        RealFigures.Desk.Answer("welke regio scoort het best", null, Some.Day)?.Headline ?? "", StringComparison.Ordinal);

    [FactWithFigures]
    public void OfTwoRegionsSetSideBySideTheOneThatLacksItIsNamed()
    {
        var answer = RealFigures.Desk.Answer("% werkenden pwet landelijk 2019 vs gooi", null, Some.Day)!;
        Assert.Contains("46,4%", answer.Headline, StringComparison.Ordinal);
        Assert.Contains(answer.Details, detail => detail.StartsWith("Dit cijfer heb ik niet", StringComparison.Ordinal)
            && detail.Contains("Gooi en Vechtstreek", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("banen gooi in het 1e kwartaal", "864")]
    [InlineData("hoeveel banen gooi volgens de editie over Q1", "864")]
    [InlineData("stand volgens factsheet q4 2017 banen gooi", "859")]
    [InlineData("hoeveel banen gooi in de uitgave over het vierde kwartaal van 2017", "859")]
    [InlineData("hoeveel raakten hun werk kwijt in het gooi eerste kwartaal 2018", "werk verloren")]
    public void AQuarterWithoutAYearAndAnEditionNamedAfterOneAreRead(string question, string said) =>
        Assert.Contains(said, RealFigures.Desk.Answer(question, null, Some.Day)!.Headline, StringComparison.Ordinal);

    [FactWithFigures]
    public void WhoAsksForJobsIsToldThatPeopleAreNone() => Assert.Contains(
        RealFigures.Desk.Answer("hoeveel banen hebben wajongers gooi", null, Some.Day)!.Details,
        detail => detail.StartsWith("Je vroeg naar banen", StringComparison.Ordinal));

    [Theory]
    [InlineData("extra banen gooi eind 2017", "als percentage", "93%")]
    [InlineData("extra banen gooi eind 2017", "en de norm?", "371")]
    [InlineData("doelrealisatie gooi eind 2017", "en de norm?", "371")]
    [InlineData("hoeveel wajongers in het register gooi q1 2018", "en pwet?", "463")]
    [InlineData("register wajong gooi q1 2018", "als percentage", "1.120 van 1.679")]
    [InlineData("register gooi q1 2018", "en in hilversum", "Voor de gemeente Hilversum apart")]
    [InlineData("register gooi q1 2018", "en hilversum e.o.", "1.679")]
    [InlineData("wajong in het register gooi eind 2017", "en 2 jr eerder", "2.220")]
    [InlineData("gemeentelijke klantprofielen kvb gooi eind 2017", "en half 18", "100")]
    [InlineData("register gooi q1 2017", "niet 2017 maar 2018", "1.679")]
    [InlineData("register gooi q1 2018", "vorig kwartaal?", "1.641")]
    [InlineData("register gooi q1 2018", "sinds de nulmeting?", "620")]
    [InlineData("hoeveel banen gooi eind 2017", "en een kwartaal later?", "864")]
    public void AFollowUpOnTheRealFiguresGivesTheRightOne(string first, string second, string value)
    {
        var before = RealFigures.Desk.Answer(first, null, Some.Day)!;
        Assert.Contains(value, RealFigures.Desk.Answer(second, before.Question, Some.Day)!.Headline, StringComparison.Ordinal);
    }

    [FactWithFigures]
    public void APercentageThatIsNotThereIsSaidToBeMissing()
    {
        var before = RealFigures.Desk.Answer("werkzame personen gooi q1 2018", null, Some.Day)!;
        Assert.Contains(RealFigures.Desk.Answer("als percentage", before.Question, Some.Day)!.Details,
            detail => detail.StartsWith("Een percentage heb ik", StringComparison.Ordinal));
    }

    // "duurzaamheid" is another word for the measure beside it; the name of a measure counts in its very words only.
    [FactWithFigures]
    public void ANameIsNotMetByOtherWordsForIt() => Assert.Contains("34%",
        RealFigures.Desk.Answer("hoeveel procent heeft na een jaar dezelfde baan nog, landelijk (duurzaamheid)", null, Some.Day)!.Headline,
        StringComparison.Ordinal);

    [FactWithFigures]
    public void PeopleOfWhomNothingIsCountedAreNoChoiceOfMeasures() => Assert.NotEqual(FigureOutcome.AskBack,
        RealFigures.Desk.Answer("hoeveel mensen met loonkostensubsidie gooi", null, Some.Day)?.Outcome);

    // Which slot a suggestion changes is seen by asking it.
    [FactWithFigures]
    public void EverySuggestionChangesExactlyOneSlotOfWhatWasAsked()
    {
        var (slips, count) = (new List<string>(), 0);
        foreach (var question in (string[])["register wajong gooi q1 2018", "hoeveel banen gooi q1 2018", "register gooi eind 2017",
            "aandeel werkenden participatiewet nederland eind 2019", "extra banen gooi eind 2017", "banengroei gooi q4 2017"])
        {
            var answer = RealFigures.Desk.Answer(question, null, Some.Day)!;
            foreach (var suggestion in answer.Suggestions)
            {
                count++;
                var next = RealFigures.Desk.Answer(suggestion, answer.Question, Some.Day);
                if (next is not { Outcome: FigureOutcome.Held } || Changed(answer.Question!, next.Question!) != 1)
                    slips.Add($"{question} / {suggestion} -> {next?.Headline}");
            }
        }

        Assert.True(count > 20, $"only {count}");
        Assert.True(slips.Count == 0, string.Join('\n', slips));
    }

    // Looking back from a moment keeps that moment: the start is part of the way of looking.
    static int Changed(FigureQuestion before, FigureQuestion after) => new[]
    {
        before.Operation != after.Operation, !before.Indicators.SequenceEqual(after.Indicators),
        !before.Breakdowns.SequenceEqual(after.Breakdowns), !before.Regions.SequenceEqual(after.Regions),
        before.Operation == after.Operation && before.Period != after.Period,
    }.Count(isChanged => isChanged);
}
