using System.Globalization;
using BanenBot.Core.Reading;

namespace BanenBot.Serve.Health;

/// <summary>What an operator reads of each part, in plain Dutch.</summary>
static class HealthTexts
{
    public const string Storage = "opslag";
    public const string Desk = "desk";
    public const string Turns = "antwoorden";
    public const string Credential = "aanmelding";

    public const string StorageGone = "De map waarin BanenBot bewaart, is er niet meer. Zet hem terug en start BanenBot opnieuw.";
    public const string StorageUnwritable =
        "In de map waarin BanenBot bewaart, kan nu niet worden geschreven. Kijk naar de ruimte op de schijf en naar de rechten. "
        + "BanenBot antwoordt door waar dat kan.";

    public const string DatabaseUnusable =
        "De database waarin BanenBot bewaart, is nu niet te gebruiken. Kijk of PostgreSQL draait en of BanenBot er mag schrijven; "
        + "de oorzaak staat in het logboek. BanenBot antwoordt door waar dat kan en gaat vanzelf verder.";

    public const string Unknown = "Of dit goed gaat, is nu niet te zien. De oorzaak staat in het logboek.";
    public const string CertificateUnreadable = "Het certificaat van de bot is niet te lezen.";

    public static string StoreGone(string file) =>
        $"Het bestand {file} is weggehaald of verplaatst terwijl BanenBot draait. Zet het terug en start BanenBot opnieuw.";

    /// <param name="name">Of what runs out: certificaat, or geheim.</param>
    public static string Expires(string name, DateTimeOffset end) =>
        $"Het {name} waarmee de bot zich bij Microsoft aanmeldt, loopt af op {Day(end)}. Zet op tijd een nieuw neer.";

    public static string Expired(string name, DateTimeOffset end) =>
        $"Het {name} waarmee de bot zich bij Microsoft aanmeldt, is sinds {Day(end)} niet meer geldig. "
        + "In Teams kan de bot niet meer antwoorden. Zet een nieuw neer.";

    static string Day(DateTimeOffset end) => end.ToString("d MMMM yyyy", Dutch);

    static CultureInfo Dutch => DutchFormat.Culture;
}
