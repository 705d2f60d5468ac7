using System.Text;

namespace BanenBot.Core.Knowledge.Documents.Text;

/// <summary>
/// Joins a line to the text before it. The hyphen at the end of a line goes where it was the typesetter's, and stays where it is the
/// writer's.
/// </summary>
sealed class Hyphenation(IEnumerable<TextLine> lines, DocumentWords words)
{
    /// <summary>Below it two words with a hyphen between may look like a third one: "op-en".</summary>
    const int ShortestPart = 4;

    static readonly char[] Edges = ['.', ',', ';', ':', '?', '!', '(', ')', '\'', '"', '‘', '’', '“', '”', '\t'];

    readonly HashSet<string> _words = lines.SelectMany(line => line.Text.Split([' ', '\t'])).Select(word => word.Trim(Edges))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public void Append(StringBuilder text, string line)
    {
        var first = line[..new TextLine(line, 0, false, false).FirstWordLength];
        if (text.Length == 0 || line[0] is ',' or ';' or '.' or ')') { }
        else if (!EndsInHyphen(text, out var part)) text.Append(' ');
        else if (part.Length == 0 || part.Contains("://", StringComparison.Ordinal)) { }
        else if (words.Coordinating.Contains(first)) text.Append(' ');
        else if (IsTypesetters(part, first.Trim(Edges))) text.Length--;
        text.Append(line);
    }

    /// <summary>
    /// Takes the hyphen out of a word that was broken inside a line ("beoor-delingen" in a narrow column), where the document has it whole.
    /// </summary>
    public string Mend(string line)
    {
        if (!line.Contains('-', StringComparison.Ordinal)) return line;
        var words = line.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var at = words[i].IndexOf('-', StringComparison.Ordinal);
            if (at < ShortestPart || words[i].Length - at <= ShortestPart) continue;
            if (!char.IsLower(words[i][at - 1]) || !char.IsLower(words[i][at + 1])) continue;
            var whole = words[i].Remove(at, 1);
            if (_words.Contains(whole.Trim(Edges))) words[i] = whole;
        }

        return string.Join(' ', words);
    }

    /// <summary>The document itself knows best: it has the word elsewhere, in one piece or with its hyphen.</summary>
    bool IsTypesetters(string part, string next)
    {
        if (_words.Contains(part + next)) return true;
        if (_words.Contains($"{part}-{next}")) return false;
        return next.Length > 0 && char.IsLower(next[0]) && !IsAbbreviation(part);
    }

    /// <summary>"UWV", "Wsw", "2015", "Wiw/ID": what is written with a hyphen in a compound.</summary>
    static bool IsAbbreviation(string part) => part.Skip(1).Any(char.IsUpper) || !part.All(char.IsLetter)
        || !part.Any(letter => "aeiouyéëïöü".Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal));

    static bool EndsInHyphen(StringBuilder text, out string part)
    {
        part = "";
        if (text.Length < 2 || text[^1] != '-') return false;
        if (!char.IsLetterOrDigit(text[^2])) return text[^2] == '/';
        const int longest = 200;
        var start = text.Length - 1;
        while (start > 0 && text[start - 1] != ' ' && text.Length - start < longest) start--;
        part = text.ToString(start, text.Length - 1 - start).TrimStart(Edges);
        return true;
    }
}
