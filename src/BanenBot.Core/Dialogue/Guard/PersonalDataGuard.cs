using System.Text;
using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue.Guard;

/// <summary>
/// Keeps what is about one person out of answers and stores. A text with a BSN or a named person in it is refused, with where to go
/// instead. A private e-mail address, telephone or account number is no reason to refuse: the text is answered, and kept without it. Reads
/// the whole of any text, in time linear in its length. Immutable: many threads may ask at once.
/// </summary>
public sealed class PersonalDataGuard
{
    readonly NumberWords _numbers;
    readonly PersonWords _persons;
    readonly DutchAnalyzer _analyzer;

    /// <summary>E-mail addresses and telephone numbers of desks, which the knowledge names; folded, numbers as digits alone.</summary>
    readonly HashSet<string> _functional;

    internal PersonalDataGuard(GuardWords words, IEnumerable<string> knowledge, DutchAnalyzer analyzer)
    {
        (_numbers, _persons, _analyzer) = (words.Numbers, words.Persons, analyzer);
        _functional = knowledge.SelectMany(FunctionalIn).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What the bot says to a text that it does not go into, or null where it may be read, answered and kept.</summary>
    public Reply? Refusal(string text) => Refusal(new TypedText(text, _analyzer));

    /// <summary>
    /// A text as it may be stored: without private e-mail addresses, telephone and account numbers, in whose place stands what was left
    /// out. Null for a text that is refused, of which nothing may be stored or logged. To be asked of every string that somebody else
    /// filled.
    /// </summary>
    public string? Kept(string text)
    {
        if (Refusal(text) is not null) return null;
        var folded = FoldedText.Of(text);
        return Without(text, folded, PrivateIn(folded), GuardTexts.LeftOut);
    }

    internal Reply? Refusal(TypedText typed)
    {
        var folded = FoldedText.Of(typed.Text);
        var details = ContactDetails.Find(folded.Text, _numbers);
        var readable = ContactDetails.Blanked(folded.Text, details.Where(detail => detail.IsSure && detail.Kind != ContactKind.Mail));
        if (CitizenNumbers.IsIn(readable, _numbers)) return Refuse(DialogueTexts.RefusedNumber);
        // Who is named in an address is not who the question is about.
        var mails = details.FindAll(detail => detail.Kind == ContactKind.Mail);
        var asked = typed.As(Without(typed.Text, folded, mails, _ => " "));
        return new PersonQuestions(_persons).AsksAboutPerson(asked.Text, asked.Words) ? Refuse(DialogueTexts.RefusedPerson) : null;
    }

    /// <summary>A text without numbers and private addresses, which never are what a question is about.</summary>
    internal string Question(string text)
    {
        var folded = FoldedText.Of(text);
        var details = PrivateIn(folded).FindAll(detail => detail.Kind != ContactKind.Phone);
        return LongNumbers.Without(Without(text, folded, details, _ => " "));
    }

    List<ContactDetail> PrivateIn(FoldedText folded) =>
        ContactDetails.Find(folded.Text, _numbers).FindAll(detail => !_functional.Contains(Name(folded.Text, detail)));

    /// <summary>What the knowledge names may be kept, unless it is the address of one person there too.</summary>
    IEnumerable<string> FunctionalIn(string text)
    {
        var folded = FoldedText.Of(text).Text;
        return from detail in ContactDetails.Find(folded, _numbers)
               where detail.Kind != ContactKind.Account
               let name = Name(folded, detail)
               where detail.Kind == ContactKind.Phone || !_persons.IsPersonal(name[..name.IndexOf('@')])
               select name;
    }

    static string Name(string folded, ContactDetail detail)
    {
        var typed = folded[detail.Start..detail.End];
        return detail.Kind == ContactKind.Mail ? typed : string.Concat(typed.Where(char.IsAsciiLetterOrDigit));
    }

    static string Without(string text, FoldedText folded, List<ContactDetail> details, Func<ContactKind, string> instead)
    {
        if (details.Count == 0) return text;
        var (kept, from) = (new StringBuilder(text.Length), 0);
        foreach (var detail in details)
        {
            var (start, end) = folded.Original(detail.Start, detail.End);
            kept.Append(text, from, start - from).Append(instead(detail.Kind));
            from = end;
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }

    static Reply Refuse(string reason) => new()
    {
        Outcome = Outcome.Refused, Confidence = 1, Text = reason, Detail = DialogueTexts.InsteadOfPerson,
    };
}
