using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BanenBot.Core.Dutch;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Figures.Periods;

/// <summary>The Dutch words the period grammar is made of: <c>taal/perioden.yaml</c>.</summary>
sealed partial class PeriodWords(WordLists lists)
{
    const string File = "taal/perioden.yaml";
    const int ShortestMonth = 5;
    const int ShortestWord = 6;

    /// <summary>Made when it is first asked for, and always the same.</summary>
    string[]? _correctable;

    public static PeriodWords None { get; } = new(WordLists.None);

    public FrozenDictionary<string, int> Months { get; } = lists.Numbers("maanden");
    public FrozenDictionary<string, int> ShortMonths { get; } = lists.Numbers("maanden-kort");
    public FrozenDictionary<string, int> Ordinals { get; } = lists.Numbers("rangtelwoorden");
    public FrozenDictionary<string, int> Numbers { get; } = lists.Numbers("aantal-perioden");
    public SpelledNumbers Spelled { get; } = new(lists.Numbers("getallen"));

    public FrozenSet<string> QuarterWords { get; } = lists.Set("kwartaal");
    public FrozenSet<string> LongQuarterWords { get; } = lists.Set("kwartaal-voluit");
    public FrozenSet<string> YearWords { get; } = lists.Set("jaar");
    public FrozenSet<string> MonthWords { get; } = lists.Set("maand");
    public FrozenSet<string> HalfWords { get; } = lists.Set("halfjaar");

    /// <summary>"half", "anderhalf" in front of a year: in quarters.</summary>
    public FrozenDictionary<string, int> HalfYears { get; } = lists.Numbers("halve-jaren");
    public FrozenSet<string> OrdinalEndings { get; } = lists.Set("rang-achter-cijfer");
    public FrozenSet<string> EndWords { get; } = lists.Set("eind");
    public FrozenSet<string> StartWords { get; } = lists.Set("begin");
    public FrozenSet<string> MiddleWords { get; } = lists.Set("midden");

    /// <summary>Only with its year behind it: "half 18", but "half jaar" is a length.</summary>
    public FrozenSet<string> HalfOfYear { get; } = lists.Set("midden-met-jaar");
    public FrozenSet<string> Fillers { get; } = lists.Set("voor-het-jaar");

    /// <summary>Between a part and a year that is pointed at: "begin van dat jaar".</summary>
    public FrozenSet<string> BeforeThatYear { get; } = lists.Set("voor-dat-jaar");
    public FrozenSet<string> BeforeShortYear { get; } = lists.Set("voor-kort-jaar");
    public FrozenSet<string> BetweenYears { get; } = lists.Set("tussen-jaren");

    /// <summary>"1e en 2e kwartaal".</summary>
    public FrozenSet<string> BetweenQuarters { get; } = lists.Set("tussen-kwartalen");
    public FrozenSet<string> PreviousWords { get; } = lists.Set("vorige");
    public FrozenSet<string> NextWords { get; } = lists.Set("volgende");
    public FrozenSet<string> RecentWords { get; } = lists.Set("afgelopen");

    /// <summary>"de laatste jaren": how many quarters.</summary>
    public FrozenDictionary<string, int> RecentPlurals { get; } =
        lists.Numbers("afgelopen-zonder-getal", ("jaren", 4), ("kwartalen", int.MaxValue), ("maanden", 1));

    public FrozenSet<string> YearlyWords { get; } = lists.Set("op-jaarbasis");
    public FrozenSet<string> CourseWords { get; } = lists.Set("verloop");
    public FrozenSet<string> BeforeWords { get; } = lists.Set("eerder");
    public FrozenSet<string> AfterWords { get; } = lists.Set("later");
    public FrozenSet<string> SameWords { get; } = lists.Set("zelfde-jaar");
    public FrozenSet<string> SameMomentWords { get; } = lists.Set("zelfde-moment");
    public FrozenSet<string> MomentWords { get; } = lists.Set("moment");
    public FrozenSet<string> SamePeriodWords { get; } = lists.Set("zelfde-periode");

    /// <summary>Behind "toen", these begin a clause: "toen de wet inging".</summary>
    public FrozenSet<string> ClauseStarts { get; } = lists.Set("achter-toen");

    /// <summary>In "niet in 2017, maar begin 2018" these say nothing of their own.</summary>
    public FrozenSet<string> BeforeMoment { get; } = lists.Set("voor-moment");

    public FrozenSet<string> MoreWords { get; } = lists.Set("meer-of-minder");

