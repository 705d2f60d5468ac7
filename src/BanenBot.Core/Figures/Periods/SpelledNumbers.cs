using System.Collections.Frozen;
using System.Globalization;

namespace BanenBot.Core.Figures.Periods;

/// <summary>
/// Numbers from ten up and years of this century in letters: "twaalf", "tweeduizend zeventien", "tweeduizendachttien", "twintig achttien".
/// </summary>
sealed class SpelledNumbers
{
    const string Thousand = "tweeduizend";
    const string Century = "twintig";
    const int FirstOfCentury = 2000;

    readonly FrozenDictionary<string, int> _values;

    /// <param name="numbers">The units, the numbers up to twenty and the tens.</param>
    public SpelledNumbers(FrozenDictionary<string, int> numbers) => _values = All(numbers).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Turns each number word into a number; two that make one year become one.</summary>
    public void Replace(List<Lexeme> lexemes)
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

    int? Year(string first, string second) =>
        first is Thousand or Century && _values.TryGetValue(second, out var rest) ? FirstOfCentury + rest : null;

    int? OfOneWord(string word) =>
        _values.TryGetValue(word, out var value) ? value
        : word == Thousand ? FirstOfCentury
        : word.StartsWith(Thousand, StringComparison.Ordinal) ? Year(Thousand, Rest(word[Thousand.Length..]))
        : word.StartsWith(Century, StringComparison.Ordinal) ? Year(Century, word[Century.Length..]) : null;

    // "tweeduizendenzeventien" is heard too.
    static string Rest(string word) => word.StartsWith("en", StringComparison.Ordinal) ? word[2..] : word;

    static Lexeme Number(Lexeme word, int value) =>
        word with { Kind = LexemeKind.Number, Text = value.ToString(CultureInfo.InvariantCulture) };

    static Dictionary<string, int> All(FrozenDictionary<string, int> numbers)
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, value) in numbers.Where(number => number.Value >= 10))
        {
            values[word] = value;
            if (value < 20) continue;
            foreach (var (unit, one) in numbers.Where(number => number.Value < 10)) values[$"{unit}en{word}"] = value + one;
        }

        return values;
    }
}
