namespace BanenBot.Core.Figures.Questions;

/// <summary>What a word asks for, apart from its subject.</summary>
[Flags]
enum Cue
{
    None = 0,
    Quantity = 1 << 0,
    Share = 1 << 1,
    Growth = 1 << 2,
    Decline = 1 << 3,
    Difference = 1 << 4,
    Series = 1 << 5,
    Compare = 1 << 6,
    Split = 1 << 7,
    Highest = 1 << 8,
    Lowest = 1 << 9,
    Target = 1 << 10,
    Realised = 1 << 11,
    Persons = 1 << 12,
    Must = 1 << 13,
    Have = 1 << 14,
    Total = 1 << 15,
    Apart = 1 << 16,

    /// <summary>Asks why, who or what something is: a question for an article.</summary>
    Explain = 1 << 17,

    /// <summary>Points back at what was said: daarvan, dat, die.</summary>
    Back = 1 << 18,
    Regions = 1 << 19,
    Time = 1 << 20,

    /// <summary>Hints at a number without asking for one: cijfers, stand.</summary>
    Number = 1 << 21,
}

/// <summary>The Dutch words behind the cues. The only place where words of a question, other than periods, stand in code.</summary>
static class Cues
{
    static readonly Dictionary<string, Cue> Words = Table(
        (Cue.Quantity, "hoeveel hoevel hoveel hoeveeel aantal aantallen hoevaak"),
        (Cue.Number, "cijfer cijfers getal getallen stand standen omvang "
            + "saldo kwartaalcijfer kwartaalcijfers jaarcijfer telt telde groot hoog"),
        (Cue.Number | Cue.Total, "totaal totale totaalcijfer"),
        (Cue.Total, "inclusief allemaal overall"),
        (Cue.Share, "percentage percentages procent pct aandeel aandelen deel gedeelte procenten "
            + "perc procentueel procentuele procentpunt procentpunten %"),
        (Cue.Growth, "groei groeide groeien gegroeid toename toenam toenemen "
            + "toegenomen stijging steeg stijgen gestegen erbij bijgekomen aanwas"),
        (Cue.Decline, "afname afnam afnemen afgenomen daling daalde dalen gedaald krimp kromp gekrompen terugloop"),
        (Cue.Difference, "verschil verschillen verandering veranderd veranderde veranderen mutatie meer minder hoger lager "
            + "scheelt scheelde schelen procentpunt procentpunten"),
        (Cue.Series, "verloop ontwikkeling ontwikkelingen ontwikkelt ontwikkelde ontwikkeld trend "
            + "trends reeks tijdreeks historie tijdlijn grafiek "
            + "verlopen jaarreeks kwartaalreeks"),
        (Cue.Compare, "versus vs vergelijk vergelijken vergeleken vergelijking tegenover tov opzichte naast"),
        (Cue.Split, "uitgesplitst uitsplitsing uitsplitsen verdeling verdeeld "
            + "onderverdeeld onderverdeling opgesplitst opsplitsing samenstelling"),
        (Cue.Highest, "hoogste hoogst meeste meest grootste grootst piek record top best beste recordgroei"),
        (Cue.Lowest, "laagste laagst minste minst kleinste slechtst slechtste dieptepunt"),
        (Cue.Target, "doel doelen doelstelling doelstellingen taakstelling norm target targets streefcijfer streefgetal opgave"),
        (Cue.Realised, "gehaald behaald gerealiseerd volbracht bereikt haalde halen behalen ver hoever"),
        (Cue.Persons, "mensen mens personen persoon pers prs inwoners inwoner kandidaten kandidaat klanten klant clienten client"),
        (Cue.Must, "moet moeten moest moesten"),
        (Cue.Have, "heeft hebben had hadden"),
        (Cue.Apart, "apart aparte afzonderlijk afzonderlijke zelf los losse alleen"),
        (Cue.Explain, "waarom waardoor hoezo wie wiens betekent betekenis betekend uitleg "
            + "definitie mag mogen waarvoor waarmee hoelang welk welke "
            + "waar kan kunnen kun kunt wanneer"),
        (Cue.Back, "daarvan hiervan ervan dat die dit daar daarbij zulke"),
        (Cue.Regions, "regio's regios arbeidsmarktregio's arbeidsmarktregios"),
        (Cue.Time, "kwartaal kwartalen jaar jaren moment maand maanden peildatum peilmoment"));

    // Words that no term needs to be met by: articles, pronouns, forms of "zijn", and "hoeveel", which every question may leave out.
    static readonly HashSet<string> Fillers = Set(
        "de het een 't van in er op voor en zijn is was waren hoe hoeveel "
            + "aantal we wij ons die dat om der des ook dan als zich wordt worden je u groep");

    // Words that cannot be left out of a term, however little they say by themselves: "werken niet" is not "werken".
    static readonly HashSet<string> Explainers = Set("waarom waardoor hoezo wie wiens betekent "
        + "betekenis betekend uitleg waarvoor waarmee definitie");

    // Cues that make two words mean the same in a term: "percentage werkenden" is also met by "procent werkenden".
    const int ShortestEnding = 4;
    const Cue Interchangeable = Cue.Share | Cue.Growth | Cue.Decline | Cue.Target | Cue.Realised | Cue.Persons | Cue.Must | Cue.Have;

    /// <summary>For the vocabulary: a slip in one of these is corrected too.</summary>
    public static IEnumerable<string> All => Words.Keys;

    public static Cue Of(string word) => Words.GetValueOrDefault(word);

    /// <summary>What the last part of a compound asks for: "banengroei" asks for growth.</summary>
    public static Cue OfEnding(string word)
    {
        for (var start = 1; start <= word.Length - ShortestEnding; start++)
            if (Words.TryGetValue(word[start..], out var cue)) return cue;
        return Cue.None;
    }

    public static Cue MeaningOf(string word) => Of(word) & Interchangeable;

    /// <summary>"wat telt als baan", "hoe telt een baan mee": what something is, not how many there are.</summary>
    public static bool AsksWhatCounts(string word, string next) => word is "telt" or "tellen" && next is "als" or "mee";

    static readonly HashSet<string> Prepositions = Set("uit in van voor op per bij tot naar over vanuit binnen aan");

    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    public static bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>Whether the word makes it a question for an article whatever else is asked.</summary>
    public static bool IsExplainer(string word) => Explainers.Contains(word);

    static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    static Dictionary<string, Cue> Table(params (Cue Cue, string Words)[] rows)
    {
        var table = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var (cue, words) in rows)
            foreach (var word in words.Split(' '))
                table[word] = table.GetValueOrDefault(word) | cue;
        return table;
    }
}
