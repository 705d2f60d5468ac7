namespace BanenBot.Core.Dialogue;

/// <summary>Refuses what is about one person: a BSN anywhere in the text, or a named person's registration. Says where to go instead.</summary>
static class PersonalDataGuard
{
    /// <summary>Longer texts are searched for numbers, not analysed for names; the turn refuses them anyway. In characters.</summary>
    const int LongestAnalysed = 2000;

    public static Reply? Refusal(string text, Snapshot snapshot) => Refusal(new TypedText(text, snapshot.Analyzer), snapshot);

    public static Reply? Refusal(TypedText typed, Snapshot snapshot)
    {
        if (CitizenNumbers.IsIn(typed.Text)) return Refuse(DialogueTexts.RefusedNumber);
        if (typed.Text.Length > LongestAnalysed) return null;
        return snapshot.Persons.AsksAboutPerson(typed.Text, typed.Words) ? Refuse(DialogueTexts.RefusedPerson) : null;
    }

    static Reply Refuse(string reason) => new() { Outcome = Outcome.Refused, Confidence = 1, Text = reason, Detail = DialogueTexts.InsteadOfPerson };
}
