using BanenBot.Core.Dialogue;

namespace BanenBot.Desk;

/// <summary>What the desk says, in one place to be reviewed. Plain Dutch (B1).</summary>
static class DeskTexts
{
    public const string Ask = "Vraag het een collega";
    public const string Offer = "Weet een collega het wel? Je kunt je vraag doorsturen.";
    public const string Consent =
        "Je vraag gaat naar een kanaal in Teams waar collega’s hem lezen. Zij zien alleen wat hieronder staat. "
            + "Zet er geen namen van klanten en geen BSN in. Het antwoord komt hier in de chat.";
    public const string YourQuestion = "Je vraag";
    public const string YourName = "Je naam (mag leeg blijven)";
    public const string Send = "Stuur naar een collega";
    public const string Sent = "Je vraag ligt bij de collega’s. Het antwoord komt hier in de chat.";
    public const string AlreadySent = "Deze vraag ligt al bij de collega’s, of is net beantwoord.";
    public const string Withdraw = "Trek de vraag terug";
    public const string Withdrawn = "Je vraag is teruggetrokken en wordt gewist.";
    public const string NoLongerOpen = "Deze vraag staat niet meer open.";
    public const string NoQuestion = "Er staat geen vraag in. Typ wat je wilt weten.";

    public const string NewQuestion = "Een collega vraagt";
    public const string HowToAnswer =
        "BanenBot weet het antwoord niet. Antwoord hieronder, of in deze draad met @BanenBot ervoor. Je antwoord gaat naar wie het vroeg.";
    public const string YourAnswer = "Je antwoord";
    public const string Take = "Ik pak hem op";
    public const string SendAnswer = "Stuur het antwoord";
    public const string CloseWithout = "Sluit zonder antwoord";
    public const string Taken = "Iemand pakt deze vraag op.";
    public const string Answered = "Dank je. Het antwoord gaat naar wie het vroeg.";
    public const string Closed = "De vraag is gesloten. Wie het vroeg, krijgt dat te horen.";
    public const string NoAnswer = "Er staat geen antwoord in. Typ wat je weet.";
    public const string RefusedAnswer =
        "Dit antwoord stuur ik niet door: het gaat over één persoon of er staat een BSN in. Schrijf het zonder.";
    public const string TakenBack = "Deze vraag is teruggetrokken door wie hem stelde.";
    public const string MaybePosted = "Misschien staat deze vraag hier al: ik weet niet zeker of hij eerder aankwam.";
    public const string Reminder = "Deze vraag wacht nog op een antwoord. Weet jij het, of iemand die je kent?";

    const string MaybeTold = "Misschien heb je dit bericht al: ik weet niet zeker of het eerder aankwam.";
    const string WithoutAnswer = "Een collega heeft naar je vraag gekeken en weet het antwoord niet:";

    public static string AskedBy(string name) => $"Gevraagd door {name}.";

    /// <summary>What the asker gets to hear, in Markdown.</summary>
    /// <param name="clean">Makes text of people safe in Markdown.</param>
    /// <param name="isAgain">Whether it may have arrived already.</param>
    public static string Ending(DeskQuestion question, Func<string, string> clean, bool isAgain) =>
        Ending(question, clean) + (isAgain ? $"\n\n_{MaybeTold}_" : "");

    static string Ending(DeskQuestion question, Func<string, string> clean) => question.State == DeskState.Answered
        ? $"**Antwoord van {(question.AnsweredBy is { } name ? clean(name) : "een collega")}** op je vraag "
            + $"“{clean(question.Question)}”:\n\n{clean(question.Answer ?? "")}\n\n"
            + "_Dit antwoord komt van een collega, niet uit de stukken van BanenBot._"
        : $"{WithoutAnswer} “{clean(question.Question)}”.";

    /// <summary>For who cannot be written to later, in Markdown.</summary>
    public static string Elsewhere(string address) => address.StartsWith("https://", StringComparison.Ordinal)
        ? $"{Ask}: [{address}]({address})" : $"{Ask}: {address}";
}
