using System.Text.RegularExpressions;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Knowledge.Documents;

/// <summary>The words by which the parts of a document are known ("Vraag:", "Zie ook"), from <c>taal/documenten.yaml</c>. All are
/// folded.</summary>
sealed record DocumentWords
{
    public const string FileName = "taal/documenten.yaml";

    /// <summary>"vraag", "v": stand before a question, with a number perhaps.</summary>
    public IReadOnlySet<string> Question { get; private init; } = new HashSet<string>();

    /// <summary>"antwoord", "a": stand before an answer.</summary>
    public IReadOnlySet<string> Answer { get; private init; } = new HashSet<string>();

    /// <summary>"zie ook": stand above links to other pages.</summary>
    public IReadOnlySet<string> LinkHeads { get; private init; } = new HashSet<string>();

    /// <summary>Words of which a cookie notice cannot do without one.</summary>
    public IReadOnlySet<string> Cookies { get; private init; } = new HashSet<string>();

    /// <summary>"print deze pagina", "terug naar boven": what a page lets its reader do; the start of a line.</summary>
    public IReadOnlySet<string> Actions { get; private init; } = new HashSet<string>();

    /// <summary>Words that follow a hanging hyphen: "markt- en overheidssector".</summary>
    public IReadOnlySet<string> Coordinating { get; private init; } = new HashSet<string>();

    /// <summary>A line of text that is no more than the number of its page: "- 3 -", "pagina 3 van 12".</summary>
    public Regex PageNumber { get; private init; } = PageNumberOf([], [], []);

    /// <summary>The same among what a PDF prints around its text.</summary>
    public Regex PrintedPageNumber { get; private init; } = PrintedPageNumberOf([], [], []);

    /// <summary>Without the file nothing is known by its words, and what a document says with its own structure is still read.</summary>
    public static DocumentWords Read(KnowledgeFolder folder, FaultList faults)
    {
        if (!File.Exists(folder.Full(FileName)) || folder.ReadText(FileName, faults) is not { } text) return new DocumentWords();
        if (YamlMap.Parse(FileName, text, faults) is not { } map) return new DocumentWords();
        var words = new DocumentWords
        {
            Question = Set("vraag"), Answer = Set("antwoord"), LinkHeads = Set("koppen-boven-links"), Cookies = Set("cookies"),
            Actions = Set("knoppen"), Coordinating = Set("achter-een-streepje"),
            PageNumber = PageNumberOf(map.Texts("bladzijde"), map.Texts("bladzijde-kort"), map.Texts("bladzijden-in-totaal")),
            PrintedPageNumber = PrintedPageNumberOf(
                map.Texts("bladzijde"), map.Texts("bladzijde-kort"), map.Texts("bladzijden-in-totaal")),
        };
        map.ReportUnknownKeys();
        return words;

        HashSet<string> Set(string key) => [.. map.Texts(key).Select(Fold)];
    }

    static Regex PageNumberOf(IReadOnlyList<string> words, IReadOnlyList<string> signs, IReadOnlyList<string> totals) =>
        NumberPattern(@"^(?:[-–|]? ?\d{1,3} ?[-–|]?"
            + $@"|(?:{AnyOf([.. words, .. signs])}) ?\d{{1,3}}(?: ?(?:{AnyOf(totals)}|/) ?\d{{1,3}})?"
            + @"|\d{1,3} (?:van|/) \d{1,3})$");

    static Regex PrintedPageNumberOf(IReadOnlyList<string> words, IReadOnlyList<string> signs, IReadOnlyList<string> totals) =>
        NumberPattern($@"^(?:(?:{AnyOf(words)}) |(?:{AnyOf(signs)}) ?)?\d{{1,4}}(?: ?(?:{AnyOf(totals)}|/) ?\d{{1,4}})?$");

    static Regex NumberPattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    // Without words nothing matches.
    static string AnyOf(IReadOnlyList<string> words) => words.Count == 0 ? @"[^\s\S]" : string.Join('|', words.Select(Regex.Escape));

    public static string Fold(string text) => CleanText.OneLine(text).Trim(' ', '.', ':', '!', '?', '…', '»', '›', '>', '-', '|')
        .ToLowerInvariant();

    public bool IsLinkHead(string text) => LinkHeads.Contains(Fold(text));

    public bool IsAction(string text)
    {
        var folded = Fold(text);
        return Actions.Any(action => folded.StartsWith(action, StringComparison.Ordinal)
            && (folded.Length == action.Length || !char.IsLetter(folded[action.Length])));
    }

    public bool MentionsCookies(string text) =>
        Cookies.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
