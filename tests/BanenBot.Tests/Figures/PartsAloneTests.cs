using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>Questions that name a part and no measure, and numbers that are not asked for.</summary>
public sealed class PartsAloneTests
{
    [FactWithFigures]
    public void WhoNamesAGroupAloneGetsItsNewestFigure() =>
        Assert.All(["hoeveel wajongers in het gooi", "laatste cijfers wajong gooi", "cijfers wajong gooi",
            "nieuwste cijfers wajong in het gooi"], question =>
        {
            var answer = RealFigures.Desk.Answer(question, null, Some.Day);
            Assert.Equal(FigureOutcome.Held, answer?.Outcome);
            Assert.Equal(["wajong"], answer!.Question!.Breakdowns);
        });

    [FactWithFigures]
    public void WhoNamesAPartyAloneAsksForNoFigureOfIts() =>
        Assert.All(["hoeveel gemeenten telt het gooi", "hoeveel bedrijven doen mee", "hoeveel burgers heeft hilversum",
            "aantal uitzendbureaus gooi"],
            question => Assert.NotEqual(FigureOutcome.Held, RealFigures.Desk.Answer(question, null, Some.Day)?.Outcome));

    [FactWithFigures]
    public void APercentageThatWasReadSomewhereAsksForNoShare() =>
        Assert.All(["67 procent waar gaat dat over", "46 of 60 procent, hoe zit dat"],
            question => Assert.Null(RealFigures.Desk.Answer(question, null, Some.Day)));
}
