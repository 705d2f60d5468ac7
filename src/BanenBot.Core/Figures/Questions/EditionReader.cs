using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Questions;

/// <summary>
/// Reads which edition a question asks about: "in de april-editie", "de uitgave van juli 2018", "de eerste publicatie", "de editie over
/// Q1". The month of an edition is no period.
/// </summary>
static partial class EditionReader
{
    /// <summary>Without one of these nothing below matches, and most sentences have none.</summary>
    static readonly SearchValues<string> Nouns =
        SearchValues.Create(["editie", "uitgave", "publicatie", "factsheet", "oorspronkelijk"], StringComparison.OrdinalIgnoreCase);

    public static (Edition? Edition, IReadOnlyList<TextSpan> Spans) Read(string text)
    {
        if (!text.AsSpan().ContainsAny(Nouns)) return (null, []);
        foreach (var match in OfQuarter().Matches(text).Concat(QuarterFirst().Matches(text)))
            if (QuarterOf(match.Groups["quarter"].Value.ToLowerInvariant()) is { } quarter)
                return (new Edition(null, Year(match.Groups["year"]), quarter), [new TextSpan(match.Index, match.Index + match.Length)]);
        foreach (var match in MonthFirst().Matches(text).Concat(NounFirst().Matches(text)))
            if (PeriodWords.Months.TryGetValue(match.Groups["month"].Value.ToLowerInvariant(), out var month))
                return (new Edition(month, Year(match.Groups["year"])), [new TextSpan(match.Index, match.Index + match.Length)]);
        return First().Match(text) is { Success: true } first
            ? (Edition.First, [new TextSpan(first.Index, first.Index + first.Length)]) : (null, []);
    }

    // "q1", "1e kwartaal", "eerste kw".
    static int? QuarterOf(string text) => text.FirstOrDefault(char.IsAsciiDigit) is var digit and not '\0' ? digit - '0'
        : PeriodWords.Ordinals.TryGetValue(text.Split(' ')[0], out var ordinal) ? ordinal : null;

    static int? Year(Group year) => year.Success ? int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    const string Quarter = @"(?<quarter>[qk][1-4]|[1-4]e +(?:kwartaal|kw)|(?:eerste|tweede|derde|vierde) +(?:kwartaal|kw))"
        + @"(?: +(?:van +)?(?<year>\d{4}))?";

    [GeneratedRegex(@"\b(?:editie|uitgave|publicatie|factsheet) +(?:(?:van|over|uit) +)?(?:het +)?" + Quarter + @"\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex OfQuarter();

    [GeneratedRegex(@"\b" + Quarter + @"[ -](?:editie|uitgave|publicatie|factsheet)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex QuarterFirst();

    [GeneratedRegex(@"\b(?<month>[a-z]+)(?: +(?<year>\d{4}))?[ -]?(?:editie|uitgave|publicatie)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(?:editie|uitgave|publicatie) +(?:(?:van|uit) +)?(?<month>[a-z]+)(?: +(?<year>\d{4}))?\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex NounFirst();

    [GeneratedRegex(@"\b(?:eerste +(?:editie|uitgave|publicatie)|oorspronkelijke?(?: +(?:editie|uitgave|publicatie))?)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex First();
}
