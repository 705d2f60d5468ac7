namespace BanenBot.Core.Knowledge.Documents.Questions;

enum FormKind
{
    /// <summary>No question.</summary>
    None,

    /// <summary>A sentence that asks and nothing that sets it apart.</summary>
    Plain,

    /// <summary>A question in bold.</summary>
    Strong,

    /// <summary>"Vraag: …".</summary>
    Labelled,

    /// <summary>"Vraag 3" and no more: the question follows.</summary>
    LabelAlone,

    /// <summary>"Antwoord: …" or "Antwoord" alone.</summary>
    Answer,
}

/// <summary>A block read as a question, and what of the answer stands in the same block.</summary>
readonly record struct QuestionForm(FormKind Kind, string Question = "", string Answer = "")
{
    const int MinWords = 3, Longest = 280, LongestLabel = 14;

    public bool IsQuestion => Kind is FormKind.Plain or FormKind.Strong or FormKind.Labelled;

    public static QuestionForm Of(in Block block, DocumentWords words)
    {
        if (block.Kind is BlockKind.TableRow or BlockKind.End) return default;
        var mark = block.Kind == BlockKind.ListItem ? MarkLength(block.Text) : 0;
        var text = block.Text[mark..];
        if (LabelLength(text, words.Answer) is > 0 and var answer) return new QuestionForm(FormKind.Answer,
            Answer: text[answer..].TrimStart());
        if (LabelLength(text, words.Question) is > 0 and var label)
            return label == text.Length ? new QuestionForm(FormKind.LabelAlone) : Labelled(text[label..].TrimStart(), words);
        if (block.Kind == BlockKind.Heading) return default;
        return Strong(text, block.Strong - mark) ?? Plain(text) ?? default;
    }

    /// <summary>"Vraag 3: …", "Antwoord: …": such a line begins a block of its own.</summary>
    public static bool IsLabelled(string line, DocumentWords words) => LabelLength(line, words.Question) > 0
        || LabelLength(line, words.Answer) > 0;

    static QuestionForm Labelled(string text, DocumentWords words)
    {
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = text.IndexOf(' ', at + 1))
            if (text.IndexOf(':', at) is > 0 and var colon && colon - at <= LongestLabel
                && LabelLength(text[(at + 1)..], words.Answer) is > 0 and var answer)
                return new QuestionForm(FormKind.Labelled, text[..at], text[(at + 1 + answer)..].TrimStart());
        var end = QuestionEnd(text);
        return end > 0 && end < text.Length
            ? new QuestionForm(FormKind.Labelled, text[..end], text[end..].TrimStart())
            : new QuestionForm(FormKind.Labelled, text);
    }

    static QuestionForm? Strong(string text, int strong)
    {
        if (strong <= 0) return null;
        // The question mark may have been left out of the bold.
        var end = strong < text.Length && text[strong] == '?' ? strong + 1 : Math.Min(strong, text.Length);
        var lead = text[..end].TrimEnd();
        return lead.EndsWith('?') && Asks(lead) ? new QuestionForm(FormKind.Strong, lead, text[end..].Trim()) : null;
    }

    static QuestionForm? Plain(string text)
    {
        var end = QuestionEnd(text);
        return end > 0 && Asks(text[..end]) ? new QuestionForm(FormKind.Plain, text[..end], text[end..].TrimStart()) : null;
    }

    static bool Asks(string text) => text.Length <= Longest && Words.Count(text) >= MinWords
        && (char.IsUpper(text[0]) || char.IsAsciiDigit(text[0]));

    /// <summary>Behind the question mark of a first sentence that asks; 0 where the first sentence ends otherwise.</summary>
    static int QuestionEnd(string text)
    {
        var first = Sentences.Of(text, int.MaxValue).FirstOrDefault() ?? "";
        return first.EndsWith('?') ? first.Length : 0;
    }

    /// <summary>"Vraag 3: ", "V: ", "Vraag" alone: its length, with the sign behind it; 0 where the text starts otherwise.</summary>
    static int LabelLength(string text, IReadOnlySet<string> labels)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        if (end == 0 || end > LongestLabel || !labels.Contains(text[..end].ToLowerInvariant())) return 0;
        var isLetter = end == 1;
        if (end < text.Length && text[end] == ' ' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) end++;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end == text.Length) return isLetter ? 0 : end;
        return text[end] == ':' || (!isLetter && text[end] is '.' or ')' && char.IsAsciiDigit(text[end - 1])) ? end + 1 : 0;
    }

    /// <summary>Of "- ", "  • ", "12. ", "b. ", "iii. ", "2) ".</summary>
    public static int MarkLength(string text)
    {
        var start = text.Length - text.TrimStart(' ').Length;
        var space = text.IndexOf(' ', start);
        if (space < 0 || space == start) return 0;
        var mark = text.AsSpan(start, space - start);
        return mark is "-" or "•" || (mark.Length < 6 && mark[^1] is '.' or ')' && IsNumber(mark[..^1])) ? space + 1 : 0;
    }

    static bool IsNumber(ReadOnlySpan<char> mark) => !mark.ContainsAnyExceptInRange('0', '9') || !mark.ContainsAnyExcept("ivx")
        || (mark.Length == 1 && char.IsAsciiLetterLower(mark[0]));
}
