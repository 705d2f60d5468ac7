using BanenBot.Core.Reading;
using BanenBot.Core.Figures;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Dialogue;

/// <summary>Every sentence that the dialogue itself says, in one place to be reviewed. Plain Dutch (B1).</summary>
static class DialogueTexts
{
    public const string Covers =
        "Ik weet iets over de banenafspraak, het doelgroepregister, beschut werk, de rapportages en dashboards van UWV, en over de "
            + "cijfers van Gooi en Vechtstreek.";

    public const string Unknown = "Dat weet ik niet: het staat niet in de stukken die ik ken.";

    public const string Nearest = "Misschien bedoel je een van deze vragen:";

    public static string OrDidYouMean(string? question, string answer) =>
        $"Of bedoel je: {(question is null ? "" : $"**{question}** ")}{answer}";

    public const string Choose = "Ik weet niet zeker wat je bedoelt. Kies de vraag die het best past:";

    public const string Empty = "Ik zie geen vraag. Typ in een paar woorden wat je wilt weten, bijvoorbeeld: wat is de t+2-regel?";

    public const string OnlyDutch = "I only speak Dutch, but I think I understood your question.";

    public const string OnlyDutchUnknown = "I only speak Dutch, and I found no answer to your question. A few Dutch words may help.";

    public const string NoneOfThem = "Goed, dan geen van deze. Stel je vraag gerust opnieuw in andere woorden, of noem het stuk of het "
        + "begrip waar het om gaat.";

    public const string NoHomeRegion = "Ik heb geen regio van je onthouden. Zeg bijvoorbeeld “mijn regio is” met de naam van je "
        + "arbeidsmarktregio of gemeente erachter.";

    public const string UnknownHomeRegion = "Die regio ken ik niet. Noem de naam van je arbeidsmarktregio of van je gemeente.";

    public const string WhichHomeRegion = "Die naam hoort bij meer regio's. Welke is de jouwe?";

    public const string RefusedNumber =
        "Ik zie een nummer dat op een BSN lijkt. Daar doe ik niets mee en ik bewaar je bericht niet. Zet nooit persoonsgegevens in deze "
            + "chat.";

    public const string RefusedPerson =
        "Ik geef geen informatie over één persoon, en ik bewaar je bericht niet. Zet geen namen of andere persoonsgegevens in deze chat.";

    public const string InsteadOfPerson =
        "- Een **werkgever** kijkt in het werkgeversportaal op uwv.nl of een (toekomstige) werknemer in het doelgroepregister staat.\n"
        + "- Een **gemeente** zoekt het op met het burgerservicenummer in Suwinet-Inkijk.";

    public static string TooLong(int longest) =>
        $"Je bericht is te lang voor mij. Stel je vraag in hooguit {DutchFormat.Number(longest)} tekens.";

    public static string Corrected(IReadOnlyList<string> words) => $"Ik heb gezocht op: {string.Join(", ", words)}.";

    public static string FollowUpOn(string question) => $"Ik lees dit als vervolg op: “{question}”";

    public static string Picked(string question) => $"Ik lees dit als: “{question}”";

    public static string NoSuchChoice(int count) => $"Zoveel keuzes zijn er niet, het zijn er {count}. Welke bedoel je?";

    public static string OtherUnknown(string question) => $"Op je andere vraag weet ik geen antwoord: “{question.Trim()}”";

    public static string MyRegionIs(Region region) => $"Mijn regio is {region.Name}";

    public static string HomeRegionSet(Region region, Municipality? municipality) =>
        (municipality is null || municipality.Name == region.Name ? "" : $"{municipality.Name} hoort bij {region.Name}. ")
        + $"Goed, ik onthoud {region.Name} als jouw regio. Noem je bij een cijfer geen regio, dan ga ik daarvan uit. Met “vergeet mijn "
            + $"regio” wis je het weer.";

    public static string HomeRegionIs(Region region) => $"Jouw regio is {region.Name}. Met “vergeet mijn regio” wis je dat.";

    public static string HomeRegionForgotten(Region region) => $"Goed, ik ben vergeten dat {region.Name} jouw regio is.";

    public static string FigureReading(FigureReading reading) =>
        "Gelezen als: " + string.Join(", ", new[] { reading.Indicator, reading.Breakdown, reading.Region, reading.Period }.Where(slot =>
            slot.Length > 0)) + ".";

    public static string OldSource(SourceDate date) =>
        $"Dit staat in een stuk {date.WithPreposition}. Er kan intussen iets veranderd zijn.";

    public static string NoLongerValid(DateOnly until) => $"Let op: dit gold tot en met {DutchFormat.Date(until)}.";

    public static string NotYetValid(DateOnly from) => $"Let op: dit geldt pas vanaf {DutchFormat.Date(from)}.";

    /// <summary>Says of bare words that a figure is meant.</summary>
    public static string AskFigure(string words) => $"{Figure} {words}";

    /// <summary>The word that says so.</summary>
    public const string Figure = "cijfer";

    /// <summary>What a question for a number asks with.</summary>
    public const string HowMany = "hoeveel";

    public static string Status(FigureStatus status) => status switch
    {
        FigureStatus.Indicative => "indicatief",
        FigureStatus.Definitive => "definitief",
        FigureStatus.Revised => "herzien",
        FigureStatus.Derived => "door ons uitgerekend",
        FigureStatus.Disputed => "betwist",
        FigureStatus.Withheld => "afgeschermd",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    /// <summary>An answer of now, where another time was asked for.</summary>
    public static string NotHeldThen(DateOnly from) =>
        $"Let op: dit geldt sinds {DutchFormat.Date(from)}. Wat daarvoor gold, staat niet apart in de stukken die ik ken.";

    public static string Succeeded(string question) => $"Wat er daarna geldt, staat bij: “{question}”";

    /// <summary>Names the first two documents, with the place; the list of sources has them all.</summary>
    public static string StoodIn(IReadOnlyList<SourceReference> places)
    {
        var named = places.Take(2).Select(place => $"{place.Source.Title} ({place.Place})");
        return $"Dat staat in: {string.Join("; ", named)}{(places.Count > 2 ? $"; en in nog {places.Count - 2}, zie hieronder" : "")}.";
    }
}
