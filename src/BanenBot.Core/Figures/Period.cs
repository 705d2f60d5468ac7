using System.Globalization;

namespace BanenBot.Core.Figures;

/// <summary>
/// A run of whole quarters: one quarter ("2018-Q1"), a calendar year ("2017") or a range ("2019-Q4/2020-Q3"). A level that belongs to a
/// period is the level on its last day. The default value is no period and is refused wherever a figure is made.
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    // Quarters counted from the start of year 0, so that shifting and comparing are plain arithmetic.
    readonly int _first;
    readonly int _last;

    Period(int first, int last) => (_first, _last) = (first, last);

    public static Period Quarter(int year, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2999);
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        return new Period(year * 4 + quarter - 1, year * 4 + quarter - 1);
    }

    public static Period Year(int year) => Span(Quarter(year, 1), Quarter(year, 4));

    /// <summary>The shortest period that holds both, in whichever order they come.</summary>
    public static Period Span(Period one, Period other) => new(Math.Min(one._first, other._first), Math.Max(one._last, other._last));

    public bool IsQuarter => _first == _last;
    public bool IsYear => Quarters == 4 && _first % 4 == 0;
    public int Quarters => _last - _first + 1;
    public int FirstYear => _first / 4;
    public int LastYear => _last / 4;

    /// <summary>1 to 4: the quarter in which the period ends.</summary>
    public int LastQuarterNumber => _last % 4 + 1;
    public Period FirstQuarter => new(_first, _first);
    public Period LastQuarter => new(_last, _last);

    /// <summary>The day a level of this period describes.</summary>
    public DateOnly ReferenceDate => new DateOnly(LastYear, LastQuarterNumber * 3, 1).AddMonths(1).AddDays(-1);

    public Period Shift(int quarters) => new(_first + quarters, _last + quarters);

    /// <summary>The period of the same length that ends where this one starts.</summary>
    public Period Previous => Shift(-Quarters);
    public Period YearEarlier => Shift(-4);

    public bool Contains(Period other) => _first <= other._first && other._last <= _last;

    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is null) return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return TryParseOne(text, out period);
        if (!TryParseOne(text[..slash], out var from) || !TryParseOne(text[(slash + 1)..], out var to)
            || to._last < from._first)
            return false;
        period = Span(from, to);
        return true;
    }

    static bool TryParseOne(string text, out Period period)
    {
        period = default;
        if (text.Length is not (4 or 7) || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1900 or > 2999)
            return false;
        if (text.Length == 4) period = Year(year);
        else if (text[4] == '-' && text[5] == 'Q' && text[6] is >= '1' and <= '4') period = Quarter(year, text[6] - '0');
        return period != default;
    }

    /// <summary>
    /// By the last day, and of two with the same last day the shorter one last: the more exact figure counts as the newer.
    /// </summary>
    public int CompareTo(Period other) => (_last, _first).CompareTo((other._last, other._first));

    /// <summary>The notation of the CSV files.</summary>
    public override string ToString() =>
        IsYear ? string.Create(CultureInfo.InvariantCulture, $"{FirstYear}")
        : IsQuarter ? string.Create(CultureInfo.InvariantCulture, $"{LastYear}-Q{LastQuarterNumber}")
        : $"{FirstQuarter}/{LastQuarter}";

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}
