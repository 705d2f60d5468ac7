using System.Text.RegularExpressions;
using BanenBot.Core.Dutch;
using BanenBot.Core.Search;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// The kind of detail that a question asks for, and whether a single sentence holds it. Stricter than <see cref="AnswerKinds"/>, which
/// judges whole texts: nearly every sentence holds the word "een" and nearly every text some reason. Who did something is known by a list
/// of parties.
/// </summary>
sealed partial class AskedDetail
{
    readonly AnswerKind _kind;
    readonly bool _who;

    /// <summary>
    /// What a first paragraph starts with that answers a question by yes or no; a "wie" in such a question is not what it asks.
    /// </summary>
    static readonly string[] YesOrNo = ["Ja,", "Ja:", "Ja.", "Nee,", "Nee:", "Nee."];

    /// <param name="question">The question's words.</param>
    public AskedDetail(IReadOnlyList<Word> question)
    {
        _kind = AnswerKinds.Asked(question);
        _who = _kind == AnswerKind.None && question.Any(word => word.Token.Text is "wie" or "wiens");
    }

    /// <summary>Nearly every text names some party: "wie" alone, without a word that says who of them, points at none.</summary>
    public bool IsWho => _who;

    public bool IsSome => _who || _kind != AnswerKind.None;

    /// <summary>
    /// Whether the first paragraph is sure to be the answer: to a title that asks for the same (a reason, a who, how often), or to a
    /// question with yes or no, where "wie" is only part of what it asks ("krijg ik een overzicht van wie erin staat").
    /// </summary>
    public bool IsAnsweredFirst(IReadOnlyList<Word> title, string lead) => _who
        ? title is [{ Token.Text: "wie" }, ..] || YesOrNo.Any(word => lead.StartsWith(word, StringComparison.Ordinal))
        : _kind is AnswerKind.Reason or AnswerKind.Frequency && AnswerKinds.Asked(title) == _kind;

    public override string ToString() => _who ? "wie" : _kind switch
    {
        AnswerKind.Moment => "moment",
        AnswerKind.Duration => "duur",
        AnswerKind.Money => "bedrag",
        AnswerKind.Number => "aantal",
        AnswerKind.Address => "adres",
        AnswerKind.Frequency => "hoe vaak",
        AnswerKind.Reason => "reden",
        _ => "geen",
    };

    public bool IsIn(HeldDetails held) => _who ? held.NamesParty : (held.Kinds & _kind) != 0;

    /// <summary>What a sentence holds that may be asked for.</summary>
    /// <param name="parties">Stems of who may be an answer to "wie": <c>taal/partijen.yaml</c>.</param>
    public static HeldDetails In(string sentence, IReadOnlyList<Word> words, IReadOnlySet<string> parties)
    {
        var kinds = AnswerKinds.In(sentence);
        if (Count().IsMatch(Date().Replace(sentence, ""))) kinds |= AnswerKind.Number;
        if (Because().IsMatch(sentence)) kinds |= AnswerKind.Reason;
        if (Moment().IsMatch(sentence)) kinds |= AnswerKind.Moment;
        return new HeldDetails(kinds, words.Any(word => parties.Contains(word.Stem) || word.Parts.Any(parties.Contains)));
    }

    const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    const string Months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";

    [GeneratedRegex(@"(\d|\b(één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b)", Options)]
    private static partial Regex Count();

    [GeneratedRegex(@"\b((19|20)\d\d|" + Months
        + @"|maandag|dinsdag|woensdag|donderdag|vrijdag|op welke dag|zodra|nadat|kwartaal|leeftijd)\b", Options)]
    private static partial Regex Moment();

    /// <summary>A day or a year is no count.</summary>
    [GeneratedRegex(@"\b(\d{1,2} (" + Months + @")|(19|20)\d\d)\b", Options)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(omdat|doordat|vanwege|wegens|namelijk|reden|redenen|oorzaak|oorzaken|verklaring)\b", Options)]
    private static partial Regex Because();
}

/// <summary>The kinds of detail that a sentence holds, and whether it names who may have done something.</summary>
readonly record struct HeldDetails(AnswerKind Kinds, bool NamesParty);
