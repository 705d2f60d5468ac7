using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue.Guard;

/// <summary>Finds names among the words of a text.</summary>
/// <param name="text">As typed, in NFC: a capital inside a sentence hints at a name.</param>
/// <param name="words">The same text, analysed; a word the knowledge holds is no one's name, unless it is a common surname.</param>
sealed class PersonNames(string text, IReadOnlyList<Word> words, PersonWords known)
{
    /// <summary>"van der", "in 't", "van de la". In words.</summary>
    const int MostParticles = 4;

    public int Count => words.Count;

    /// <summary>A word as it was typed, folded.</summary>
    public string Typed(int at) => words[at].CorrectedFrom ?? words[at].Token.Text;

    public bool Has(int at, HashSet<string> set) => at >= 0 && at < words.Count && set.Contains(Typed(at));

    /// <summary>Whether a full name begins here: a form of address or a first name, and a surname.</summary>
    public bool IsFullName(int at)
    {
        if (!Has(at, known.Addresses) && !Has(at, known.Titles) && !Has(at, known.FirstNames)) return false;
        // "meneer D." names nobody: somebody left the name out with care.
        if (Surname(at + 1) is not { } surname || Typed(surname).Length == 1) return false;
        if (Has(surname, known.Surnames) || Has(at, known.Addresses)) return true;
        return Has(at, known.Titles) ? IsCapital(surname) : IsFirstName(at);
    }

    /// <summary>The word behind the full name that begins here; null where none does.</summary>
    public int? AfterFullName(int at) => IsFullName(at) ? Surname(at + 1) + 1 : null;

    /// <summary>A first name alone. One that is a common word too ("ben") counts with a capital inside the sentence.</summary>
    public bool IsFirstName(int at) =>
        Has(at, known.FirstNames) && (words[at].Role != WordRole.Stop || at > 0 && IsCapital(at));

    /// <summary>A word that neither the knowledge nor everyday Dutch explains.</summary>
    public bool IsStrange(int at) =>
        at >= 0 && at < words.Count && words[at] is { Role: not WordRole.Stop } word && (!word.IsKnown || word.CorrectedFrom is not null)
            && !Typed(at).Any(char.IsAsciiDigit);

    public bool IsStop(int at) => words[at].Role == WordRole.Stop;

    /// <summary>A first name that goes on as something the knowledge knows (Harrie Helpt, Albert Heijn) is no person's.</summary>
    public bool IsFamiliar(int next) =>
        next < words.Count && words[next] is { IsKnown: true, Role: WordRole.Content } word
            && !known.Registrations.Contains(word.Token.Text);

    /// <summary>"Bakker", not "WSP".</summary>
    public bool IsCapital(int at)
    {
        var start = words[at].Token.Start;
        return start < text.Length && char.IsUpper(text[start]) && (words[at].Token.Length == 1 || char.IsLower(text[start + 1]));
    }

    /// <summary>
    /// The surname that starts here, after any particles: one of the common ones, many of which are words too (Bakker, De Groot), or a
    /// word that neither the knowledge nor everyday Dutch explains.
    /// </summary>
    int? Surname(int from)
    {
        var at = from;
        while (at < words.Count && at - from < MostParticles && known.Particles.Contains(words[at].Token.Text)) at++;
        if (at >= words.Count) return null;
        if (Has(at, known.Surnames)) return at;
        if (words[at].Token.Text.Any(char.IsAsciiDigit)) return null;
        return IsStrange(at) || IsCapital(at) && at > from && !IsStop(at) ? at : null;
    }
}
