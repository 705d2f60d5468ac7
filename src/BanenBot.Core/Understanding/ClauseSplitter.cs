using BanenBot.Core.Dutch;

namespace BanenBot.Core.Understanding;

/// <summary>A piece of an utterance that may be a question by itself.</summary>
/// <param name="Asks">Whether it has the form of a question or asks for something.</param>
sealed record ClauseText(string Text, bool Asks);

/// <summary>
/// Cuts an utterance where one question ends and the next begins: at the end of a sentence, and at "en", "of" or a comma with the beginning
/// of a question behind it. How questions begin is data of <c>taal/woordsoorten.yaml</c>.
/// </summary>
static class ClauseSplitter
{
    /// <summary>A message of more words than this is read for the sentences that ask.</summary>
    public const int LongMessage = 28;

    /// <summary>Nobody asks more than this in one message; later sentences are not read.</summary>
    const int MostClauses = 16;

    /// <summary>Less before a cut is no question: "ok, en hoeveel".</summary>
    const int FewestWords = 2;

    /// <summary>Topic words on each side of a connector that may part two questions.</summary>
    const int FewestInHalf = 2;

    public static IReadOnlyList<ClauseText> Split(string text, IReadOnlyList<Word> words, WordClasses classes)
    {
        if (words.Count == 0) return [];
        var nfc = Folding.Nfc(text);
        var starts = new List<int> { 0 };
        for (var at = 1; at < words.Count; at++)
        {
            if (at - starts[^1] < FewestWords) continue;
            if (EndsSentence(nfc, words, at) || BeginsQuestion(nfc, words, at, classes)) starts.Add(at);
        }

        var clauses = new List<ClauseText>();
        for (var part = 0; part < starts.Count && clauses.Count < MostClauses; part++)
        {
            var (from, to) = (starts[part], part + 1 < starts.Count ? starts[part + 1] : words.Count);
            var end = to < words.Count ? words[to].Token.Start : nfc.Length;
            var piece = nfc[words[from].Token.Start..end];
            var own = words.Skip(from).Take(to - from).ToList();
            clauses.Add(new ClauseText(Trimmed(piece), Asks(piece, own, classes)));
        }

        return clauses;
    }

    /// <summary>Whether a connector stands where both sides may have something to say.</summary>
    public static bool HasConnector(IReadOnlyList<Word> words, WordClasses classes)
    {
        for (var at = 1; at + 1 < words.Count; at++)
            if (classes.Connectors.LengthAt(words, at) > 0) return true;
        return false;
    }

    /// <summary>The two sides of each connector that has something to say on both.</summary>
    /// <param name="anchors">The words of places and moments: "gooi en vechtstreek" is one name, and a place alone asks nothing.</param>
    public static IEnumerable<(string First, string Second)> Halves(
        string text, IReadOnlyList<Word> words, WordClasses classes, IReadOnlyList<Word> anchors)
    {
        var nfc = Folding.Nfc(text);
        for (var at = FewestInHalf; at + FewestInHalf < words.Count; at++)
        {
            var connector = classes.Connectors.LengthAt(words, at);
            if (connector == 0 || anchors.Contains(words[at]) || !Says(words.Take(at)) || !Says(words.Skip(at + connector))) continue;
            yield return (Trimmed(nfc[words[0].Token.Start..words[at].Token.Start]), Trimmed(nfc[words[at + connector].Token.Start..]));
        }

        bool Says(IEnumerable<Word> half)
        {
            var topics = half.Where(word => word.Role == WordRole.Content).ToList();
            return topics.Count >= FewestInHalf && topics.Exists(word => !anchors.Contains(word) && word.Token.Text.Any(char.IsLetter));
        }
    }

    /// <summary>
    /// "doel en realisatie extra banen eind 2020": both sides of each connector between two topics that share what stands behind
    /// the second.
    /// </summary>
    /// <inheritdoc cref="Halves"/>
    public static IEnumerable<(string First, string Second)> Sharing(
        string text, IReadOnlyList<Word> words, WordClasses classes, IReadOnlyList<Word> anchors)
    {
        var nfc = Folding.Nfc(text);
        for (var at = 1; at + 1 < words.Count; at++)
        {
            var second = at + classes.Connectors.LengthAt(words, at);
            if (second == at) continue;
            while (second + 1 < words.Count && words[second].Role == WordRole.Stop) second++;
            if (second + 1 >= words.Count || !IsTopic(words[at - 1]) || !IsTopic(words[second])) continue;
            var shared = nfc[words[second + 1].Token.Start..];
            yield return ($"{Trimmed(nfc[words[0].Token.Start..words[at].Token.Start])} {shared}", nfc[words[second].Token.Start..]);
        }

        bool IsTopic(Word word) => word.Role == WordRole.Content && !anchors.Contains(word);
    }

    static string Trimmed(string piece) => piece.Trim().Trim(',', ';', '-', '–').Trim();

    // A point inside "t.o.v." or "1.641" stands within a token or has no space behind it.
    static bool EndsSentence(string nfc, IReadOnlyList<Word> words, int at)
    {
        var between = Between(nfc, words, at);
        return between.IndexOfAny('?', '!', '\n') >= 0 || between.Contains(';')
            || between is [.., '.', ' '] or ['.', ' ', ..] && words[at - 1].Token.Length > 2;
    }

    static bool BeginsQuestion(string nfc, IReadOnlyList<Word> words, int at, WordClasses classes)
    {
        var connector = classes.Connectors.LengthAt(words, at);
        if (connector > 0) return at + connector < words.Count && classes.QuestionStarts.LengthAt(words, at + connector) > 0;
        return Between(nfc, words, at).Contains(',') && classes.QuestionStarts.LengthAt(words, at) > 0;
    }

    static ReadOnlySpan<char> Between(string nfc, IReadOnlyList<Word> words, int at)
    {
        var end = words[at - 1].Token.Start + words[at - 1].Token.Length;
        return nfc.AsSpan(end, Math.Max(0, words[at].Token.Start - end));
    }

    static bool Asks(string piece, List<Word> words, WordClasses classes)
    {
        if (piece.Contains('?')) return true;
        var first = 0;
        while (first < words.Count && (classes.Connectors.LengthAt(words, first) is var length and > 0)) first += length;
        return first < words.Count && classes.QuestionStarts.LengthAt(words, first) > 0
            || Enumerable.Range(0, words.Count).Any(at => classes.Asking.LengthAt(words, at) > 0);
    }
}
