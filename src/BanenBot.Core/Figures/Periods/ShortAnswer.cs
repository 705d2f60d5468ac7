using System.Collections.Frozen;

namespace BanenBot.Core.Figures.Periods;

/// <summary>
/// What only a conversation makes a time: "en 17?", "zeventien", "hoeveel waren het er in 16", "en het derde?", "3e?", "en daarvoor?". Read
/// where the rest of the text says nothing about time; what it means is for the question before to say.
/// </summary>
sealed class ShortAnswer(IReadOnlyList<Lexeme> lexemes, PeriodWords lists)
{
    const int FirstShortYear = 10;
    const int LastShortYear = 60;

    public (PeriodReading Reading, int From, int To)? Read()
    {
        var end = lexemes.Count;
        while (end > 0 && (lexemes.Sign(end - 1, "?", "!", ".", ",") || lists.Closers.Contains(lexemes.Text(end - 1)))) end--;
        if (end == 0) return null;
        var at = end - 1;
        if (Year(at) is { } year && (At(at, lists.ShortBeforeYear) || IsOpening(at)))
            return (new PeriodReading { ShortYear = year }, at, end);
        if (lexemes.Word(at, lists.BesideWords) && IsOpening(at))
            return (new PeriodReading { Nearest = lexemes.Word(at, lists.BeforeWords) ? -1 : 1 }, at, end);
        if (lexemes.Word(at, lists.OrdinalEndings) && lexemes[at].Touches) at--;
        var quarter = lists.Ordinals.TryGetValue(lexemes.Text(at), out var number) ? number : at < end - 1 ? lexemes.Value(at) : 0;
        if (quarter is not (>= 1 and <= 4)) return null;
        var start = At(at, lists.ShortArticles) && (IsOpening(at - 1) || At(at - 1, lists.ShortBeforeQuarter)) ? at - 1
            // "3e?" by itself; "derde" may be the third of what was offered.
            : at < end - 1 && IsOpening(at) ? at : -1;
        return start < 0 ? null
            : (new PeriodReading { Open = new YearPart(PointKind.Quarter, quarter), IsTentative = true }, start, end);
    }

    int? Year(int at) =>
        lexemes.Value(at) is >= FirstShortYear and <= LastShortYear and var value && !lexemes[at].Touches ? 2000 + value : null;

    bool At(int at, FrozenSet<string> words) => words.Contains(lexemes.Text(at - 1));

    // Nothing before it but "en", "maar in", "nee, van", …
    bool IsOpening(int at)
    {
        for (var index = 0; index < at; index++)
            if (!lexemes.Word(index, lists.Openers) && !lexemes.Sign(index, ",", "'", "’")) return false;
        return true;
    }
}
