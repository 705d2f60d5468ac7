using System.Text.RegularExpressions;

namespace BanenBot.Core.Knowledge.Documents.Text;

/// <summary>Takes the marks of footnotes out of the text and brings each note to the block that its mark stood in.</summary>
sealed partial class Footnotes
{
    readonly HashSet<int> _known;
    readonly Dictionary<int, int> _lastSeen = [];
    readonly Dictionary<int, List<string>> _notes = [];

    public Footnotes(IReadOnlyList<Draft> drafts)
    {
        _known = [.. drafts.Where(draft => draft.Kind == DraftKind.Footnote).Select(draft => draft.Numbers[0])];
        for (var (i, block) = (0, 0); i < drafts.Count; i++)
        {
            if (drafts[i].Kind == DraftKind.Footnote) Attach(drafts[i], block);
            else Unmark(drafts[i], block = i);
        }
    }

    /// <summary>The notes that belong to the block with this number.</summary>
    public IReadOnlyList<string> At(int draft) => _notes.GetValueOrDefault(draft) ?? [];

    void Unmark(Draft draft, int index)
    {
        for (var row = 0; row < draft.Rows.Count; row++) draft.Rows[row] = [.. draft.Rows[row].Select(cell => Unmarked(cell, index))];
        var text = Unmarked(draft.Text, index);
        draft.Content.Clear().Append(text);
    }

    string Unmarked(string text, int index)
    {
        if (text.Contains('<', StringComparison.Ordinal))
        {
            foreach (Match mark in Tagged().Matches(text)) Seen(mark.Groups[1].Value, index);
            text = Tagged().Replace(text, "");
        }

        text = Raised().Replace(text, match => Seen(match.Value, index) ? "" : match.Value);
        return _known.Count == 0 ? text : Glued().Replace(text, match => match.Groups[1].Value
            + (Seen(match.Groups[2].Value, index) ? "" : match.Groups[2].Value) + match.Groups[3].Value).Trim();
    }

    bool Seen(string digits, int index)
    {
        var mark = Starts.Number(digits);
        if (_known.Contains(mark)) _lastSeen[mark] = index;
        return _known.Contains(mark);
    }

    void Attach(Draft note, int before)
    {
        if (!_lastSeen.Remove(note.Numbers[0], out var at)) at = before;
        if (!_notes.TryGetValue(at, out var notes)) _notes[at] = notes = [];
        notes.Add($"Noot: {note.Text}");
    }

    [GeneratedRegex(" ?<sup>(\\w{1,2})</sup>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tagged();

    [GeneratedRegex("[⁰¹²³⁴-⁹]{1,2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Raised();

    /// <summary>A mark that lost its height: "extra banen2 voor", "zijn1.", "eind 2012.3 Van".</summary>
    [GeneratedRegex("(\\p{Ll}{3}|\\d{4}\\.)(\\d{1,2})([ .,;:)]|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Glued();
}
