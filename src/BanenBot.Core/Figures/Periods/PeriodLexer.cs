using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Figures.Periods;

enum LexemeKind
{
    Word,
    Number,

    /// <summary>A number that cannot be part of a date: "110,92", "1.679".</summary>
    Amount,
    Sign,
}

/// <param name="Text">Folded: lower case, without diacritics; a slip in a period word repaired.</param>
/// <param name="Touches">Whether it follows its predecessor without a space.</param>
sealed record Lexeme(LexemeKind Kind, string Text, int Start, int End, bool Touches)
{
    public int Value => Kind == LexemeKind.Number && Text.Length <= 4 ? int.Parse(Text, CultureInfo.InvariantCulture) : -1;

    public bool Is(FrozenSet<string> words) => Kind == LexemeKind.Word && words.Contains(Text);

    public bool Is(string text) => Text == text;
}

/// <summary>
/// Cuts a text where letters, digits and signs meet ("q1-2018" is q, 1, -, 2018), which is finer than the words of the Dutch room.
/// </summary>
sealed class PeriodLexer(PeriodWords lists)
{
    public List<Lexeme> Read(string text)
    {
        var lexemes = new List<Lexeme>();
        var position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            var start = position;
            var kind = char.IsLetter(text[start]) ? LexemeKind.Word : char.IsAsciiDigit(text[start]) ? LexemeKind.Number : LexemeKind.Sign;
            if (kind == LexemeKind.Word) while (position < text.Length && char.IsLetter(text[position])) position++;
            else if (kind == LexemeKind.Number) position = EndOfNumber(text, start, ref kind);
            else position++;
            if (kind == LexemeKind.Number && position - start == 4 && IsPostcode(text, position, lexemes)) kind = LexemeKind.Amount;
            var touches = lexemes.Count > 0 && lexemes[^1].End == start;
            var word = text[start..position];
            lexemes.Add(new Lexeme(kind, kind == LexemeKind.Word ? lists.Corrected(Fold(word)) : word, start, position, touches));
        }

        lists.Spelled.Replace(lexemes);
        return lexemes;
    }

    // "2011ab", "2011 AB": two letters of their own behind it, and no word in front that makes it a year.
    bool IsPostcode(string text, int end, List<Lexeme> before)
    {
        if (before.Count > 0 && before[^1].Is("postcode")) return true;
        var letters = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (letters + 2 > text.Length || (letters + 2 < text.Length && char.IsLetterOrDigit(text[letters + 2]))) return false;
        var (first, second) = (text[letters], text[letters + 1]);
        if (letters == end) return char.IsAsciiLetter(first) && char.IsAsciiLetter(second);
        return char.IsAsciiLetterUpper(first) && char.IsAsciiLetterUpper(second) && text.Any(char.IsAsciiLetterLower)
            && !(before.Count > 0 && (before[^1].Kind != LexemeKind.Word || before[^1].Is(lists.YearPrepositions)));
    }

    static int EndOfNumber(string text, int start, ref LexemeKind kind)
    {
        var end = Digits(text, start);
        if (DottedDate(text, start)) return end;
        while (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1]) && !DottedDateTail(text, start, end))
        {
            kind = LexemeKind.Amount;
            end = Digits(text, end + 1);
        }

        return end;
    }

    // "31.12.2017": the one place where dots between digits do not make an amount.
    static bool DottedDate(string text, int start)
    {
        var day = Digits(text, start);
        if (day - start > 2 || day >= text.Length || text[day] != '.') return false;
        var month = Digits(text, day + 1);
        if (month - day - 1 is < 1 or > 2 || month >= text.Length || text[month] != '.') return false;
        var year = Digits(text, month + 1);
        return year - month - 1 is 2 or 4 && (year >= text.Length || text[year] != '.');
    }

    // The month and year of a dotted date are reached from its day, which ended before the first dot.
    static bool DottedDateTail(string text, int start, int end) =>
        start >= 2 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]) && end - start <= 2;

    static int Digits(string text, int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from])) from++;
        return from;
    }

    static string Fold(string word)
    {
        if (word.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0) return word;
        var folded = new StringBuilder(word.Length);
        foreach (var character in NormalForms.Of(word, NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(character));
        return folded.ToString();
    }
}
