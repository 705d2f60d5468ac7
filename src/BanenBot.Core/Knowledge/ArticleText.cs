using System.Text;
using System.Text.Json;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace BanenBot.Core.Knowledge;

/// <summary>Changes and makes the text of an article's file, as an editor would: whatever else stands in it stays as it was.</summary>
public static partial class ArticleText
{
    const string Fence = "---";
    const string Phrasings = "ook:";
    const string Item = "  - ";

    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The text with more ways to ask, under those that are there; null where its head keeps them in a form that this does not
    /// change (a list in one line) or is no head.
    /// </summary>
    public static string? WithPhrasings(string text, IReadOnlyList<string> phrasings)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        var end = lines.Count > 0 && lines[0].Trim() == Fence ? lines.FindIndex(1, line => line.Trim() == Fence) : -1;
        if (end < 0) return null;
        var added = phrasings.Select(phrasing => Item + Scalar(phrasing)).ToList();
        var head = lines.FindIndex(1, end - 1, line => line.StartsWith(Phrasings, StringComparison.Ordinal));
        if (head < 0) (head, added) = (lines.FindIndex(1, end - 1, IsKey), [Phrasings, .. added]);
        else if (lines[head].Trim() != Phrasings) return null;
        if (head < 0) return null;
        // Behind the last line that belongs to the key: all that follow it and are no key themselves.
        var at = lines.FindIndex(head + 1, line => IsKey(line) || line.Trim() == Fence);
        lines.InsertRange(at, added);
        return string.Join(text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n", lines);
    }

    /// <summary>
    /// An article that is not live: what somebody answered, until an editor finds a source and a place in it that say so.
    /// </summary>
    /// <param name="from">Where the answer is from, such as "collega, 29 november 2026"; never a name.</param>
    public static string Draft(string question, IReadOnlyList<string> phrasings, string from, string answer)
    {
        var text = new StringBuilder($"{Fence}\nconcept: {Scalar(from)}\nvraag: {Scalar(question)}\n");
        if (phrasings.Count > 0) text.Append("ook:\n");
        foreach (var phrasing in phrasings) text.Append(Item).Append(Scalar(phrasing)).Append('\n');
        return text.Append("bronnen:\n  - bron:\n    plaats:\n").Append(Fence).Append('\n').Append(answer.Trim()).Append('\n').ToString();
    }

    static bool IsKey(string line) => Key().IsMatch(line);

    /// <summary>Bare where YAML reads it as this very text; else between quotes, with JSON's escapes, which YAML reads too.</summary>
    static string Scalar(string text) => Bare().IsMatch(text) && !Meaning().IsMatch(text) ? text : JsonSerializer.Serialize(text, Readable);

    [GeneratedRegex(@"^[\w-]+:", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    /// <summary>Letters, and what may stand between them without a meaning.</summary>
    [GeneratedRegex(@"^\p{L}[\p{L}\p{N} .,'()/+&?!%-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    /// <summary>Words that YAML takes for something else than a text.</summary>
    [GeneratedRegex(@"^(true|false|yes|no|on|off|null|y|n)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Meaning();
}
