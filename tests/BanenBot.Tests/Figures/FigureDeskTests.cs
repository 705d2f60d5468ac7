using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

public sealed class FigureDeskTests : IDisposable
{
    readonly SmallFigures _small = new();
    readonly FigureDesk _desk;

    public FigureDeskTests() => _desk = _small.Desk();

    [Fact]
    public void TheHeadlineCanBeCopiedIntoMinutes() => Assert.Equal(
        "Eind eerste kwartaal 2018 (31 maart 2018) waren er in Heide en Ven 798 personen die bomen planten.",
        Held("hoeveel planters waren er eind maart 2018 in heide en ven").Headline);

    [Theory]
    [InlineData("bomen heide q1 2018", "1.864")]
    [InlineData("hoeveel bomen in heide eind 2017", "859")]
    [InlineData("hoeveel bomen in heide in 2017", "859")]
    [InlineData("aantal bomen h&v bij de nulmeting", "500")]
    [InlineData("hoeveel eiken telt heide q1 2018", "466")]
    [InlineData("hoeveel bomen landelijk", "90.000")]
    [InlineData("hoeveel bomen erbij in q2 2017 heide", "72")]
    [InlineData("groei bomen heel 2017 heide", "219")]
    [InlineData("percentage eiken landelijk", "27,5%")]
    [InlineData("doel bomen heide 2018", "2.000")]
    [InlineData("verschil bomen eind 2016 en eind 2017 heide", "219")]
    [InlineData("verloop bomen heide van eind 2016 tot q1 2018", "640")]
    [InlineData("in welk kwartaal kwamen de meeste bomen erbij in heide", "tweede kwartaal van 2017")]
    [InlineData("percentage eiken heide versus landelijk", "27,5%")]
    public void AFigureIsFound(string question, string value) => Assert.Contains(value, Held(question).Headline, StringComparison.Ordinal);

    [Fact]
    public void TheNewestPrintedFigureIsTheLatestAndANewerSumIsSaid()
    {
        var answer = Held("laatste stand bomen heide");
        Assert.Contains("1.864", answer.Headline, StringComparison.Ordinal);
        Assert.Contains(answer.Details, detail =>
            detail.Contains("1.900", StringComparison.Ordinal) && detail.Contains("1.864 + 36", StringComparison.Ordinal));
    }

    [Fact]
    public void AnExplicitPeriodWinsOverTheNewest() =>
        Assert.Contains("859", Held("de laatste stand bomen heide van eind 2017").Headline, StringComparison.Ordinal);

    [Fact]
    public void ALosingReadingIsNamedWithItsSourceAndWhy()
    {
        var note = Held("bomen heide eind 2017").Notes[0];
        Assert.Contains("Memo bomen", note, StringComparison.Ordinal);
        Assert.Contains("850", note, StringComparison.Ordinal);
        Assert.Contains("Een telfout.", note, StringComparison.Ordinal);
    }

    [Fact]
    public void OfTwoPrintedReadingsTheSourceWithMoreAuthorityWins()
    {
        var answer = Held("bomen heide q1 2018");
        Assert.Contains("1.864", answer.Headline, StringComparison.Ordinal);
        Assert.Contains("1.860", answer.Notes[0], StringComparison.Ordinal);
        Assert.Equal(["Bomenblad", "Memo bomen"], answer.Sources.Select(source => source.Source.Title));
    }

    [Fact]
    public void AComputedFigureShowsItsSum() =>
        Assert.Contains(Held("groei bomen heel 2017 heide").Details, detail =>
            detail.Contains("35 + 72 + 47 + 65 = 219", StringComparison.Ordinal));

    [Fact]
    public void AMunicipalityWithItsSurroundingsIsAnsweredWithItsRegionAndSaysSo()
    {
        var answer = Held("hoeveel bomen in dennendorp en omstreken q1 2018");
        Assert.Contains("Heide en Ven", answer.Headline, StringComparison.Ordinal);
        Assert.Contains(answer.Details, detail => detail.StartsWith("Dennendorp hoort bij", StringComparison.Ordinal));
    }

    [Fact]
    public void AMunicipalityThatMovedIsPointedOut() =>
        Assert.Contains(Held("bomen oudhout e.o. q1 2018").Details, detail => detail.Contains("andere regio", StringComparison.Ordinal));

