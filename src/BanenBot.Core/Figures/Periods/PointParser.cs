using System.Collections.Frozen;

namespace BanenBot.Core.Figures.Periods;

/// <summary>A point as read, whose year may still stand elsewhere in the text ("q1 t/m q3 2017").</summary>
/// <param name="Month">The month named, so that "okt-dec 2017" can become a quarter.</param>
/// <param name="From">Index of the first lexeme.</param>
/// <param name="To">Index after the last.</param>
readonly record struct RawPoint(int? Year, int? Quarter, int? Month, PointKind Kind, int From, int To)
{
    public YearPart Part => new(Kind, Quarter);

    public PeriodPoint WithYear(int year) => Part.In(year);
}

/// <summary>Reads one moment at a place in the text. One method a way of writing it; the longest ways are tried first.</summary>
sealed class PointParser(IReadOnlyList<Lexeme> lexemes, IReadOnlyList<TextSpan> places, PeriodWords lists)
{
    const int FirstYear = 1990;
    const int LastYear = 2060;

    // The years of the banenafspraak: 18 after "in" is one, 40 is not.
    const int FirstShort = 12;
    const int LastShort = 26;

    public RawPoint? Read(int at) => Date(at) ?? MonthPoint(at) ?? YearThenQuarter(at) ?? QuarterPoint(at) ?? Half(at) ?? YearPoint(at);

    RawPoint? Date(int at)
    {
        if (Value(at) < 0 || at + 4 >= lexemes.Count) return null;
        var separator = lexemes[at + 1];
        if (separator.Text is not ("-" or "/" or ".") || lexemes[at + 3].Text != separator.Text) return null;
        var (first, month, last) = (lexemes[at], Value(at + 2), lexemes[at + 4]);
        var iso = first.Text.Length == 4;
        var day = iso ? last.Value : first.Value;
        var year = iso ? first.Value : last.Text.Length == 2 ? 2000 + last.Value : last.Value;
        return OnDay(year, month, day, at, at + 5);
    }

    RawPoint? MonthPoint(int at)
    {
        var start = at;
        int? day = null;
        if (Value(at) is >= 1 and <= 31)
        {
            day = Value(at++);
            if (Word(at, lists.OrdinalEndings) && lexemes[at].Touches) at++;
        }

        if (at >= lexemes.Count || lexemes[at].Kind != LexemeKind.Word) return null;
        var isFull = lists.Months.TryGetValue(lexemes[at].Text, out var month);
        if (!isFull && !lists.ShortMonths.TryGetValue(lexemes[at].Text, out month)) return null;
        at++;
        if (!isFull && Sign(at, ".")) at++;
        var (year, next) = YearAfter(at, shortToo: day is null);
        // "jan" and "mei" are names too: without a year only a whole month counts, or a short one in front of a range or a day.
        if (year is null && !isFull && day is null && !Sign(at, "-", "–") && !Word(at, lists.TillWords) && !SlashM(at)) return null;
        if (year is { } known && day is { } number) return OnDay(known, month, number, start, next);
        return new RawPoint(year, (month + 2) / 3, month, PointKind.Quarter, start, next);
    }

    // A level on the first day of a quarter is the level at the end of the one before.
    static RawPoint? OnDay(int year, int month, int day, int from, int to)
    {
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var quarter = Period.Quarter(year, (month + 2) / 3);
        if (day == 1 && month % 3 == 1) quarter = quarter.Previous;
        return new RawPoint(quarter.LastYear, quarter.LastQuarterNumber, month, PointKind.Quarter, from, to);
    }

    RawPoint? YearThenQuarter(int at)
    {
        var (year, next) = YearAt(at);
        if (year is null) return null;
        while (Sign(next, "-", "/", ",", ":") || Word(next, lists.Fillers)) next++;
        if (QuarterPoint(next) is { Year: null } quarter) return quarter with { Year = year, From = at };
        return null;
    }

    RawPoint? QuarterPoint(int at)
    {
        var start = at;
        int? quarter = null;
        if (Word(at, lists.QuarterWords))
        {
            var isLetter = lexemes[at].Text.Length == 1;
            at++;
            if (Sign(at, ".", "-")) at++;
            if (Value(at) is >= 1 and <= 4
                && (!isLetter || lexemes[at].Touches || YearAfter(at + 1, true).Year is not null))
                quarter = Value(at++);
        }
        else if (Ordinal(at) is { } ordinal)
        {
            at = ordinal.Next;
            if (Word(at, lists.LongQuarterWords) || Word(at, lists.QuarterWords)
                && YearAfter(at + 1, true).Year is not null)
                at++;
            else if (!JoinsQuarter(at)) return null;
            if (Sign(at, ".")) at++;
            quarter = ordinal.Value;
        }
        else if (Value(at) is >= 1 and <= 4 && Word(at + 1, lists.QuarterWords) && lexemes[at + 1] is { Touches: true, Text.Length: 1 })
        {
            quarter = Value(at);
            at += 2;
        }

        if (quarter is null) return null;
        var (year, next) = YearAfter(at, shortToo: true);
        return new RawPoint(year, quarter, null, PointKind.Quarter, start, next);
    }

