using System.Text.RegularExpressions;
using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue;

/// <summary>What a sentence holds that may be asked for.</summary>
/// <param name="NamesParty">Whether it names who may have done something.</param>
/// <param name="Counted">Stems, concepts and parts of what a number in it counts: "18 winkels".</param>
/// <param name="CountsPeople">Whether that is people, however they are called.</param>
readonly record struct HeldDetails(AnswerKind Kinds, bool NamesParty, IReadOnlySet<string> Counted, bool CountsPeople)
{
    /// <summary>So many words behind a number may be what it counts, and so many before it: "18 van de winkels", "winkels: 18".</summary>
    const int Behind = 3;
    const int Before = 2;

    /// <param name="parties">Stems of who may be an answer to "wie": <c>taal/partijen.yaml</c>.</param>
    /// <param name="people">Words for people, whoever they are.</param>
    public static HeldDetails In(
        string sentence, IReadOnlyList<Word> words, IReadOnlySet<string> parties, IReadOnlySet<string> people, DetailPatterns patterns)
    {
        var kinds = AnswerKind.None;
        if (patterns.Money.IsMatch(sentence)) kinds |= AnswerKind.Money;
        if (patterns.Duration.IsMatch(sentence)) kinds |= AnswerKind.Duration;
        if (patterns.Address.IsMatch(sentence)) kinds |= AnswerKind.Address;
        if (patterns.Percent.IsMatch(sentence)) kinds |= AnswerKind.Percent;
        if (patterns.Phone.IsMatch(sentence)) kinds |= AnswerKind.Phone;
        if (patterns.Postcode.IsMatch(sentence)) kinds |= AnswerKind.Place;
        if (patterns.Frequency.IsMatch(sentence)) kinds |= AnswerKind.Frequency;
        if (patterns.Because.IsMatch(sentence)) kinds |= AnswerKind.Reason;
        if (patterns.Moment.IsMatch(sentence)) kinds |= AnswerKind.Moment;
        var undated = patterns.Date.Replace(sentence, match => new string(' ', match.Length));
        var numbers = patterns.Number.Matches(undated);
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
}
