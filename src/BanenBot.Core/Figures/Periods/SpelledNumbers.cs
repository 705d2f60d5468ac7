using System.Globalization;

namespace BanenBot.Core.Figures.Periods;

/// <summary>
/// Numbers from ten up and years of this century in letters: "twaalf", "tweeduizend zeventien", "tweeduizendachttien", "twintig achttien".
/// </summary>
static class SpelledNumbers
{
    const string Thousand = "tweeduizend";
    const string Century = "twintig";
    const int FirstOfCentury = 2000;

    static readonly string[] Units = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
    static readonly string[] Teens =
        ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"];
    static readonly string[] Tens = ["twintig", "dertig", "veertig", "vijftig"];

    static readonly Dictionary<string, int> Values = All();

    /// <summary>Turns each number word into a number; two that make one year become one.</summary>
    public static void Replace(List<Lexeme> lexemes)
    {
        for (var at = 0; at < lexemes.Count; at++)
        {
            if (lexemes[at].Kind != LexemeKind.Word) continue;
            var next = at + 1 < lexemes.Count && lexemes[at + 1].Kind == LexemeKind.Word ? lexemes[at + 1] : lexemes[at];
            if (Year(lexemes[at].Text, next.Text) is { } year && next != lexemes[at])
            {
                lexemes[at] = Number(lexemes[at], year) with { End = next.End };
                lexemes.RemoveAt(at + 1);
            }
            else if (OfOneWord(lexemes[at].Text) is { } value) lexemes[at] = Number(lexemes[at], value);
        }
    }

    static int? Year(string first, string second) =>
        first is Thousand or Century && Values.TryGetValue(second, out var rest) ? FirstOfCentury + rest : null;

    static int? OfOneWord(string word) =>
        Values.TryGetValue(word, out var value) ? value
        : word == Thousand ? FirstOfCentury
        : word.StartsWith(Thousand, StringComparison.Ordinal) ? Year(Thousand, Rest(word[Thousand.Length..]))
        : word.StartsWith(Century, StringComparison.Ordinal) ? Year(Century, word[Century.Length..]) : null;

    // "tweeduizendenzeventien" is heard too.
    static string Rest(string word) => word.StartsWith("en", StringComparison.Ordinal) ? word[2..] : word;

    static Lexeme Number(Lexeme word, int value) =>
        word with { Kind = LexemeKind.Number, Text = value.ToString(CultureInfo.InvariantCulture) };

    static Dictionary<string, int> All()
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var teen = 0; teen < Teens.Length; teen++) values[Teens[teen]] = 10 + teen;
        for (var ten = 0; ten < Tens.Length; ten++)
        {
            values[Tens[ten]] = 20 + 10 * ten;
            for (var unit = 0; unit < Units.Length; unit++) values[$"{Units[unit]}en{Tens[ten]}"] = 20 + 10 * ten + unit + 1;
        }

        return values;
    }
}
