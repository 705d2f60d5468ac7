using BanenBot.Core.Dutch;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// Recognises a question in English and puts its words into Dutch, one by one, so that it can be looked for as any other
/// (<c>taal/engels.yaml</c>). A Dutch question with English words in it stays Dutch: its own function words outweigh them.
/// </summary>
sealed class English
{
    const string FileName = "taal/engels.yaml";

    /// <summary>An English question has at least this many English function words, or consists of little else.</summary>
    const int Enough = 2;
    const int Short = 4;

    readonly HashSet<string> _english;
    readonly HashSet<string> _dutch;
    readonly IReadOnlyList<(string[] Words, string Dutch)> _phrases;

    English(
        IEnumerable<string> english, IEnumerable<string> shared, IReadOnlySet<string> stopWords,
        IEnumerable<(string[] Words, string Dutch)> phrases)
    {
        _english = new(english.Select(Folding.Fold), StringComparer.Ordinal);
        _dutch = new(stopWords.Except(shared.Select(Folding.Fold)).Except(_english), StringComparer.Ordinal);
        _phrases = [.. phrases.OrderByDescending(phrase => phrase.Words.Length)];
    }

    public static English Read(KnowledgeFolder folder, LanguageData language, FaultList faults)
    {
        if (folder.ReadText(FileName, faults) is not { } text || YamlMap.Parse(FileName, text, faults) is not { } map)
            return new English([], [], language.StopWords, []);
        var phrases = map.Maps("woorden").SelectMany(entry => entry.Entries())
            .SelectMany(entry => entry.Values.Select(english => (Split(english), entry.Key))).ToList();
        var read = new English(map.Texts("herken"), map.Texts("gedeeld"), language.StopWords, phrases);
        map.ReportUnknownKeys();
        return read;
    }

    /// <summary>The question in Dutch words; null where it is not in English.</summary>
    public string? ToDutch(TypedText typed)
    {
        var tokens = typed.Tokens;
        var english = tokens.Count(token => _english.Contains(token.Text));
        var dutch = tokens.Count(token => _dutch.Contains(token.Text));
        var isEnglish = dutch == 0 ? english >= Enough || english == 1 && tokens.Count <= Short && _english.Contains(tokens[0].Text)
            : english >= Enough && english > dutch;
        return isEnglish ? Translate(NormalForms.Of(typed.Text), tokens) : null;
    }

    static string[] Split(string phrase) => [.. Tokenizer.Tokenize(phrase).Select(token => token.Text)];

    string Translate(string text, IReadOnlyList<Token> tokens)
    {
        var dutch = new List<string>();
        for (var at = 0; at < tokens.Count;)
        {
            var (words, meaning) = _phrases.FirstOrDefault(phrase =>
                phrase.Words.Length <= tokens.Count - at && phrase.Words.Index().All(word => tokens[at + word.Index].Text == word.Item));
            dutch.Add(words is null ? text.Substring(tokens[at].Start, tokens[at].Length) : meaning);
            at += words?.Length ?? 1;
        }

        return string.Join(' ', dutch.Where(word => word.Length > 1 || word.Length == 1 && word != "-"));
    }
}
