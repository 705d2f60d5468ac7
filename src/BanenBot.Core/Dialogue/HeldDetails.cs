using System.Text.RegularExpressions;
using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue;

/// <summary>What a sentence holds that may be asked for.</summary>
/// <param name="NamesParty">Whether it names who may have done something.</param>
/// <param name="Counted">Stems, concepts and parts of what a number in it counts: "18 winkels".</param>
/// <param name="CountsPeople">Whether that is people, however they are called.</param>
readonly partial record struct HeldDetails(AnswerKind Kinds, bool NamesParty, IReadOnlySet<string> Counted, bool CountsPeople)
{
    /// <summary>So many words behind a number may be what it counts, and so many before it: "18 van de winkels", "winkels: 18".</summary>
    const int Behind = 3;
    const int Before = 2;

    /// <param name="parties">Stems of who may be an answer to "wie": <c>taal/partijen.yaml</c>.</param>
    /// <param name="people">Words for people, whoever they are.</param>
    public static HeldDetails In(
        string sentence, IReadOnlyList<Word> words, IReadOnlySet<string> parties, IReadOnlySet<string> people)
    {
        var kinds = AnswerKind.None;
        if (Money().IsMatch(sentence)) kinds |= AnswerKind.Money;
        if (Duration().IsMatch(sentence)) kinds |= AnswerKind.Duration;
        if (Address().IsMatch(sentence)) kinds |= AnswerKind.Address;
        if (Percent().IsMatch(sentence)) kinds |= AnswerKind.Percent;
        if (Phone().IsMatch(sentence)) kinds |= AnswerKind.Phone;
        if (Postcode().IsMatch(sentence)) kinds |= AnswerKind.Place;
        if (Frequency().IsMatch(sentence)) kinds |= AnswerKind.Frequency;
        if (Because().IsMatch(sentence)) kinds |= AnswerKind.Reason;
        if (Moment().IsMatch(sentence)) kinds |= AnswerKind.Moment;
        var undated = Date().Replace(sentence, match => new string(' ', match.Length));
        var numbers = Number().Matches(undated);
        if (numbers.Count > 0) kinds |= AnswerKind.Number;
        var counted = CountedBy(numbers, words);
        return new HeldDetails(kinds, words.Any(word => Names(word).Any(parties.Contains)),
            counted.SelectMany(Names).ToHashSet(StringComparer.Ordinal), counted.Exists(word => people.Contains(word.Token.Text)));
    }

    // By the words' order, not their places: a label stands before the sentence that the numbers were found in.
    static List<Word> CountedBy(MatchCollection numbers, IReadOnlyList<Word> words)
    {
        var counted = new List<Word>();
        var at = 0;
        foreach (Match number in numbers)
        {
            // A token has no dots between thousands; a number that is no token of its own holds no later one back.
            var text = Folding.Fold(number.Value.Replace(".", "", StringComparison.Ordinal));
            var found = at;
            while (found < words.Count && words[found].Token.Text != text) found++;
            if (found == words.Count) continue;
            at = found;
            for (var near = Math.Max(0, at - Before); near <= at + Behind && near < words.Count; near++)
                if (words[near].Role != WordRole.Stop) counted.Add(words[near]);
        }

        return counted;
    }

    static IEnumerable<string> Names(Word word) => [word.Stem, .. word.Concepts, .. word.Parts];

    const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    const string Months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";
    const string Count = @"(\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|half|halve|anderhalf)";

    [GeneratedRegex(@"(€|\beuro\b)", Options)]
    private static partial Regex Money();

    [GeneratedRegex(Count + @" ?(uur|dag|dagen|week|weken|maand|maanden|jaar|jaren)\b", Options)]
    private static partial Regex Duration();

    [GeneratedRegex(@"(@|\bhttps?:|\bwww\.|\.nl\b)", Options)]
    private static partial Regex Address();

    [GeneratedRegex(@"\d ?(%|procent\b)", Options)]
    private static partial Regex Percent();

    [GeneratedRegex(@"(\+31|\b0)[1-9]\d?\d?[ -]?\d{5,8}\b", Options)]
    private static partial Regex Phone();

    /// <summary>An address that a letter or a visitor reaches has one.</summary>
    [GeneratedRegex(@"\b[1-9]\d{3} ?[a-z]{2}\b", Options)]
    private static partial Regex Postcode();

    const string Often =
        @"\b(elk|elke|ieder|iedere|per|jaarlijks|jaarlijkse|wekelijks|maandelijks|dagelijks|halfjaarlijks|tweejaarlijks|tweejaarlijkse|"
        + @"keer|eens|oneven|even)\b";

    [GeneratedRegex(Often, Options)]
    private static partial Regex Frequency();

    /// <summary>Not "een": that is an article as often.</summary>
    [GeneratedRegex(@"(\d+(?:[.,]\d+)*|\b(één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b)", Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b((19|20)\d\d|" + Months
        + @"|maandag|dinsdag|woensdag|donderdag|vrijdag|op welke dag|zodra|nadat|kwartaal|leeftijd)\b", Options)]
    private static partial Regex Moment();

    /// <summary>A day, two of them in one month, or a year is no count.</summary>
    [GeneratedRegex(@"\b(\d{1,2}((,| en| of| tot| t/m) \d{1,2})*(-| )(" + Months + @")|(19|20)\d\d)\b", Options)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(omdat|doordat|vanwege|wegens|namelijk|reden|redenen|oorzaak|oorzaken|verklaring)\b", Options)]
    private static partial Regex Because();
}
