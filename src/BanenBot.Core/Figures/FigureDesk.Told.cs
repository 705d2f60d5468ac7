using System.Collections.Concurrent;
using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Answers;

namespace BanenBot.Core.Figures;

// Figures that stand in a text of the knowledge.
public sealed partial class FigureDesk
{
    readonly ConcurrentDictionary<string, FigureAnswer?> _ofArticles = new(StringComparer.Ordinal);

    /// <summary>Whether every number of an answer stands in a text, so that who reads the text has seen it.</summary>
    internal bool IsToldIn(string text, FigureAnswer answer)
    {
        if (answer is not { Outcome: FigureOutcome.Held, Shown.Count: > 0 }) return false;
        var numbers = Tokenizer.Tokenize(text).Select(token => token.Text).Where(token => char.IsAsciiDigit(token[0]))
            .Select(token => Calculation.TryParseNumber(token.Replace(".", "", StringComparison.Ordinal), out var number)
                ? number : (decimal?)null).ToHashSet();
        var lookup = new FigureLookup(_catalog, _series, _holdings, null);
        return answer.Shown.All(shown => shown.How == Derivation.Value && lookup.Of(shown) is { Count: > 0 } held
            && held.TrueForAll(figure => numbers.Contains(figure.Value)));
    }

    /// <summary>The answer to the question of an article, worked out once; null where it asks for no figure.</summary>
    internal FigureAnswer? ToArticle(string question, DateOnly day) => _ofArticles.GetOrAdd(question, asked => Answer(asked, null, day));
}
