using System.Globalization;
using BanenBot.Core.Reading;

namespace BanenBot.Serve.Health;

/// <summary>What an operator reads of each part, in plain Dutch.</summary>
static class HealthTexts
{
    public const string Storage = "opslag";
    public const string Desk = "desk";
    public const string Turns = "antwoorden";
    public const string Certificate = "certificaat";

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

    public static string Expires(DateTimeOffset day) =>
        $"Het certificaat van de bot loopt af op {day.ToString("d MMMM yyyy", Dutch)}. Zet op tijd een nieuw neer.";

    static CultureInfo Dutch => DutchFormat.Culture;
}
