namespace BanenBot.Serve;

/// <summary>Whether questions that were not answered are kept for editors, under the key <c>QuestionLog</c>.</summary>
sealed class QuestionLogOptions
{
    /// <summary>
    /// Keeps questions that got no answer, a choice, an unsure answer or a thumb down, as the privacy guard lets them be kept: without who,
    /// without conversation, with the day only; and counts of answers and sources a day. Default false.
    /// </summary>
    public bool Enabled { get; set; }

    /// <summary>How long they are kept. In days; default 30.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>An answer below this confidence is unsure; 0 to 1. Default 0.6: of those below it four in ten are wrong.</summary>
    public double UnsureBelow { get; set; } = 0.6;

    public IEnumerable<string> Faults()
    {
        if (KeepDays is < 1 or > 365) yield return "QuestionLog:KeepDays moet tussen 1 en 365 liggen.";
        if (UnsureBelow is < 0 or > 1) yield return "QuestionLog:UnsureBelow moet tussen 0 en 1 liggen.";
    }
}
