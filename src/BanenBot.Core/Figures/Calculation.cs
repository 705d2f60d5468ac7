using System.Globalization;

namespace BanenBot.Core.Figures;

/// <summary>
/// The sum behind a derived figure as its editor wrote it: "864 - 859", "349 / 492 x 100", "(22 + 109) / 261". Longer than most because it
/// is a small parser: sum = product {(+|-) product}; product = factor {(*|/) factor}; factor = number ["%"] | "(" sum ")".
/// </summary>
static class Calculation
{
    /// <summary>Digits with at most one decimal comma, as the CSV files hold them.</summary>
    public static bool TryParseNumber(string text, out decimal value)
    {
        value = 0;
        return text.All(character => char.IsAsciiDigit(character) || character is ',' or '-')
            && text.IndexOf('-', StringComparison.Ordinal) <= 0
            && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The result, or null where the text is no sum (words, a division by zero).</summary>
    public static decimal? Evaluate(string sum)
    {
        // What stands after "=" repeats the result.
        var expression = sum.Split('=')[0];
        var position = 0;
        try
        {
            var result = Sum(expression, ref position);
            return position == expression.Length ? result : null;
        }
        catch (Exception error) when (error is FormatException or DivideByZeroException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a computed result is the printed value, which is rounded to the digits it shows; a percentage may come from a fraction.
    /// </summary>
    public static bool Equal(decimal result, decimal printed, Unit unit)
    {
        var digits = printed.Scale;
        return Same(result) || (unit.IsPercent && Same(result * 100));

        bool Same(decimal value) => Math.Round(value, digits, MidpointRounding.AwayFromZero) == printed;
    }

    /// <summary>As answers give a percentage that they work out: to one decimal, halves away from zero.</summary>
    internal static decimal Percent(decimal part, decimal whole) => Math.Round(part / whole * 100, 1, MidpointRounding.AwayFromZero);

    static decimal Sum(string text, ref int position)
    {
        var result = Product(text, ref position);
        while (true)
        {
            if (Skip(text, ref position, '+')) result += Product(text, ref position);
            else if (Skip(text, ref position, '-', '–', '−')) result -= Product(text, ref position);
            else return result;
        }
    }

    static decimal Product(string text, ref int position)
    {
        var result = Factor(text, ref position);
        while (true)
        {
            if (Skip(text, ref position, '*', 'x', '×')) result *= Factor(text, ref position);
            else if (Skip(text, ref position, '/', ':', '÷')) result /= Factor(text, ref position);
            else return result;
        }
    }

    static decimal Factor(string text, ref int position)
    {
        if (Skip(text, ref position, '('))
        {
            var inner = Sum(text, ref position);
            return Skip(text, ref position, ')')
            ? inner : throw new FormatException();
        }

        var start = position;
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] is ',' or '.')) position++;
        if (position == start) throw new FormatException();
        // A dot is never a decimal sign here: "1.130" is one thousand one hundred and thirty.
        var number = decimal.Parse(text[start..position].Replace(".", "", StringComparison.Ordinal).Replace(',', '.'),
            CultureInfo.InvariantCulture);
        SkipBlanks(text, ref position);
        return Skip(text, ref position, '%') ? number / 100 : number;
    }

    static bool Skip(string text, ref int position, params ReadOnlySpan<char> signs)
    {
        SkipBlanks(text, ref position);
        if (position >= text.Length || !signs.Contains(text[position])) return false;
        position++;
        SkipBlanks(text, ref position);
        return true;
    }

    static void SkipBlanks(string text, ref int position)
    {
        while (position < text.Length && text[position] == ' ') position++;
    }
}
