using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// The kind of detail that a question asks for, and whether a single sentence holds it. Who did something is known by a list of parties.
/// </summary>
sealed class AskedDetail
{
    readonly AnswerKind _kind;
    readonly bool _who;
    readonly WordClasses _classes;
    readonly List<Word> _counted;

    /// <param name="question">The question's words.</param>
    public AskedDetail(IReadOnlyList<Word> question, WordClasses classes)
    {
        _classes = classes;
        _kind = classes.AnswerKinds.Asked(question);
        _counted = _kind == AnswerKind.Number ? CountedIn(question, classes) : [];
        _who = _kind == AnswerKind.None && question.Any(word => word.Token.Text is "wie" or "wiens");
    }

    /// <summary>Nearly every text names some party: "wie" alone, without a word that says who of them, points at none.</summary>
    public bool IsWho => _who;

    public bool IsSome => _who || _kind != AnswerKind.None;

    /// <summary>
    /// Whether the first paragraph is sure to be the answer: to a title that asks for the same (a reason, a who, how often), or to a
    /// question with yes or no, where "wie" is only part of what it asks ("krijg ik een overzicht van wie erin staat").
    /// </summary>
    public bool IsAnsweredFirst(IReadOnlyList<Word> title, string lead, PieceWords lists) => _who
        ? title is [{ Token.Text: "wie" }, ..] || lists.YesOrNo.Any(word => IsAnsweredBy(word, lead))
        : _kind is AnswerKind.Reason or AnswerKind.Frequency && _classes.AnswerKinds.Asked(title) == _kind;

    static bool IsAnsweredBy(string word, string lead) => lead.StartsWith(word, StringComparison.Ordinal)
        && lead.Length > word.Length && lead[word.Length] is ',' or ':' or '.';

    public override string ToString() => _who ? "wie" : _kind switch
    {
        AnswerKind.Moment => "moment",
        AnswerKind.Duration => "duur",
        AnswerKind.Money => "bedrag",
        AnswerKind.Number => "aantal",
        AnswerKind.Address => "adres",
        AnswerKind.Phone => "telefoon",
        AnswerKind.Place => "bezoekadres",
        AnswerKind.Percent => "procent",
        AnswerKind.Frequency => "hoe vaak",
        AnswerKind.Reason => "reden",
        _ => "geen",
    };

    /// <summary>Whether something is to be counted that the question names.</summary>
    public bool CountsSomething => _counted.Count > 0;

    /// <summary>
    /// Whether a number of the sentence counts what the question asks the number of; one of people is as good as another.
    /// </summary>
    public bool IsCountedIn(HeldDetails held) => _counted.Exists(word => held.Counted.Contains(word.Stem)
        || word.Concepts.Any(held.Counted.Contains) || word.Parts.Any(held.Counted.Contains)
        || _classes.People.Contains(word.Token.Text) && held.CountsPeople);

    public bool IsIn(HeldDetails held) => _who ? held.NamesParty : (held.Kinds & _kind) != 0;

    /// <summary>
    /// What is to be counted, by the words right behind "hoeveel": "hoeveel deelnemers". Empty where nothing stands there.
    /// </summary>
    static List<Word> CountedIn(IReadOnlyList<Word> question, WordClasses classes)
    {
        for (var at = 0; at < question.Count; at++)
            if (classes.AnswerKinds.LengthAt(AnswerKind.Number, question, at) is > 0 and var length)
                return [.. question.Skip(at + length).TakeWhile(Names)];
        return [];

        static bool Names(Word word) => word.Role != WordRole.Stop && !char.IsAsciiDigit(word.Token.Text[0]);
    }
}
