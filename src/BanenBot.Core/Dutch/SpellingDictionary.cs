namespace BanenBot.Core.Dutch;

/// <summary>
/// Finds the word of the vocabulary that a typing error was meant to be, or nothing: the nearest of the words worth correcting to. Careful
/// on purpose: most words it does not know are ordinary Dutch about something else, and a question about a "vacature" must not become one
/// about something the knowledge happens to hold.
/// </summary>
sealed class SpellingDictionary
{
    const int ShortestWord = 4;
    const int LongestWord = 40;

    /// <summary>From this length a word resembles few others, and may differ in two places and in its first letter.</summary>
    const int LongWord = 12;

    /// <summary>… and up to this length.</summary>
    const int LongestForTwo = 24;

    /// <summary>
    /// A word that begins like one of the vocabulary for this long may lack two of its letters further on: "praktijkrte".
    /// </summary>
    const int SameStart = 7;

    /// <summary>Up to this length nearly every change of a letter gives another Dutch word.</summary>
    const int ShortWord = 5;

    /// <summary>
    /// Below this length a rare word of the knowledge is a less likely meaning than an ordinary word that the knowledge lacks.
    /// </summary>
    const int MiddlingWord = 8;
    const int FewestUses = 3;

    /// <summary>In a larger knowledge more words are used a few times by chance: one use more a so many words.</summary>
    const int WordsPerUse = 18_000;

    /// <summary>Letters written for one another by ear.</summary>
    static readonly string[] Alike = ["aeiouy", "ck", "sz", "fv", "dt"];

    static readonly string[] KeyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    readonly LanguageData _data;
    readonly Vocabulary _vocabulary;
    readonly HashSet<string> _parts;

    readonly NearWords _words;

    public SpellingDictionary(LanguageData data, Vocabulary vocabulary)
    {
        (_data, _vocabulary) = (data, vocabulary);
        _parts = data.CompoundParts.ToHashSet(StringComparer.Ordinal);
        var fewUses = Math.Max(FewestUses, vocabulary.Words.Sum(vocabulary.Count) / WordsPerUse);
        _words = new NearWords(vocabulary.Words.Where(word => FitsTheSearch(word) && IsWorthIt(word, fewUses)));
    }

    /// <summary>The word meant, for a word that is known to be unknown; null where it may as well be another word.</summary>
    public string? Correct(string word)
    {
        if (!FitsTheSearch(word) || _data.OrdinaryWords.Contains(word)) return null;
        return Nearest(word) ?? CorrectPart(word);
    }

    // A capital is left where folding makes one ("İ"): it stands on no keyboard row.
    static bool FitsTheSearch(string word) => word.Length is >= ShortestWord and <= LongestWord && word.All(char.IsAsciiLetterLower);

    /// <summary>
    /// An unknown word that becomes a short stop word loses its meaning without giving one back; "wanneer" tells what is asked.
    /// </summary>
    bool IsWorthIt(string word, int fewUses) =>
        _data.StopWords.Contains(word) ? word.Length > ShortWord : word.Length >= MiddlingWord || _vocabulary.Count(word) >= fewUses;

    string? Nearest(string word) =>
        Within(word, slips: 1) ?? (word.Length is >= LongWord and <= LongestForTwo ? Within(word, slips: 2)
            : word.Length > SameStart + 1 && word.Length < LongWord ? Within(word, slips: 2, SameStart) : null);

    string? Within(string word, int slips, int? start = null)
    {
        (string Word, float Similarity)? best = null;
        foreach (var (near, away) in _words.Within(word, slips, start ?? (word.Length < LongWord ? 1 : 0)))
        {
            var found = (Word: near, Similarity: 1 - (float)away / Math.Min(near.Length, word.Length));
            var isMeant = start is null ? IsLikely(word, found.Word) : IsShortened(word, found.Word);
            if (isMeant && (best is not { } current || IsBetter(found, current, word[0]))) best = found;
        }

        return best?.Word;
    }

    /// <summary>
    /// In a short word only letters that changed places, were doubled or were left out; in all but a long one a letter for another only
    /// where fingers or ears mistake the two: who was "gegeten" was not "gemeten". And none that loses its beginning: "onbereikbaar" is the
    /// opposite of "bereikbaar".
    /// </summary>
    static bool IsLikely(string typed, string meant)
    {
        if (typed.Length <= ShortWord && meant.Length <= typed.Length && !typed.ToHashSet().SetEquals(meant)) return false;
        if (typed.Length != meant.Length) return typed[0] == meant[0];
        if (typed.Length >= LongWord) return true;
        var differs = Enumerable.Range(0, typed.Length).Where(at => typed[at] != meant[at]).ToList();
        return differs is not [var place] || AreMistaken(typed[place], meant[place]);
    }

    // Nothing but letters left out, in their order.
    static bool IsShortened(string typed, string meant)
    {
        var at = 0;
        foreach (var letter in meant)
            if (at < typed.Length && typed[at] == letter) at++;
        return at == typed.Length && meant.Length > typed.Length;
    }

    static bool AreMistaken(char one, char other) =>
        Alike.Any(letters => letters.Contains(one) && letters.Contains(other)) || Place(one) is var (row, column)
        && Place(other) is var (otherRow, otherColumn) && Math.Abs(row - otherRow) <= 1 && Math.Abs(column - otherColumn) <= 1;

    static (int Row, int Column) Place(char letter)
    {
        var row = Array.FindIndex(KeyRows, keys => keys.Contains(letter));
        return (row, KeyRows[row].IndexOf(letter));
    }

    bool IsBetter((string Word, float Similarity) found, (string Word, float Similarity) best, char start)
    {
        if (found.Similarity != best.Similarity) return found.Similarity > best.Similarity;
        if (found.Word[0] == start != (best.Word[0] == start)) return found.Word[0] == start;
        // Terms come in order: at equal counts the first stays.
        return _vocabulary.Count(found.Word) > _vocabulary.Count(best.Word);
    }

    /// <summary>A compound of the editors' parts with one of them misspelt: regiocijfrs.</summary>
    string? CorrectPart(string word)
    {
        for (var at = word.Length - ShortestWord; at >= ShortestWord; at--)
        {
            var (left, right) = (word[..at], word[at..]);
            if (_parts.Contains(left) && PartFor(right) is { } end) return left + end;
            if (_parts.Contains(right) && PartFor(left) is { } start) return start + right;
        }

        return null;
    }

    string? PartFor(string misspelt) =>
        misspelt.Length >= ShortWord && Within(misspelt, slips: 1) is { } part && _parts.Contains(part) ? part : null;
}