    [Theory]
    [InlineData("hoeveel bomen in dennendorp")]
    [InlineData("hoeveel bomen in dennendorp apart")]
    public void AMunicipalityByItselfIsNotHeld(string question)
    {
        var answer = Answer(question);
        Assert.Equal(FigureOutcome.NotHeld, answer?.Outcome);
        Assert.Contains("Heide en Ven", answer!.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hoeveel bomen heide eind 2015", "eind 2017")]
    [InlineData("hoeveel bomen heide q2 2018", "eind eerste kwartaal 2018")]
    [InlineData("hoeveel bomen in de duinstreek", "Heide en Ven")]
    [InlineData("hoeveel eiken landelijk q1 2018", "totaal")]
    public void WhatIsNotHeldIsRefusedAndWhatIsHeldIsNamed(string question, string named)
    {
        var answer = Answer(question);
        Assert.Equal(FigureOutcome.NotHeld, answer?.Outcome);
        Assert.Contains(answer!.Details, detail => detail.Contains(named, StringComparison.Ordinal));
        Assert.DoesNotContain("1.864", string.Join(' ', answer.Details.Append(answer.Headline)), StringComparison.Ordinal);
    }

    [Fact]
    public void WhoAsksForPersonsIsToldThatJobsAreNone()
    {
        var answer = Held("hoeveel mensen bomen heide q1 2018");
        Assert.Contains(answer.Details, detail => detail.Contains("In mensen", StringComparison.Ordinal)
            && detail.Contains("798 personen die bomen planten", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hoeveel vrouwen planten bomen in heide", "mannen en vrouwen")]
    [InlineData("gemiddeld loon van de planters in heide q1 2018", "loon")]
    public void WhatNoSourceCountsIsNotAnsweredWithTheWhole(string question, string named)
    {
        var answer = Answer(question)!;
        Assert.Equal(FigureOutcome.NotHeld, answer.Outcome);
        Assert.Contains(named, answer.Headline, StringComparison.Ordinal);
        Assert.DoesNotContain("798", string.Join(' ', answer.Details.Append(answer.Headline)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wat is een boom")]
    [InlineData("waarom groeien er bomen in heide")]
    [InlineData("wie plant de bomen in heide")]
    [InlineData("hoeveel weken duurt het")]
    [InlineData("hoeveel euro kosten bomen")]
    [InlineData("")]
    [InlineData("   ")]
    public void WhatAsksForNoFigureIsLeftAlone(string question) => Assert.Null(Answer(question));

    [Theory]
    [InlineData("bomen heide q1 2018", "en een jaar eerder?", "675")]
    [InlineData("bomen heide q1 2018", "en landelijk", "90.000")]
    [InlineData("bomen heide eind 2017", "en een kwartaal later?", "1.864")]
    [InlineData("bomen heide q1 2018", "en eiken?", "466")]
    [InlineData("hoeveel eiken heide q1 2018", "en in totaal?", "1.864")]
    [InlineData("bomen heide q1 2018", "hoeveel planters daarvan", "798")]
    [InlineData("bomen heide q1 2018", "hoeveel meer dan het jaar ervoor", "1.189")]
    [InlineData("bomen heide q1 2018", "sinds de nulmeting?", "1.364")]
    [InlineData("bomen heide q1 2018", "welk deel daarvan is eik", "25%")]
    [InlineData("bomen heide 2017", "en in het eerste kwartaal?", "675")]
    [InlineData("bomen landelijk", "en in dennendorp e.o.", "1.864")]
    [InlineData("hoeveel eiken heide q1 2018", "als percentage", "25%")]
    [InlineData("bomen heide q1 2018", "als percentage", "25%")]
    [InlineData("bomen heide q1 2018", "en het verloop?", "500")]
    [InlineData("bomen heide eind 2017", "en vorig jaar?", "640")]
    [InlineData("bomen heide eind 2017", "sinds q1 2017?", "184")]
    [InlineData("bomen heide q1 2018", "en landelijk dan?", "90.000")]
    [InlineData("bomen heide q1 2018", "en eind 2016", "640")]
    [InlineData("hoeveel planters heide q1 2018", "en bomen?", "1.864")]
    public void AFollowUpInheritsWhatItLeavesOut(string first, string second, string value)
    {
        var before = Held(first);
        var after = _desk.Answer(second, before.Question, Some.Day);
        Assert.NotNull(after);
        Assert.Contains(value, after.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnrelatedQuestionInheritsNothing()
    {
        var before = Held("hoeveel eiken heide q1 2018");
        Assert.Contains(
            "90.000", _desk.Answer("hoeveel bomen zijn er landelijk", before.Question, Some.Day)!.Headline, StringComparison.Ordinal);
        Assert.Null(_desk.Answer("wie heeft vannacht gewonnen met voetbal", before.Question, Some.Day));
    }

    [Theory]
    [InlineData("bomen heide q1 2018")]
    [InlineData("percentage eiken heide")]
    [InlineData("hoeveel bomen heide eind 2015")]
    public void EverySuggestionIsUnderstood(string question)
    {
        var answer = Answer(question)!;
        Assert.InRange(answer.Suggestions.Count, 1, 6);
        Assert.All(answer.Suggestions,
            suggestion => Assert.Equal(FigureOutcome.Held, _desk.Answer(suggestion, answer.Question, Some.Day)?.Outcome));
    }

    [Fact]
    public void ASeriesIsReadFromTheStoreOnce()
    {
        using var small = new SmallFigures();
        var store = new CountingFigureStore();
        var desk = small.Desk(store);
        desk.Answer("bomen heide q1 2018", null, Some.Day);
        var reads = store.Reads;
        desk.Answer("bomen heide q1 2018", null, Some.Day);
        Assert.True(reads > 0);
        Assert.Equal(reads, store.Reads);
    }

    [Fact]
    public void TheSlotsSurviveBeingStored()
    {
        var slots = Held("hoeveel eiken heide q1 2018").Question;
        var stored = System.Text.Json.JsonSerializer.Deserialize<FigureQuestion>(System.Text.Json.JsonSerializer.Serialize(slots));
        Assert.Contains("1.864", _desk.Answer("en in totaal?", stored, Some.Day)!.Headline, StringComparison.Ordinal);
    }

    internal static string FirstNumber(string text) => System.Text.RegularExpressions.Regex.Match(text, @"\b(?!20\d\d)[0-9.]{3,}\b").Value;

    FigureAnswer? Answer(string question) => _desk.Answer(question, null, Some.Day);

    FigureAnswer Held(string question)
    {
        var answer = Answer(question);
        Assert.NotNull(answer);
        Assert.True(answer.Outcome == FigureOutcome.Held, $"{answer.Outcome}: {answer.Headline}");
        return answer;
    }

    public void Dispose() => _small.Dispose();
}
