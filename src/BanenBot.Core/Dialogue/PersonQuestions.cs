using BanenBot.Core.Dutch;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// Recognises a question about one named person's registration ("staat Jan Jansen in het doelgroepregister"): a name beside a word for a
/// registration. What counts as a form of address, a name and a registration is data (<c>taal/personen.yaml</c>).
/// </summary>
sealed class PersonQuestions
{
    const string FileName = "taal/personen.yaml";

    readonly HashSet<string> _addresses;
    readonly HashSet<string> _firstNames;
    readonly HashSet<string> _surnames;
    readonly HashSet<string> _particles;
    readonly HashSet<string> _registrations;
    readonly HashSet<string> _states;

    PersonQuestions(YamlMap? map)
    {
        _addresses = Words(map, "aanspreekvormen");
        _firstNames = Words(map, "voornamen");
        _surnames = Words(map, "achternamen");
        _particles = Words(map, "tussenvoegsels");
        _registrations = Words(map, "registraties");
        _states = Words(map, "toestanden");
        map?.ReportUnknownKeys();
    }

    public static PersonQuestions Read(KnowledgeFolder folder, FaultList faults) =>
        new(folder.ReadText(FileName, faults) is { } text ? YamlMap.Parse(FileName, text, faults) : null);

    /// <param name="text">As typed: a capital inside a sentence hints at a name.</param>
    /// <param name="words">The same text, analysed; a word the knowledge holds is no one's name, unless it is a common surname.</param>
    public bool AsksAboutPerson(string text, IReadOnlyList<Word> words)
    {
        if (!words.Any(word => _registrations.Contains(word.Token.Text) || word.CorrectedFrom is { } typed && _registrations.Contains(typed))) return false;
        var normalized = NormalForms.Of(text);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].CorrectedFrom ?? words[i].Token.Text;
            if (_addresses.Contains(word) && NameFrom(normalized, words, i + 1)) return true;
            if (!_firstNames.Contains(word)) continue;
            if (NameFrom(normalized, words, i + 1)) return true;
            if (i > 0 && _states.Contains(words[i - 1].Token.Text) && !IsFamiliar(words, i + 1)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a surname starts here, after any particles: one of the common ones, many of which are words too (Bakker, De Groot), or a word that
    /// neither the knowledge nor everyday Dutch explains.
    /// </summary>
    bool NameFrom(string text, IReadOnlyList<Word> words, int from)
    {
        var i = from;
        while (i < words.Count && _particles.Contains(words[i].Token.Text)) i++;
        if (i >= words.Count) return false;
        var word = words[i];
        if (_surnames.Contains(word.CorrectedFrom ?? word.Token.Text)) return true;
        if (word.Token.Text.Any(char.IsAsciiDigit)) return false;
        var capital = word.Token.Start < text.Length && char.IsUpper(text[word.Token.Start]);
        var unknown = !word.IsKnown || word.CorrectedFrom is not null;
        return unknown && word.Role != WordRole.Stop || capital && i > from && word.Role != WordRole.Stop;
    }

    /// <summary>A first name that goes on as something the knowledge knows (Harrie Helpt, Albert Heijn) is no person's.</summary>
    bool IsFamiliar(IReadOnlyList<Word> words, int next) =>
        next < words.Count && words[next] is { IsKnown: true, Role: WordRole.Content } word && !_registrations.Contains(word.Token.Text);

    static HashSet<string> Words(YamlMap? map, string key) => new(map?.Texts(key).Select(word => word.ToLowerInvariant()) ?? [], StringComparer.Ordinal);
}
