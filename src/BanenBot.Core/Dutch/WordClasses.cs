using BanenBot.Core.Reading;

namespace BanenBot.Core.Dutch;

/// <summary>
/// Words that do a job in a conversation, whatever it is about: they open, point back, narrow down, correct. Data of
/// <c>taal/woordsoorten.yaml</c>; all words folded.
/// </summary>
sealed class WordClasses
{
    public const string File = "taal/woordsoorten.yaml";

    public static readonly WordClasses Empty = new();

    public IReadOnlySet<string> Openers { get; private init; } = new HashSet<string>();

    public IReadOnlySet<string> QuestionWords { get; private init; } = new HashSet<string>();

    /// <summary>Words that belong to a question word and are no subject: "hoe vaak", "welk jaar".</summary>
    public IReadOnlySet<string> Measures { get; private init; } = new HashSet<string>();

    /// <summary>Words that point at what was said before.</summary>
    public IReadOnlySet<string> References { get; private init; } = new HashSet<string>();

    /// <summary>Words that narrow what is counted, or turn it round.</summary>
    public IReadOnlySet<string> Restrictions { get; private init; } = new HashSet<string>();

    /// <summary>Words that may stand around an operation on a figure without changing it.</summary>
    public IReadOnlySet<string> Fillers { get; private init; } = new HashSet<string>();

    /// <summary>How a correction of what was asked or understood begins.</summary>
    public PhraseSet Corrections { get; private init; } = PhraseSet.Empty;

    /// <summary>How a return to an earlier subject begins.</summary>
    public PhraseSet Returns { get; private init; } = PhraseSet.Empty;

    /// <summary>How a question begins.</summary>
    public PhraseSet QuestionStarts { get; private init; } = PhraseSet.Empty;

    /// <summary>With which word a question for a yes or no begins.</summary>
    public IReadOnlySet<string> Whether { get; private init; } = new HashSet<string>();

    /// <summary>What stands between two questions in one sentence.</summary>
    public PhraseSet Connectors { get; private init; } = PhraseSet.Empty;

    /// <summary>What shows, in a long message, which sentence asks.</summary>
    public PhraseSet Asking { get; private init; } = PhraseSet.Empty;

    /// <summary>How the newest figures are asked for as a whole.</summary>
    public PhraseSet Overviews { get; private init; } = PhraseSet.Empty;

    /// <summary>What may stand beside that without naming a figure.</summary>
    public PhraseSet BesideOverview { get; private init; } = PhraseSet.Empty;

    /// <summary>How a number is put to somebody to have it checked.</summary>
    public PhraseSet Claims { get; private init; } = PhraseSet.Empty;

    /// <summary>Words beside a claimed number that make it a bound or a round one: "meer", "minder", "ongeveer".</summary>
    public IReadOnlyList<(string Id, PhraseSet Phrases)> Bounds { get; private init; } = [];

    /// <summary>"meer", "hoger": in an operation these ask whether one figure is above another, those below whether it is less.</summary>
    public IReadOnlySet<string> More { get; private init; } = new HashSet<string>();
    public IReadOnlySet<string> Less { get; private init; } = new HashSet<string>();

    /// <summary>Parts in words, each with its percentage: "50" for "de helft".</summary>
    public IReadOnlyList<(string Id, PhraseSet Phrases)> Parts { get; private init; } = [];

    /// <summary>Growth in words, each with how many times as much: "2" for "verdubbeld".</summary>
    public IReadOnlyList<(string Id, PhraseSet Phrases)> Times { get; private init; } = [];

    /// <summary>Words of duty: whether something must be is no question for how much.</summary>
    public IReadOnlySet<string> Duties { get; private init; } = new HashSet<string>();

    /// <summary>Words for people, whoever they are: a number of the one answers a question for the number of the other.</summary>
    public IReadOnlySet<string> People { get; private init; } = new HashSet<string>();

    /// <summary>Which kind of thing a question asks for.</summary>
    public AnswerCues AnswerKinds { get; private init; } = AnswerCues.Empty;

    /// <summary>The operations on figures that were shown, each with its phrases, in the order of the file.</summary>
    public IReadOnlyList<(string Id, PhraseSet Phrases)> Operations { get; private init; } = [];

    internal static WordClasses Read(YamlMap map) => new()
    {
        Openers = Set(map, "openers"), QuestionWords = Set(map, "vraagwoorden"), Measures = Set(map, "maatwoorden"),
        References = Set(map, "verwijzingen"), Restrictions = Set(map, "beperkingen"), Fillers = Set(map, "vulling"),
        Corrections = new PhraseSet(map.Texts("verbeteringen")), Returns = new PhraseSet(map.Texts("terug")),
        QuestionStarts = new PhraseSet(map.Texts("vraagbegin")), Connectors = new PhraseSet(map.Texts("verbinders")),
        Asking = new PhraseSet(map.Texts("vraagzinnen")), Whether = Set(map, "ja-nee-begin"),
        Duties = Set(map, "plichten"), People = Set(map, "mensen"), AnswerKinds = AnswerCues.Read(map, "antwoordsoorten"),
        Operations = Named(map, "bewerkingen"),
        Overviews = new PhraseSet(map.Texts("overzicht")), BesideOverview = new PhraseSet(map.Texts("overzicht-naast")),
        Claims = new PhraseSet(map.Texts("beweringen")), Bounds = Named(map, "grenzen"), Parts = Named(map, "delen-in-woorden"),
        Times = Named(map, "keren-in-woorden"), More = Set(map, "meer"), Less = Set(map, "minder"),
    };

    static IReadOnlyList<(string Id, PhraseSet Phrases)> Named(YamlMap map, string key) =>
        [.. map.Maps(key).SelectMany(entry => entry.Entries()).Select(entry => (entry.Key, new PhraseSet(entry.Values)))];

    static HashSet<string> Set(YamlMap map, string key) => map.Texts(key).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
}

/// <summary>Fixed expressions of one or more words, found at a place in a row of words; the longest wins.</summary>
sealed class PhraseSet
{
    public static readonly PhraseSet Empty = new([]);

    readonly Dictionary<string, string[][]> _byFirst;

    internal PhraseSet(IEnumerable<string> phrases) =>
        _byFirst = phrases.Select(phrase => Folding.Fold(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length > 0).OrderByDescending(words => words.Length).GroupBy(words => words[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The words that the phrases begin with.</summary>
    internal IEnumerable<string> Beginnings => _byFirst.Keys;

    /// <summary>How many words the longest phrase at this place has; 0 where none starts there.</summary>
    public int LengthAt(IReadOnlyList<Word> words, int at)
    {
        if (!_byFirst.TryGetValue(words[at].Token.Text, out var phrases)) return 0;
        foreach (var phrase in phrases)
            if (IsAt(words, at, phrase)) return phrase.Length;
        return 0;
    }

    static bool IsAt(IReadOnlyList<Word> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count) return false;
        for (var i = 0; i < phrase.Length; i++)
            if (words[at + i].Token.Text != phrase[i]) return false;
        return true;
    }
}
