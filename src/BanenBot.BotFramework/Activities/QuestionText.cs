using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace BanenBot.BotFramework.Activities;

/// <summary>
/// Makes the question out of what a channel puts in a message: without mentions, quotes of earlier messages, people who are copied in, and
/// the marks of HTML. What stands in angle brackets and is none of those is the writer's own text.
/// </summary>
static partial class QuestionText
{
    /// <summary>Words behind a "cc" that are taken for a name although they are not written as one.</summary>
    const int MostInSmallLetters = 2;

    /// <summary>What stands between names in small letters is no longer than this: en, van, der.</summary>
    const int LongestBetweenNames = 3;

    /// <param name="mentions">The mentions as the entities name them: in any case, as they stand in the text.</param>
    public static string Clean(string text, IEnumerable<string> mentions)
    {
        foreach (var mention in mentions) text = text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase);
        text = Mention().Replace(WithoutQuotes(text), " ");
        var lines = Decoded(text).Split('\n').Where(line => !line.TrimStart().StartsWith('>')).Select(WithoutCopies);
        return string.Join('\n', lines).Trim();
    }

    /// <summary>The text of an HTML body, its quotes still in it.</summary>
    public static string OfHtml(string html) => AnyOtherTag().Replace(LineEnd().Replace(Mention().Replace(html, " "), "\n"), "");

    public static bool HoldsQuote(string html) => QuoteMark().IsMatch(html);

    /// <summary>Quotes can hold quotes: what stands at a depth is left out.</summary>
    static string WithoutQuotes(string text)
    {
        text = EmptyQuote().Replace(text, " ");
        if (!QuoteMark().IsMatch(text)) return text;
        var (kept, depth, from) = (new StringBuilder(), 0, 0);
        foreach (Match mark in QuoteMark().Matches(text))
        {
            if (depth == 0) kept.Append(text, from, mark.Index - from).Append('\n');
            depth = mark.Value[1] == '/' ? Math.Max(depth - 1, 0) : depth + 1;
            from = mark.Index + mark.Length;
        }

        return depth == 0 ? kept.Append(text, from, text.Length - from).ToString() : kept.ToString();
    }

    static string Decoded(string text) =>
        (text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text).Replace('\u00a0', ' ').ReplaceLineEndings("\n");

    /// <summary>"cc Sanne" at the end of a line is an address, no part of the question.</summary>
    static string WithoutCopies(string line)
    {
        var copy = Copy().Matches(line).LastOrDefault();
        if (copy is null) return line;
        var copied = line[(copy.Index + copy.Length)..].Split([' ', ',', ';', '&', '@', '.', ')'], StringSplitOptions.RemoveEmptyEntries);
        var areNames = copied.All(IsWord) && (copied.Length <= MostInSmallLetters || copied.All(IsWrittenAsName));
        return areNames ? line[..copy.Index].TrimEnd(' ', ',', ';', '(') : line;
    }

    static bool IsWrittenAsName(string word) => char.IsUpper(word[0]) || word.Length <= LongestBetweenNames;

    static bool IsWord(string word) => word.All(sign => char.IsLetter(sign) || sign is '\'' or '-' or '’');

    [GeneratedRegex(@"<at\b[^>]*>[^<]*</at>|<span\b[^>]*schema\.skype\.com/Mention[^>]*>[^<]*</span>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"<quoted\b[^>]*/>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EmptyQuote();

    [GeneratedRegex(@"</?(?:blockquote|quoted)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex QuoteMark();

    [GeneratedRegex(@"<br\b[^>]*>|</(?:p|div|li|h[1-6]|tr)>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"</?(?!at\b|blockquote\b|quoted\b)[a-z][^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex AnyOtherTag();

    [GeneratedRegex(@"(?:^|[\s,;(])cc(?:[:.]|(?=\s)|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Copy();
}