    /// <summary>In front of a step, these set two moments side by side: "meer dan een jaar eerder".</summary>
    public FrozenSet<string> ComparingWords { get; } = lists.Set("vergelijkt");

    /// <summary>"het jaar daarvoor": in front of a step.</summary>
    public FrozenSet<string> BeforeStep { get; } = lists.Set("voor-een-stap");

    /// <summary>"en daarvoor?" by itself asks for the period before.</summary>
    public FrozenSet<string> BesideWords { get; } = lists.Set("ernaast");

    /// <summary>What may stand before an answer of one word ("en in 17?"), behind it, and right before its year or quarter.</summary>
    public FrozenSet<string> Openers { get; } = lists.Set("kort-begin");
    public FrozenSet<string> Closers { get; } = lists.Set("kort-slot");
    public FrozenSet<string> ShortBeforeYear { get; } = lists.Set("kort-voor-jaar");
    public FrozenSet<string> ShortArticles { get; } = lists.Set("kort-lidwoord");
    public FrozenSet<string> ShortBeforeQuarter { get; } = lists.Set("kort-voor-kwartaal");

    /// <summary>Behind a number, these make it an amount: "27 jaar", "2020 euro".</summary>
    public FrozenSet<string> CountedWords { get; } = lists.Set("geteld");
    public FrozenSet<string> LatestWords { get; } = lists.Set("nieuwste");
    public FrozenSet<string> SinceWords { get; } = lists.Set("sinds");
    public FrozenSet<string> AroundSince { get; } = lists.Set("sinds-eromheen");
    public IReadOnlyList<string[]> Against { get; } = Phrases(lists, "ten-opzichte-van");
    public FrozenSet<string> TillWords { get; } = lists.Set("tot");
    public IReadOnlyList<string[]> UpTo { get; } = Phrases(lists, "tot-en-met");
    public IReadOnlyList<string[]> Between { get; } = Phrases(lists, "tussen");
    public FrozenSet<string> StretchFillers { get; } = lists.Set("tijdvak-vulling");
    public FrozenSet<string> StretchSigns { get; } = lists.Set("tijdvak-verbindt");

    /// <summary>Nouns for a document: the year behind one says when it was written, not what is asked about.</summary>
    public FrozenSet<string> DocumentWords { get; } = lists.Set("stuk");
    public FrozenSet<string> OfDocument { get; } = lists.Set("stuk-van");

    /// <summary>Between these and two capitals a number of four digits is a year ("in 2017 WW"), elsewhere a postcode.</summary>
    public FrozenSet<string> YearPrepositions { get; } = lists.Set("voor-jaartal");

    FrozenSet<string> Mistyped { get; } = lists.Set("met-tikfout");

    /// <summary>For the vocabulary of the Dutch room.</summary>
    public IEnumerable<string> All =>
        Months.Keys.Concat(Ordinals.Keys).Concat(Numbers.Keys).Concat(LongQuarterWords).Concat(YearWords)
            .Concat(EndWords).Concat(StartWords).Concat(MiddleWords).Concat(PreviousWords).Concat(NextWords).Concat(RecentWords)
            .Concat(BeforeWords)
            .Concat(AfterWords).Concat(LatestWords).Concat(SinceWords).Concat(DocumentWords);

    public static PeriodWords Read(KnowledgeFolder folder, FaultList faults) =>
        WordLists.Read(folder, File, faults, lists => new PeriodWords(lists));

    // Words that may be mistyped and still be read; shorter ones are too close to other words ("derden", "maat").
    string[] Correctable => _correctable ??=
    [
        .. Months.Keys.Where(month => month.Length >= ShortestMonth)
            .Concat(Ordinals.Keys.Concat(Mistyped).Where(word => word.Length >= ShortestWord)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The word itself, or the one period word that is one slip of the keyboard away.</summary>
    public string Corrected(string word)
    {
        if (word.Length < ShortestWord) return word;
        foreach (var candidate in Correctable)
            if (word == candidate) return word;
        foreach (var candidate in Correctable)
            if (Math.Abs(candidate.Length - word.Length) <= 1 && Spelling.OneSlip(word, candidate)) return candidate;
        return word;
    }

    // Cut as a text is: "t.o.v." is six lexemes.
    static IReadOnlyList<string[]> Phrases(WordLists lists, string name) =>
        [.. lists.Words(name).Select(phrase => Lexemes().Matches(phrase).Select(match => match.Value).ToArray())];

    [GeneratedRegex(@"\p{L}+|\d+|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Lexemes();
}
