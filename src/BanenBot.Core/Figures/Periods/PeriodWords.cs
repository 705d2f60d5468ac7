using BanenBot.Core.Dutch;

namespace BanenBot.Core.Figures.Periods;

/// <summary>The Dutch words the period grammar is made of.</summary>
static class PeriodWords
{
    public static readonly Dictionary<string, int> Months = new(StringComparer.Ordinal)
    {
        ["januari"] = 1, ["februari"] = 2, ["maart"] = 3, ["april"] = 4, ["mei"] = 5, ["juni"] = 6, ["juli"] = 7, ["augustus"] = 8,
        ["september"] = 9, ["oktober"] = 10, ["november"] = 11, ["december"] = 12,
    };

    public static readonly Dictionary<string, int> ShortMonths = new(StringComparer.Ordinal)
    {
        ["jan"] = 1, ["feb"] = 2, ["febr"] = 2, ["mrt"] = 3, ["mar"] = 3, ["apr"] = 4, ["jun"] = 6, ["jul"] = 7, ["aug"] = 8, ["sep"] = 9,
        ["sept"] = 9, ["okt"] = 10, ["oct"] = 10, ["nov"] = 11, ["dec"] = 12,
    };

    public static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["eerste"] = 1, ["tweede"] = 2, ["derde"] = 3, ["vierde"] = 4,
    };

    public static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["een"] = 1, ["twee"] = 2, ["drie"] = 3, ["vier"] = 4, ["vijf"] = 5, ["zes"] = 6, ["zeven"] = 7, ["acht"] = 8, ["twaalf"] = 12,
    };

    public static readonly HashSet<string> QuarterWords = Set("q k kw kwart kwrt kwartaal kwartalen quarter");
    public static readonly HashSet<string> LongQuarterWords = Set("kw kwart kwrt kwartaal kwartalen quarter");
    public static readonly HashSet<string> YearWords = Set("jaar jaren");
    public static readonly HashSet<string> MonthWords = Set("maand maanden");
    public static readonly HashSet<string> HalfWords = Set("halfjaar helft");
    public static readonly HashSet<string> OrdinalEndings = Set("e de ste");
    public static readonly HashSet<string> EndWords = Set("eind einde ultimo jaareinde slot");
    public static readonly HashSet<string> StartWords = Set("begin start aanvang");
    public static readonly HashSet<string> MiddleWords = Set("medio midden halverwege");
    public static readonly HashSet<string> Fillers = Set("van het de in over jaar kalenderjaar");
    public static readonly HashSet<string> PreviousWords = Set("vorig vorige voorgaand voorgaande voorafgaand voorafgaande");
    public static readonly HashSet<string> NextWords = Set("volgend volgende daaropvolgend daaropvolgende opvolgende");
    public static readonly HashSet<string> RecentWords = Set("laatste afgelopen voorbije recente recentste");
    public static readonly HashSet<string> YearlyWords = Set("jaarbasis jaargroei");
    public static readonly HashSet<string> BeforeWords = Set("eerder ervoor daarvoor geleden terug");
    public static readonly HashSet<string> AfterWords = Set("later daarna erna verder daarop");
    public static readonly HashSet<string> SameWords = Set("dat datzelfde hetzelfde dit");
    public static readonly HashSet<string> LatestWords =
        Set("laatste laatst nieuwste recentste recente recent actuele actueel actueelste nu huidige huidig momenteel thans tegenwoordig");
    public static readonly HashSet<string> SinceWords = Set("sinds vanaf sedert");
    public static readonly HashSet<string> TillWords = Set("tot tm naar");

    /// <summary>Nouns for a document: the year behind one says when it was written, not what is asked about.</summary>
    public static readonly HashSet<string> DocumentWords =
        Set("brief rapport rapportage kwartaalrapportage memo notitie voorstel document stuk nota verslag factsheet");

    /// <summary>For the vocabulary of the Dutch room.</summary>
    public static IEnumerable<string> All =>
        Months.Keys.Concat(Ordinals.Keys).Concat(Numbers.Keys).Concat(LongQuarterWords).Concat(YearWords)
            .Concat(EndWords).Concat(StartWords).Concat(MiddleWords).Concat(PreviousWords).Concat(NextWords).Concat(RecentWords)
            .Concat(BeforeWords)
            .Concat(AfterWords).Concat(LatestWords).Concat(SinceWords).Concat(DocumentWords);

    // Words that may be mistyped and still be read; shorter ones are too close to other words.
    static readonly string[] Correctable =
    [
        .. Months.Keys.Concat(Ordinals.Keys)
            .Concat(["kwartaal", "kwartalen", "laatste", "nieuwste", "actuele", "huidige", "afgelopen", "halfjaar", "volgende"])
            .Where(word => word.Length >= 6).Order(StringComparer.Ordinal),
    ];

    /// <summary>The word itself, or the one period word that is one slip of the keyboard away.</summary>
    public static string Corrected(string word)
    {
        if (word.Length < 6) return word;
        foreach (var candidate in Correctable)
            if (word == candidate) return word;
        foreach (var candidate in Correctable)
            if (Math.Abs(candidate.Length - word.Length) <= 1 && Spelling.OneSlip(word, candidate)) return candidate;
        return word;
    }

    static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
