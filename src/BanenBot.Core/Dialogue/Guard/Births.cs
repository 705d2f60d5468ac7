using System.Globalization;
using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue.Guard;

/// <summary>
/// Finds a name with a date of birth: "Jan Jansen, geboren 12-03-1985", "Fatima (geb. 3 mei 1990)", "Jan Jansen 12-03-1985".
/// </summary>
sealed class Births(string text, IReadOnlyList<Word> words, PersonNames names, PersonWords known)
{
    /// <summary>"geboren te Huizen op 12-03-1985": in words.</summary>
    const int NearDate = 4;

    /// <summary>Between a name and the word for a birth or its date. In words.</summary>
    const int NearName = 6;

    /// <summary>
    /// Without a word for a birth, a name with a later date is a letter's or an appointment's. Nobody born later is in the register.
    /// </summary>
    const int LastYearOfBirth = 2009;

    /// <summary>The one that '30 is short for.</summary>
    const int FirstYearOfLastCentury = 30;

    public bool IsNamedAt(int at)
    {
        if (names.Has(at, known.Births)) return HasDateNear(at) && HasNameNear(at);
        if (names.AfterFullName(at) is not { } after) return false;
        return YearOfDate(after) is <= LastYearOfBirth || YearOfDate(after + 1) is <= LastYearOfBirth;
    }

    bool HasDateNear(int birth)
    {
        for (var at = Math.Max(0, birth - 3); at <= birth + NearDate; at++)
            if (at != birth && YearOfDate(at) is not null) return true;
        return false;
    }

    /// <summary>
    /// A name in the neighbourhood; a word that nothing explains counts with a capital, or with another such word beside it.
    /// </summary>
    bool HasNameNear(int birth)
    {
        for (var at = Math.Max(0, birth - NearName); at <= birth + NearDate + NearName && at < words.Count; at++)
        {
            if (names.IsFirstName(at) || names.IsFullName(at)) return true;
            if (!names.IsStrange(at) || names.Has(at, known.Births) || names.Has(at - 1, known.BeforePlaces)) continue;
            if (at > 0 && names.IsCapital(at) || names.IsStrange(at + 1) && !names.Has(at + 1, known.Births)) return true;
        }

        return false;
    }

    /// <summary>The year of the whole date that begins with this word; null where none does.</summary>
    int? YearOfDate(int at)
    {
        if (at < 0 || at >= words.Count) return null;
        var start = words[at].Token.Start;
        if (start >= text.Length || !char.IsAsciiDigit(text[start])) return null;
        var groups = DigitRun.Chunks(DigitRun.Read(text, start).ToArray())[0];
        if (groups is [{ Length: <= 2 }, { Length: <= 2 }, { Length: 2 or 4 } last]) return Year(text.AsSpan(last.Start, last.Length));
        if (groups is [{ Length: 8 }] or [{ Length: 4 }, _, _] && LookAlikes.IsDate(text, groups))
            return LookAlikes.IsYear(text.AsSpan(start, 4)) ? Year(text.AsSpan(start, 4)) : Year(text.AsSpan(groups[^1].End - 4, 4));
        // "3 mei 1990": a day, a word and a year.
        if (groups is not [{ Length: <= 2 }] || at + 2 >= words.Count || words[at + 1].Token.Text.Any(char.IsAsciiDigit)) return null;
        return Year(words[at + 2].Token.Text.AsSpan().TrimStart('\''));
    }

    /// <summary>Of two digits the century is the one that lies nearest.</summary>
    static int? Year(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (2 or 4)) return null;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        return digits.Length == 4 ? year : year < FirstYearOfLastCentury ? 2000 + year : 1900 + year;
    }
}