    // "1e en 2e kwartaal 2018", "1e t/m 3e kwartaal": the word for quarter stands once, behind the last.
    bool JoinsQuarter(int at)
    {
        var next = at;
        while (next < lexemes.Count && next < at + 4
            && lists.BetweenQuarters.Contains(lexemes[next].Text))
            next++;
        return next > at && Ordinal(next) is { } other && Word(other.Next, lists.LongQuarterWords);
    }

    RawPoint? Half(int at)
    {
        if (Ordinal(at) is not { Value: 1 or 2 } ordinal || !Word(ordinal.Next, lists.HalfWords)) return null;
        var (year, next) = YearAfter(ordinal.Next + 1, shortToo: true);
        return year is null ? null : new RawPoint(year, ordinal.Value * 2 - 1, null, PointKind.Stretch, at, next);
    }

    RawPoint? YearPoint(int at)
    {
        var kind = Word(at, lists.EndWords) ? PointKind.YearEnd
            : Word(at, lists.StartWords) ? PointKind.YearStart
            : Word(at, lists.HalfOfYear) ? PointKind.Quarter : PointKind.Year;
        // The year of a date that does not exist ("31-2-2018") is no year.
        if (at > 1 && lexemes[at].Touches && lexemes[at - 1].Text is "-" or "/" && Value(at - 2) is >= 0 and <= 31) return null;
        if (kind == PointKind.Year) return YearAt(at) is { Year: { } bare, Next: var after }
            ? new RawPoint(bare, null, null, kind, at, after)
            : IsShortYear(at) ? new RawPoint(2000 + Value(at), null, null, kind, at, at + 1) : null;
        var (year, next) = YearAfter(at + 1, shortToo: true);
        return year is null ? null : new RawPoint(year, kind == PointKind.Quarter ? 2 : null, null, kind, at, next);
    }

    // "in 16", "van 16 naar 17", "tussen 2016 en 17": with nothing behind it that it could count.
    bool IsShortYear(int at) => IsShort(at) && (Word(at - 1, lists.BeforeShortYear) && (Ends(at + 1) || JoinsYear(at + 1))
        || at > 0 && Ends(at + 1) && places.Any(place => place.End == lexemes[at - 1].End)
        || JoinsYear(at + 1) || at > 1 && lexemes[at - 1].Is(lists.BetweenYears) && IsYearLike(at - 2) && Ends(at + 1));

    bool JoinsYear(int at) => Word(at, lists.BetweenYears) && IsShort(at + 1) && Ends(at + 2);

    bool IsYearLike(int at) => IsShort(at) || Value(at) is >= FirstYear and <= LastYear;

    bool IsShort(int at) => Value(at) is >= FirstShort and <= LastShort && lexemes[at].Text.Length == 2 && !(at > 0 && lexemes[at].Touches);

    bool Ends(int at) => at >= lexemes.Count || Sign(at, "?", ".", "!", ",");

    (int Value, int Next)? Ordinal(int at)
    {
        if (at >= lexemes.Count) return null;
        if (lexemes[at].Kind == LexemeKind.Word
            && lists.Ordinals.TryGetValue(lexemes[at].Text, out var value))
            return (value, at + 1);
        if (lexemes[at].Is("laatste") && Word(at + 1, lists.LongQuarterWords)
            && YearAfter(at + 2, true).Year is not null)
            return (4, at + 1);
        return Value(at) is >= 1 and <= 4 && Word(at + 1, lists.OrdinalEndings) && lexemes[at + 1].Touches ? (Value(at), at + 2)
            : null;
    }

    (int? Year, int Next) YearAfter(int at, bool shortToo)
    {
        var next = at;
        while (Word(next, lists.Fillers) || Sign(next, "-", "/", ",", ":", "–")) next++;
        if (YearAt(next) is { Year: { } year, Next: var end }) return (year, end);
        // "q1 18", "q1-18": two digits are a year only straight behind a quarter or a month, and not as an amount of something.
        var isShort = shortToo && next - at <= 1 && Value(next) is >= 10 and <= LastYear - 2000 && lexemes[next].Text.Length == 2
            && !(next + 1 < lexemes.Count
                && (lexemes[next + 1] is { Touches: true, Kind: LexemeKind.Word } || lexemes[next + 1].Is("+") || IsCounted(next + 1)));
        return isShort ? (2000 + Value(next), next + 1) : (null, at);
    }

    (int? Year, int Next) YearAt(int at)
    {
        if (Sign(at, "'", "’", "‘", "`") && Value(at + 1) is >= 0 and <= LastYear - 2000
            && lexemes[at + 1] is { Touches: true, Text.Length: 2 })
            return (2000 + Value(at + 1), at + 2);
        if (Value(at) is not (>= FirstYear and <= LastYear)) return (null, at);
        if (at > 0 && (lexemes[at - 1].Is("€") || (lexemes[at].Touches && lexemes[at - 1].Kind == LexemeKind.Word))) return (null, at);
        return IsCounted(at + 1) ? (null, at) : (Value(at), at + 1);
    }

    bool IsCounted(int at) => Sign(at, "%") || Word(at, lists.CountedWords);

    bool SlashM(int at) => at + 2 < lexemes.Count && lexemes[at].Is("t") && lexemes[at + 1].Is("/") && lexemes[at + 2].Is("m");

    int Value(int at) => lexemes.Value(at);

    bool Word(int at, FrozenSet<string> words) => lexemes.Word(at, words);

    bool Sign(int at, params ReadOnlySpan<string> signs) => lexemes.Sign(at, signs);
}
