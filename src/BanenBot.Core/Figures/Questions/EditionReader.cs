using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Questions;

/// <summary>
/// Reads which edition a question asks about: "in de april-editie", "de uitgave van juli 2018", "de eerste publicatie", "de editie over
/// Q1". The month of an edition is no period.
/// </summary>
sealed class EditionReader
{
    /// <summary>Without one of these nothing below matches, and most sentences have none.</summary>
    readonly SearchValues<string> _nouns;
    readonly PeriodWords _periods;
    readonly Regex _ofQuarter, _quarterFirst, _monthFirst, _nounFirst, _first;

    public EditionReader(WordLists lists, PeriodWords periods)
    {
        var (names, documents) = (lists.Words("editie"), lists.Words("editie-van-kwartaal"));
        var firsts = lists.Words("eerste-editie");
        _nouns = SearchValues.Create([.. names, .. documents, .. firsts], StringComparison.OrdinalIgnoreCase);
        _periods = periods;
        var (name, named) = (AnyOf(names), AnyOf([.. names, .. documents]));
        var (ofMonth, ofQuarter) = (AnyOf(lists.Words("editie-voor-maand")), AnyOf(lists.Words("editie-voor-kwartaal")));
        var ordinals = periods.Ordinals.OrderBy(ordinal => ordinal.Value).Select(ordinal => ordinal.Key).ToList();
        var quarters = AnyOf(lists.Words("editie-kwartaal"));
        var quarter = $@"(?<quarter>[qk][1-4]|[1-4]e +{quarters}|{AnyOf(ordinals)} +{quarters})(?: +(?:van +)?(?<year>\d{{4}}))?";
        _ofQuarter = New($@"\b{named} +(?:{ofQuarter} +)?(?:het +)?{quarter}\b");
        _quarterFirst = New($@"\b{quarter}[ -]{named}\b");
        _monthFirst = New($@"\b(?<month>[a-z]+)(?: +(?<year>\d{{4}}))?[ -]?{name}\b");
        _nounFirst = New($@"\b{name} +(?:{ofMonth} +)?(?<month>[a-z]+)(?: +(?<year>\d{{4}}))?\b");
        _first = New($@"\b(?:{AnyOf([.. ordinals.Take(1)])} +{name}|{AnyOf(firsts)}(?: +{name})?)\b");
    }

    public (Edition? Edition, IReadOnlyList<TextSpan> Spans) Read(string text)
    {
        if (!text.AsSpan().ContainsAny(_nouns)) return (null, []);
        foreach (var match in _ofQuarter.Matches(text).Concat(_quarterFirst.Matches(text)))
            if (QuarterOf(match.Groups["quarter"].Value.ToLowerInvariant()) is { } quarter)
                return (new Edition(null, Year(match.Groups["year"]), quarter), [new TextSpan(match.Index, match.Index + match.Length)]);
        foreach (var match in _monthFirst.Matches(text).Concat(_nounFirst.Matches(text)))
            if (_periods.Months.TryGetValue(match.Groups["month"].Value.ToLowerInvariant(), out var month))
                return (new Edition(month, Year(match.Groups["year"])), [new TextSpan(match.Index, match.Index + match.Length)]);
        return _first.Match(text) is { Success: true } first
            ? (Edition.First, [new TextSpan(first.Index, first.Index + first.Length)]) : (null, []);
    }

    // "q1", "1e kwartaal", "eerste kw".
    int? QuarterOf(string text) => text.FirstOrDefault(char.IsAsciiDigit) is var digit and not '\0' ? digit - '0'
        : _periods.Ordinals.TryGetValue(text.Split(' ')[0], out var ordinal) ? ordinal : null;

    static int? Year(Group year) => year.Success ? int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    static Regex New(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    // Without words nothing matches.
    static string AnyOf(IReadOnlyList<string> words) =>
        words.Count == 0 ? @"[^\s\S]" : $"(?:{string.Join('|', words.Select(Regex.Escape))})";
}
