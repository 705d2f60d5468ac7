using System.Text.RegularExpressions;
using BanenBot.Core.Knowledge.Documents;

namespace BanenBot.Core.Dialogue;

/// <summary>A sentence or a list item that can stand first in a reply, word for word as its editor wrote it.</summary>
/// <param name="Text">What is shown: with the sentence before it where it leans on that, with the line above the list where it is an
/// item.</param>
/// <param name="Own">The sentence itself, which must hold the answer.</param>
/// <param name="Label">"Hoe vaak" in "**Hoe vaak:** elke maand"; empty where it has none.</param>
/// <param name="Line">The line of the text that <paramref name="Text"/> shows all of; null where it shows less, or more.</param>
sealed record TextPiece(string Text, string Own, string Label, string? Line);

/// <summary>Cuts an answer's Markdown into pieces that are understood without the rest of it; a sentence that is not is left out.</summary>
static partial class TextPieces
{
    /// <summary>A longer piece is no direct answer. In words.</summary>
    const int Longest = 60;

    public static IEnumerable<TextPiece> Of(string markdown, PieceWords lists)
    {
        var above = "";
        foreach (var line in Lines(markdown))
        {
            if (ListItem().Match(line) is { Success: true } item)
            {
                if (OfItem(item.Groups[1].Value, line, above) is { } piece) yield return piece;
                continue;
            }

            above = "";
            var sentences = Split(line, out var label, out var head);
            if (line.EndsWith(':') && sentences.Count > 0)
            {
                above = sentences[^1];
                sentences.RemoveAt(sentences.Count - 1);
            }

            foreach (var piece in OfParagraph(sentences, label, head, line, lists)) yield return piece;
        }
    }

    static TextPiece? OfItem(string content, string line, string above)
    {
        if (Words(content) > Longest) return null;
        _ = Split(content, out var label, out _);
        if (label.Length > 0) return new TextPiece(content, content, label, line);
        // An item that goes alone ends as a sentence does.
        if (content.EndsWith(';')) content = content[..^1] + '.';
        return new TextPiece(above.Length > 0 ? $"{above}\n\n- {content}" : content, content, "", null);
    }

    static IEnumerable<TextPiece> OfParagraph(List<string> sentences, string label, string head, string line, PieceWords lists)
    {
        var before = "";
        for (var i = 0; i < sentences.Count; i++)
        {
            var (sentence, first) = (sentences[i], i == 0);
            var shown = first ? head + sentence : sentence;
            if (!(first && label.Length > 0) && LeansBack(sentence, lists))
            {
                if (before.Length > 0 && Words(before) + Words(sentence) <= Longest)
                    yield return new TextPiece($"{before} {sentence}", sentence, label, $"{before} {sentence}" == line ? line : null);
                before = "";
                continue;
            }

            before = shown;
            if (Words(shown) <= Longest) yield return new TextPiece(shown, sentence, label, shown == line ? line : null);
        }
    }

    /// <summary>The sentences of a line after its label; the head is the label as it stands there.</summary>
    static List<string> Split(string line, out string label, out string head)
    {
        var bold = Bold().Match(line);
        (label, head) = bold.Success ? (bold.Groups[1].Value.TrimEnd(':', '.', '?', '!', '*', ' '), bold.Value) : ("", "");
        return [.. Sentences.Of(line[head.Length..], int.MaxValue / 1000).Where(sentence => sentence.Length > 0)];
    }

    /// <summary>Paragraphs and list items as one line each.</summary>
    static IEnumerable<string> Lines(string markdown)
    {
        var line = "";
        foreach (var part in markdown.Split('\n').Append(""))
        {
            var goesOn = part.Length > 0 && line.Length > 0 && !ListItem().IsMatch(part);
            if (goesOn)
            {
                line += " " + part.Trim();
                continue;
            }

            if (line.Length > 0) yield return line;
            line = part.Trim();
        }
    }

    /// <summary>Whether a sentence starts by pointing at the one before it: "Dat geldt ook ...", "Het is ...".</summary>
    static bool LeansBack(string sentence, PieceWords lists)
    {
        var words = sentence.Split(' ', 3);
        var first = words[0].Trim('*', '"', '\'', '‘', '“', '(', ',').ToLowerInvariant();
        return lists.Pointers.Contains(first) || first == "het" && words.Length > 1 && lists.Verbs.Contains(words[1]);
    }

    static int Words(string text) => text.AsSpan().Count(' ') + 1;

    [GeneratedRegex(@"^(?:[-*]|\d{1,2}\.) +(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^\*\*([^*]{1,60}(?:[:.?!]\*\*|\*\*:)) *", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();
}
