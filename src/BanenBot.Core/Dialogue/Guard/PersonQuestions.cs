using BanenBot.Core.Dutch;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dialogue.Guard;

/// <summary>
/// Recognises a text about one named person: a name beside a word for a registration ("staat Jan Jansen in het doelgroepregister"), a
/// client who is named ("mijn klant heet Fatima"), a name with a date of birth. Linear: around each word it looks a few words far.
/// </summary>
sealed class PersonQuestions(PersonWords known)
{
    /// <summary>"een klant die sinds kort Jan heet": in words.</summary>
    const int NearClient = 4;

    /// <summary>"mijn klant heet van zijn voornaam Jan": common words between. In words.</summary>
    const int MostBetween = 3;

    /// <param name="text">As typed.</param>
    /// <param name="words">The same text, analysed.</param>
    public bool AsksAboutPerson(string text, IReadOnlyList<Word> words)
    {
        var normalized = NormalForms.Of(text);
        var names = new PersonNames(normalized, words, known);
        var isAboutRegistration = words.Any(word => known.Registrations.Contains(word.Token.Text)
            || word.CorrectedFrom is { } typed && known.Registrations.Contains(typed));
        var births = new Births(normalized, words, names, known);
        for (var at = 0; at < words.Count; at++)
        {
            if (isAboutRegistration && IsNamed(names, at)) return true;
            if (NamesClient(names, at) || births.IsNamedAt(at)) return true;
        }

        return false;
    }

    bool IsNamed(PersonNames names, int at)
    {
        if (names.IsFullName(at)) return true;
        return names.Has(at, known.FirstNames) && names.Has(at - 1, known.States) && !names.IsFamiliar(at + 1);
    }

    bool NamesClient(PersonNames names, int at)
    {
        if (names.Has(at, known.Clients)) return names.IsFullName(at + 1);
        if (names.Has(at, known.Called))
        {
            var isOfSomeone = IsNear(names, at, known.Clients) || IsNear(names, at, known.Pronouns);
            return isOfSomeone && IsNameBehind(names, at + 1, orStrange: true)
                || ClientAfter(names, at) is { } client && IsNameBehind(names, client, orStrange: false);
        }

        if (!names.Has(at, known.Names)) return false;
        return IsNear(names, at, known.Clients) && IsNameBehind(names, at + 1, orStrange: false)
            || ClientAfter(names, at) is { } owner && IsNameBehind(names, owner, orStrange: false);
    }

    static bool IsNear(PersonNames names, int at, HashSet<string> who)
    {
        for (var before = Math.Max(0, at - NearClient); before < at; before++)
            if (names.Has(before, who)) return true;
        return false;
    }

    /// <summary>"heet mijn klant", "de naam van de klant": the word behind the client.</summary>
    int? ClientAfter(PersonNames names, int at)
    {
        for (var after = at + 1; after <= at + NearClient && after < names.Count; after++)
            if (names.Has(after, known.Clients)) return after + 1;
        return null;
    }

    /// <param name="orStrange">Whether an unknown word counts without a capital, if it comes at once.</param>
    bool IsNameBehind(PersonNames names, int from, bool orStrange)
    {
        for (var at = from; at < names.Count && at <= from + MostBetween; at++)
        {
            if (names.IsFirstName(at) || names.IsFullName(at)) return true;
            if (names.IsCapital(at) && (names.IsStrange(at) || names.Has(at, known.Surnames))) return true;
            if (orStrange && at == from && names.IsStrange(at)) return true;
            if (!names.IsStop(at) && !names.Has(at, known.Addresses) && !names.Has(at, known.Names)) return false;
        }

        return false;
    }
}
