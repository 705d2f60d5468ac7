using BanenBot.Core.Figures;
using BanenBot.Core.Figures.Answers;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

/// <summary>
/// Every figure of the repository, asked for in words made of the names in the files, must come back as exactly that figure.
/// </summary>
[Trait("Speed", "slow")]
public sealed class AskedBackTests
{
    [FactWithFigures]
    public void EveryFigureIsAskedBackInEveryPhrasing()
    {
        var (misses, count) = (new List<string>(), 0);
        foreach (var figure in Winners())
            foreach (var question in Phrasings.Of(figure))
            {
                count++;
                if (Miss(question, figure) is { } miss) misses.Add(miss);
            }

        Assert.True(count > 2000, $"only {count} questions");
        Assert.True(misses.Count == 0, $"{misses.Count} of {count}:\n{string.Join('\n', misses)}");
    }

    [FactWithFigures]
    public void NoTwoPhrasingsOfAFigureAreTheSame() => Assert.All(Winners(), figure =>
        Assert.Equal(Phrasings.Count, Phrasings.Of(figure).Distinct(StringComparer.OrdinalIgnoreCase).Count()));

    static IEnumerable<Figure> Winners() => RealFigures.Figures.Figures
        .GroupBy(figure => (figure.Indicator.Id, figure.Breakdown?.Id, figure.Region.Id, figure.Kind, figure.Period))
        .Select(FigureChoice.Pick).OfType<FoundFigure>().Select(found => found.Figure);

    static string? Miss(string question, Figure figure)
    {
        var answer = RealFigures.Desk.Answer(question, null, Some.Day);
        var isThere = answer is { Outcome: FigureOutcome.Held, Question: { } slots }
            && slots.Indicators[0] == figure.Indicator.Id && slots.Regions[0] == figure.Region.Id
            && slots.Period == figure.Period.ToString() && slots.Breakdowns.SequenceEqual(figure.Breakdown is { } part ? [part.Id] : [])
            && Numbers(answer.Headline).Contains(FigureTexts.Number(figure.Value));
        return isThere ? null : $"{question} [{figure.Indicator.Id}/{figure.Breakdown?.Id} {figure.Period}, {figure.Value}] -> "
            + $"{answer?.Question?.Indicators[0]}/{string.Join('+', answer?.Question?.Breakdowns ?? [])} {answer?.Headline}";
    }

    // Whole numbers only: 86 is no answer where 864 was asked.
    static IEnumerable<string> Numbers(string text) =>
        text.Split(' ', '(', ')', ';').Select(word => word.TrimEnd('.', ',', ':', '%'));
}
