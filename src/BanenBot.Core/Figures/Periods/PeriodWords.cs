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

    public static readonly HashSet<string> QuarterWords = Set("q k kw kwart kwrt kwt kwartaal kwartalen quarter");
    public static readonly HashSet<string> LongQuarterWords = Set("kw kwart kwrt kwt kwartaal kwartalen quarter");
    public static readonly HashSet<string> YearWords = Set("jaar jaren jr jrs");
    public static readonly HashSet<string> MonthWords = Set("maand maanden");
    public static readonly HashSet<string> HalfWords = Set("halfjaar helft");
    public static readonly HashSet<string> OrdinalEndings = Set("e de ste");
    public static readonly HashSet<string> EndWords = Set("eind einde ultimo jaareinde slot");
    public static readonly HashSet<string> StartWords = Set("begin start aanvang");
    public static readonly HashSet<string> MiddleWords = Set("medio midden halverwege");

    /// <summary>Only with its year behind it: "half 18", but "half jaar" is a length.</summary>
    public static readonly HashSet<string> HalfOfYear = Set("half medio midden halverwege");
    public static readonly HashSet<string> Fillers = Set("van het de in over jaar kalenderjaar");
    public static readonly HashSet<string> BeforeShortYear = Set("in sinds vanaf");
    public static readonly HashSet<string> BetweenYears = Set("en naar tot of vs versus tov");
    public static readonly HashSet<string> PreviousWords = Set("vorig vorige voorgaand voorgaande voorafgaand voorafgaande");
    public static readonly HashSet<string> NextWords = Set("volgend volgende daaropvolgend daaropvolgende opvolgende");
    public static readonly HashSet<string> RecentWords = Set("laatste afgelopen voorbije recente recentste");
    public static readonly HashSet<string> YearlyWords = Set("jaarbasis jaargroei");
    public static readonly HashSet<string> BeforeWords = Set("eerder ervoor daarvoor hiervoor geleden terug vroeger");
    public static readonly HashSet<string> AfterWords = Set("later daarna erna verder daarop erop");
    public static readonly HashSet<string> SameWords = Set("dat datzelfde hetzelfde zelfde dit");
    public static readonly HashSet<string> SameMomentWords = Set("dat datzelfde hetzelfde zelfde die diezelfde dezelfde");
    public static readonly HashSet<string> MomentWords = Set("moment tijdstip peilmoment datum peildatum");

    /// <summary>Behind "toen", these begin a clause: "toen de wet inging".</summary>
    public static readonly HashSet<string> ClauseStarts =
        Set("de het een ik je jij hij zij ze we wij u men er die dat mijn jouw zijn haar ons onze");

    /// <summary>In "niet in 2017, maar begin 2018" these say nothing of their own.</summary>
    public static readonly HashSet<string> BeforeMoment = Set("in over van voor per het de juist eind einde begin");

    public static readonly HashSet<string> MoreWords = Set("meer minder hoger lager groter kleiner");

    /// <summary>In front of a step, these set two moments side by side: "meer dan een jaar eerder".</summary>
    public static readonly HashSet<string> ComparingWords = Set("dan met tegenover naast versus vs");

    /// <summary>"en daarvoor?" by itself asks for the period before.</summary>
    public static readonly HashSet<string> BesideWords = Set("daarvoor ervoor hiervoor daarna erna");

    /// <summary>What may stand before an answer of one word: "en in 17?".</summary>
    public static readonly HashSet<string> Openers = Set("en maar nee ja ok oke of dus nou ook dan heel hele in over van voor het jaar t");

    /// <summary>Behind a number, these make it an amount: "27 jaar", "2020 euro".</summary>
    public static readonly HashSet<string> CountedWords =
        Set("jaar jaren jarige jarigen uur uren week weken dag dagen maand maanden euro euros procent pct x keer");
    public static readonly HashSet<string> LatestWords =
        Set("laatste laatst nieuwste recentste recente recent actuele actueel actueelste nu huidige huidig momenteel thans tegenwoordig");
    public static readonly HashSet<string> SinceWords = Set("sinds vanaf sedert");
    public static readonly HashSet<string> TillWords = Set("tot tm naar");

    /// <summary>Nouns for a document: the year behind one says when it was written, not what is asked about.</summary>
    public static readonly HashSet<string> DocumentWords =
        Set("brief rapport rapportage kwartaalrapportage memo notitie voorstel document stuk nota verslag factsheet");

    /// <summary>Between these and two capitals a number of four digits is a year ("in 2017 WW"), elsewhere a postcode.</summary>
    public static readonly HashSet<string> YearPrepositions =
        Set("in over van voor per tot en of dan met heel sinds vanaf eind einde ultimo begin medio jaar kwartaal kw q k "
            + "januari februari maart april mei juni juli augustus september oktober november december");

    /// <summary>For the vocabulary of the Dutch room.</summary>
    public static IEnumerable<string> All =>
        Months.Keys.Concat(Ordinals.Keys).Concat(Numbers.Keys).Concat(LongQuarterWords).Concat(YearWords)
            .Concat(EndWords).Concat(StartWords).Concat(MiddleWords).Concat(PreviousWords).Concat(NextWords).Concat(RecentWords)
            .Concat(BeforeWords)
            .Concat(AfterWords).Concat(LatestWords).Concat(SinceWords).Concat(DocumentWords);

    const int ShortestMonth = 5;
    const int ShortestWord = 6;

    // Words that may be mistyped and still be read; shorter ones are too close to other words ("derden", "maat").
    static readonly string[] Correctable =
    [
        .. Months.Keys.Where(month => month.Length >= ShortestMonth).Concat(Ordinals.Keys
            .Concat(["kwartaal", "kwartalen", "laatste", "nieuwste", "actuele", "huidige", "afgelopen", "halfjaar", "volgende"])
            .Where(word => word.Length >= ShortestWord)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The word itself, or the one period word that is one slip of the keyboard away.</summary>
    public static string Corrected(string word)
    {
        if (word.Length < ShortestWord) return word;
        foreach (var candidate in Correctable)
            if (word == candidate) return word;
        foreach (var candidate in Correctable)
            if (Math.Abs(candidate.Length - word.Length) <= 1 && Spelling.OneSlip(word, candidate)) return candidate;
        return word;
    }

    static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
