namespace BanenBot.Core.Dialogue;

/// <summary>When the bot answers, offers a choice, or says that it does not know.</summary>
public sealed class DialogueOptions
{
    /// <summary>
    /// From this confidence on a reply is given as the answer; 0 to 1. Default 0.42: of those just above it half are right on the
    /// project's own questions.
    /// </summary>
    public double AnswerThreshold { get; set; } = 0.42;

    /// <summary>From this confidence on, below the answer's, the nearest questions are offered as a choice; 0 to 1. Default 0.37.</summary>
    public double ChoiceThreshold { get; set; } = 0.37;

    /// <summary>A source older than this many years is named as old. Default 3.</summary>
    public int OldAfterYears { get; set; } = 3;

    /// <summary>Longer utterances are not read; the user is asked to be brief. In characters. Default 2000.</summary>
    public int LongestQuestion { get; set; } = 2000;

    /// <summary>Every fault at once, each with its key; empty where all is well.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (AnswerThreshold is < 0 or > 1) faults.Add("Dialogue:AnswerThreshold moet tussen 0 en 1 liggen.");
        if (ChoiceThreshold is < 0 or > 1) faults.Add("Dialogue:ChoiceThreshold moet tussen 0 en 1 liggen.");
        if (ChoiceThreshold > AnswerThreshold) faults.Add("Dialogue:ChoiceThreshold mag niet boven Dialogue:AnswerThreshold liggen.");
        if (OldAfterYears < 0) faults.Add("Dialogue:OldAfterYears mag niet onder 0 liggen.");
        if (LongestQuestion is < 100 or > 100_000) faults.Add("Dialogue:LongestQuestion moet tussen 100 en 100000 liggen.");
        return faults;
    }
}
