using System.Globalization;
using System.Text;

namespace BanenBot.Benchmarks.Fuzz;

/// <summary>
/// Makes utterances that nobody thought of: real questions with slips, cut up, run together and repeated, words in any order, and what is
/// no language at all. One seed, one row of utterances.
/// </summary>
sealed class UtteranceMutator(int seed, IReadOnlyList<string> questions)
{
    const int Longest = 2_200;

    static readonly string[] Pieces =
    [
        "\u0000", "\u200b", "\u202e", "\u0301", "\ufffd", "\ud83d\ude00", "\ud800", "\u00a0", "\n", "\t", "|", "**", "_", "[1]",
        "](javascript:x)", "<b>", "&amp;", "\"", "'; --", "\\", "%s", "{{appId}}",
        "111222333", "2018", "Q1", "q5 2018", "t+2", "t+999999999", "110,92", "1e400", "-1", "99999999999999999999", "0%", "0000-00-00",
        "31-2-2018", "eind 0001", "eind 9999", "gv", "g&v",
        "ß", "ſ", "İ", "ﬁ", "Ⅷ", "٣", "北京", "עברית", "a\u0300\u0301\u0302\u0303", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
        "arbeidsongeschiktheidsverzekeringsbankgarantiebanenafspraak",
    ];

    readonly Random _random = new(seed);
    readonly string[] _words = [.. questions.SelectMany(question => question.Split(' ')).Distinct().Order(StringComparer.Ordinal)];

    public string Next()
    {
        var text = _random.Next(10) switch
        {
            0 => string.Join(' ', Many(1 + _random.Next(12), () => Pick(_words))),
            1 => string.Concat(Many(_random.Next(30), () => Pick(Pieces))),
            2 => string.Concat(Many(
                _random.Next(60), () => Rune.IsValid(_random.Next(0x10FFFF)) ? new Rune(0x20 + _random.Next(0x2000)).ToString() : " ")),
            3 => string.Join(_random.Next(2) == 0 ? " en " : " ", Many(2 + _random.Next(3), () => Pick(questions))),
            4 => string.Join(' ', Enumerable.Repeat(Pick(questions), 1 + _random.Next(40))),
            5 => string.Join(' ', Pick(questions).Split(' ').OrderBy(_ => _random.Next())),
            6 => Pick(questions).ToUpper(CultureInfo.InvariantCulture),
            7 => Pick(questions).Replace(" ", "", StringComparison.Ordinal),
            _ => Pick(questions),
        };
        var slips = _random.Next(5);
        for (var slip = 0; slip < slips; slip++) text = Slip(text);
        return text.Length > Longest ? text[..Longest] : text;
    }

    string Slip(string text)
    {
        var at = _random.Next(text.Length + 1);
        if (text.Length < 3) return text + Pick(Pieces);
        var within = Math.Min(at, text.Length - 2);
        return _random.Next(6) switch
        {
            0 => text.Remove(within, 1),
            1 => text.Insert(at, text[within].ToString()),
            2 => text.Insert(at, Pick(Pieces)),
            3 => text[..within] + text[within + 1] + text[within] + text[(within + 2)..],
            4 => text.Insert(at, ((char)('a' + _random.Next(26))).ToString()),
            _ => text[..at],
        };
    }

    T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    static IEnumerable<string> Many(int times, Func<string> next) => Enumerable.Range(0, times).Select(_ => next());
}
