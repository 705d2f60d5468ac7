namespace BanenBot.Core.Dutch;

/// <summary>What must hold just before a suffix.</summary>
[Flags]
enum Where
{
    Anywhere = 0,
    R1 = 1,
    R2 = 2,
    AfterConsonant = 4,
    AfterVowel = 8,
    AfterVowelAndLetter = 16,
    Start = 32,
}

/// <summary>Letters that stand before a suffix, and what must hold before those.</summary>
readonly record struct StemContext(string Text, Where Where);

/// <summary>Replaces a suffix. <see cref="Before"/> must precede it, <see cref="Unless"/> must not.</summary>
readonly record struct StemRule(string Suffix, Where Where, string Replacement = "", bool Lengthens = false)
{
    public StemContext Before { get; init; }
    public StemContext Unless { get; init; }

    /// <summary>Whether the letters of <see cref="Before"/> are replaced with the suffix.</summary>
    public bool TakesBefore { get; init; }

    public static StemRule Taking(string before, string suffix, Where where, string replacement = "") =>
        new(suffix, Where.Anywhere, replacement) { Before = new(before, where), TakesBefore = true };

    public static StemRule After(string before, string suffix, Where where, string replacement = "", bool lengthens = false) =>
        new(suffix, Where.Anywhere, replacement, lengthens) { Before = new(before, where) };
}

/// <summary>
/// The steps of Kraaij and Pohlmann's stemmer as tables. Source: the published description (Snowball, dutch.sbl), whose step numbers
/// stand beside each table. Within a table longer suffixes come first; rules with the same suffix are alternatives.
/// </summary>
static class StemRules
{
    const Where R1C = Where.R1 | Where.AfterConsonant;

    /// <summary>Step 1: plurals and infinitives.</summary>
    public static readonly StemRule[] Inflections =
    [
        new("aus", Where.R1 | Where.AfterVowel, "au"),
        new("ies", Where.R1, "ie"),
        new("nde", Where.Anywhere, "nd"),
        new("'s", Where.Anywhere),
        StemRule.After("ar", "es", R1C, lengthens: true),
        StemRule.After("er", "es", R1C),
        new("es", R1C, "e"),
        new("és", Where.R1, "é"),
        StemRule.Taking("hed", "en", Where.R1, "heid"),
        StemRule.After("nd", "en", Where.Anywhere),
        StemRule.Taking("d", "en", R1C),
        StemRule.After("i", "en", Where.AfterVowel),
        StemRule.After("j", "en", Where.AfterVowel),
        new("en", R1C, Lengthens: true),
        new("s", R1C) { Unless = new("t", Where.R1) },
    ];

    /// <summary>Step 2: diminutives, and a final e.</summary>
    public static readonly StemRule[] Diminutives =
    [
        new("ische", Where.R1, "isch"),
        new("lijke", Where.R1, "lijk"),
        new("ieve", R1C, "ief"),
        new("ene", R1C, "en", Lengthens: true),
        StemRule.Taking("'t", "je", Where.Anywhere),
        StemRule.Taking("et", "je", R1C),
        StemRule.Taking("rnt", "je", Where.Anywhere, "rn"),
        StemRule.Taking("t", "je", Where.R1 | Where.AfterVowelAndLetter),
        StemRule.Taking("ink", "je", Where.Anywhere, "ing"),
        StemRule.Taking("mp", "je", Where.Anywhere, "m"),
        StemRule.Taking("'", "je", Where.R1),
        new("je", R1C),
        new("ge", Where.R1, "g"),
        new("de", R1C),
        new("te", Where.R1, "t"),
        new("se", Where.R1, "s"),
        new("re", Where.R1, "r"),
        new("le", Where.R1, "l", Lengthens: true),
    ];

    /// <summary>Step 3: nouns made of other words. A schilderij has nothing to do with a schild.</summary>
    public static readonly StemRule[] Derivations =
    [
        new("iteit", Where.R1, Lengthens: true),
        new("atie", Where.R1, "eer"),
        new("heid", Where.R1),
        new("ster", Where.R1),
        new("rder", Where.Anywhere, "r"),
        StemRule.After("ild", "isme", Where.Anywhere, "er"),
        new("isme", Where.R1, Lengthens: true),
        StemRule.After("ild", "erij", Where.Anywhere, "er"),
        new("erij", Where.R1, Lengthens: true),
        new("arij", R1C, "aar"),
        new("sel", Where.R1),
        StemRule.After("ild", "ing", Where.Anywhere, "er"),
        new("ing", Where.R1, Lengthens: true),
        new("fie", Where.R2, "f", Lengthens: true),
        new("gie", Where.R2, "g", Lengthens: true),
        new("tst", R1C, "t"),
        new("dst", R1C, "d"),
    ];

    /// <summary>Step 4, first part.</summary>
    public static readonly StemRule[] Adjectives =
    [
        new("achtiger", Where.R1),
        new("achtigst", Where.R1),
        new("achtig", Where.R1),
        new("ioneel", Where.R1, "ie"),
        new("lijker", Where.R1, "lijk"),
        new("lijkst", Where.R1, "lijk"),
        new("eriger", R1C, Lengthens: true),
        new("erigst", R1C, Lengthens: true),
        new("atief", Where.R1, "eer"),
        new("baar", Where.R1),
        new("naar", Where.R1 | Where.AfterVowel, "n"),
        new("laar", Where.R1 | Where.AfterVowel, "l"),
        new("raar", Where.R1 | Where.AfterVowel, "r"),
        new("tant", Where.R1, "teer"),
        new("erig", R1C, Lengthens: true),
        new("end", R1C, Lengthens: true),
    ];

    /// <summary>Step 4, second part: only where the first part did nothing. Innig has nothing to do with in.</summary>
    public static readonly StemRule[] AdjectivesInIg =
    [
        new("iger", R1C, Lengthens: true) { Unless = new("inn", Where.Start) },
        new("igst", R1C, Lengthens: true) { Unless = new("inn", Where.Start) },
        new("ig", R1C, Lengthens: true) { Unless = new("inn", Where.Start) },
    ];

    /// <summary>Step 1c, after a ge- has gone: geteld. Geënt has nothing to do with en, and geïnd goes with innen.</summary>
    public static readonly StemRule[] ParticipleEndings =
    [
        StemRule.After("in", "d", Where.Start, "n"),
        new("d", R1C) { Unless = new("n", Where.R1) },
        StemRule.After("en", "t", Where.Start, "t"),
        new("t", R1C) { Unless = new("h", Where.R1) },
    ];

    /// <summary>Step 7: werkt.</summary>
    public static readonly StemRule[] FinalT =
    [
        new("kt", Where.Anywhere, "k"),
        new("ft", Where.Anywhere, "f"),
        new("pt", Where.Anywhere, "p"),
    ];

    /// <summary>Step 6: no stem ends in a doubled consonant, nor in v or z. Innen has nothing to do with in.</summary>
    public static readonly StemRule[] Spelling =
    [
        new("nn", Where.Anywhere, "n") { Unless = new("i", Where.Start) },
        .. "bcdfghjklmpqrstvwxz".Select(letter => new StemRule(new string(letter, 2), Where.Anywhere, letter.ToString())),
        new("v", Where.Anywhere, "f"),
        new("z", Where.Anywhere, "s"),
    ];
}
