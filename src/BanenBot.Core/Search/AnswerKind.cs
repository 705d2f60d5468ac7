using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>What kind of thing a question asks for, where its words show it.</summary>
[Flags]
enum AnswerKind
{
    None = 0,
    Moment = 1,
    Duration = 2,
    Money = 4,
    Number = 8,
    Address = 16,
    Frequency = 32,
    Reason = 64,
}

/// <summary>
/// Reads the kind of answer asked for from the question's own words (the grammar of Dutch questions, nothing of the field), and which
/// kinds show in
/// a text by their form: "hoe hoog is een uitkering" asks for money.
/// </summary>
static partial class AnswerKinds
{
    static readonly (string[] Cue, AnswerKind Kind)[] Cues =
    [
        (["hoeveel", "euro"], AnswerKind.Money), (["hoeveel", "geld"], AnswerKind.Money),
        (["hoeveel", "kost"], AnswerKind.Money), (["wat", "kost"], AnswerKind.Money), (["wat", "verdient"], AnswerKind.Money),
        (["wat", "betaalt"], AnswerKind.Money), (["wat", "verdienen"], AnswerKind.Money), (["wat", "kosten"], AnswerKind.Money),
        (["wat", "betalen"], AnswerKind.Money), (["hoe", "duur"], AnswerKind.Money), (["kosten"], AnswerKind.Money),
        (["welk", "bedrag"], AnswerKind.Money), (["hoeveel", "bedraagt"], AnswerKind.Money),
        (["om", "de", "hoeveel"], AnswerKind.Frequency),
        (["hoelang"], AnswerKind.Duration), (["hoe", "lang"], AnswerKind.Duration), (["hoeveel", "weken"], AnswerKind.Duration),
        (["hoeveel", "dagen"], AnswerKind.Duration), (["hoeveel", "maanden"], AnswerKind.Duration),
        (["welke", "termijn"], AnswerKind.Duration),
        (["hoeveel", "tijd"], AnswerKind.Duration),
        (["hoe", "vaak"], AnswerKind.Frequency), (["hoe", "regelmatig"], AnswerKind.Frequency),
        (["wanneer"], AnswerKind.Moment), (["sinds", "wanneer"], AnswerKind.Moment), (["welke", "datum"], AnswerKind.Moment),
        (["welk", "jaar"], AnswerKind.Moment), (["welke", "jaren"], AnswerKind.Moment), (["welke", "dag"], AnswerKind.Moment),
        (["hoeveel"], AnswerKind.Number), (["hoe", "hoog"], AnswerKind.Number), (["welk", "percentage"], AnswerKind.Number),
        (["telefoonnummer"], AnswerKind.Address), (["mailadres"], AnswerKind.Address), (["emailadres"], AnswerKind.Address),
        (["welk", "adres"], AnswerKind.Address),
        (["waarom"], AnswerKind.Reason), (["waardoor"], AnswerKind.Reason), (["hoe", "komt"], AnswerKind.Reason),
        (["hoe", "kwam"], AnswerKind.Reason), (["hoe", "kan", "dat"], AnswerKind.Reason), (["hoezo"], AnswerKind.Reason),
        (["oorzaak"], AnswerKind.Reason), (["oorzaken"], AnswerKind.Reason), (["verklaring"], AnswerKind.Reason),
    ];

    static readonly FrozenDictionary<string, int[]> ByFirstWord = Cues.Index().GroupBy(cue => cue.Item.Cue[0], cue => cue.Index)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The most telling kind: the first in order of the cues that are there, the longer and narrower going first.</summary>
    public static AnswerKind Asked(IReadOnlyList<Word> question)
    {
        var first = Cues.Length;
        for (var start = 0; start < question.Count; start++)
        {
            if (!ByFirstWord.TryGetValue(question[start].Token.Text, out var cues)) continue;
            foreach (var cue in cues)
                if (cue < first && StandsAt(question, start, Cues[cue].Cue)) first = cue;
        }

        return first < Cues.Length ? Cues[first].Kind : AnswerKind.None;
    }

    static bool StandsAt(IReadOnlyList<Word> question, int start, string[] cue)
    {
        if (start + cue.Length > question.Count) return false;
        for (var i = 0; i < cue.Length; i++)
            if (question[start + i].Token.Text != cue[i]) return false;
        return true;
    }

    /// <summary>
    /// Of an amount, a duration, an address and a frequency, those that a text holds; the other kinds have no form of their own.
    /// </summary>
    public static AnswerKind In(string text)
    {
        var kinds = AnswerKind.None;
        if (Money().IsMatch(text)) kinds |= AnswerKind.Money;
        if (Duration().IsMatch(text)) kinds |= AnswerKind.Duration;
        if (Address().IsMatch(text)) kinds |= AnswerKind.Address;
        if (Frequency().IsMatch(text)) kinds |= AnswerKind.Frequency;
        return kinds;
    }

    const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;
    const string Count = @"(\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|half|halve|anderhalf)";

    [GeneratedRegex(@"(€|\beuro\b)", Options)]
    private static partial Regex Money();

    [GeneratedRegex(Count + @" ?(uur|dag|dagen|week|weken|maand|maanden|jaar|jaren)\b", Options)]
    private static partial Regex Duration();

    [GeneratedRegex(@"(@|\bhttps?:|\bwww\.|\.nl\b|\btelefoon)", Options)]
    private static partial Regex Address();

    const string Often =
        @"\b(elk|elke|ieder|iedere|per|jaarlijks|jaarlijkse|wekelijks|maandelijks|dagelijks|halfjaarlijks|tweejaarlijks|tweejaarlijkse|"
        + @"keer|eens|oneven|even)\b";

    [GeneratedRegex(Often, Options)]
    private static partial Regex Frequency();
}
