using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;

namespace BanenBot.Web;

/// <summary>What <c>/beheer</c> says, in one place to be reviewed. Plain Dutch (B1).</summary>
static class EditorsTexts
{
    public const string Title = "Beheer";
    public const string Knowledge = "De kennis";
    public const string NoChange = "Sinds de start is er niets veranderd.";
    public const string Faults = "Fouten in de kennismap";
    public const string NoFaults = "Er zijn geen fouten.";
    public const string Gaps = "Waar mensen naar vroegen zonder goed antwoord";
    public const string NoGaps = "Er zijn geen gaten: niets is vaak en in meer bewoordingen vergeefs gevraagd.";
    public const string NotLogged = "Vragen worden niet bewaard (QuestionLog staat uit).";
    public const string Asked = "Open vragen aan collega’s";
    public const string NothingAsked = "Er staan geen vragen open.";
    public const string Open = "open";
    public const string Taken = "opgepakt";
    public const string Thumbs = "Duimen en opmerkingen";
    public const string NoThumbs = "Nog niemand gaf een duim.";
    public const string Sources = "Oude bronnen";
    public const string NoSources = "Geen enkele bron is oud of te laat.";
    public const string Days = "Per dag";
    public const string NoDays = "Er is nog niets gevraagd.";

    public static readonly IReadOnlyList<string> FaultHeads = ["waar", "wat"];
    public static readonly IReadOnlyList<string> AskedHeads = ["vraag", "gesteld", "stand"];
    public static readonly IReadOnlyList<string> DayHeads =
        ["dag", "antwoord", "cijfer", "keuze", "geen antwoord", "geweigerd", "praatje", "gemiddelde zekerheid"];

    public static string Lead(DateOnly today) =>
        $"Hoe het met de kennis van BanenBot staat op {DutchFormat.Date(today)}. Alleen om te lezen.";

    public static string Version(string version, int articles) => $"Versie {version}, met {DutchFormat.Number(articles)} antwoorden.";

    public static string Since(string before) => $"Veranderd sinds versie {before}:";

    /// <summary>Only what did change.</summary>
    public static IEnumerable<string> Lines(KnowledgeChange change)
    {
        foreach (var (what, names) in new[]
        {
            ("Nieuwe antwoorden", change.NewArticles), ("Gewijzigde antwoorden", change.ChangedArticles),
            ("Vervallen antwoorden", change.GoneArticles),
        })
            if (names.Count > 0) yield return $"{what} ({names.Count}): {string.Join(", ", names)}";
        foreach (var (what, added, gone) in new[]
        {
            ("Cijfers", change.NewFigures, change.GoneFigures), ("Synoniemen en afkortingen", change.NewSynonyms, change.GoneSynonyms),
        })
            if (added + gone > 0) yield return $"{what}: {added} erbij, {gone} eraf";
    }
}
