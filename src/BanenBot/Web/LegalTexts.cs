using System.Globalization;

namespace BanenBot.Web;

/// <summary>A heading with what stands under it: paragraphs, then items of a list.</summary>
sealed record LegalSection(string Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Items);

/// <summary>
/// What <c>/privacy</c> and <c>/voorwaarden</c> say: plain Dutch (B1), and nothing but what the program does. Who changes what is kept, or
/// for how long, changes it here too.
/// </summary>
static class LegalTexts
{
    public const string Privacy = "Privacy";
    public const string Terms = "Voorwaarden";
    public const string Links = "Over BanenBot";
    public const string ContactHeading = "Vragen over je gegevens of over BanenBot";
    public const string Back = "Stel een vraag aan BanenBot";
    public const string PrivacyLead = "Wat BanenBot bewaart, hoe lang, en wat nooit.";
    public const string TermsLead = "Wat je van BanenBot mag verwachten, en wat BanenBot van jou vraagt.";

    const string SomeOrganisation = "De organisatie waar je deze bot gebruikt, biedt BanenBot aan en is verantwoordelijk voor de gegevens.";
    const string SomeContact =
        "Heb je een vraag, of wil je iets laten inzien of wissen? Vraag het aan de beheerder van BanenBot in je organisatie.";

    public static string Offered(WebOptions options) => options.Organisation is { Length: > 0 } name
        ? $"{name} biedt BanenBot aan en is verantwoordelijk voor de gegevens."
        : SomeOrganisation;

    /// <summary>The sentence before the address; or, where none is known, the whole of it.</summary>
    public static string Contact(WebOptions options) =>
        options.Contact is { Length: > 0 } ? "Heb je een vraag, of wil je iets laten inzien of wissen? Neem contact op:" : SomeContact;

    public static IReadOnlyList<LegalSection> PrivacySections(KeptFor kept) =>
    [
        new("In het kort", [],
        [
            "BanenBot hoeft niet te weten wie je bent.",
            "Zet geen namen, geen BSN en geen andere persoonsgegevens in de chat. Ziet BanenBot toch een BSN of een vraag over "
                + "één persoon, dan antwoordt hij niet op je vraag en bewaart hij het bericht niet.",
            "BanenBot stuurt je vraag niet door: niet naar een taalmodel en niet naar anderen. Hij zoekt alleen in zijn eigen stukken.",
        ]),
        new("Wat wordt bewaard",
        ["Om een vervolgvraag te begrijpen (“en een kwartaal later?”) onthoudt BanenBot per gesprek waar het over ging. "
            + "Niet wat je typte."],
        [
            "Het onderwerp: welk antwoord of welk cijfer je het laatst kreeg, en welke vragen je kon kiezen. Daarbij "
                + "staat een kenmerk van het gesprek, niet je naam. "
                + "Na 30 dagen wordt het gewist.",
            "Alleen in de chat op de webpagina: de berichten van het gesprek, zodat je de pagina opnieuw kunt laden. Na "
                + $"{Days(kept.Chats)} worden ze gewist.",
            "Geef je een duim of een reactie op een antwoord: je oordeel, je opmerking, en welk antwoord het was. Niet je "
                + "vraag en niet wie je bent. "
                + "Een opmerking waarin BanenBot persoonsgegevens herkent, wordt niet bewaard.",
            "Een logboek voor de beheerder: dat er een vraag was, langs welke weg, en welk soort antwoord er kwam. Geen "
                + "vragen en geen namen.",
            .. Asked(kept.Questions),
            .. Forwarded(kept.DeskOpen, kept.DeskEnded),
        ]),
        new("Wat nooit wordt bewaard", [],
        [
            kept.Questions is null ? "Vragen uit Teams en vragen die je met het formulier op de webpagina stelt."
                : "Wie een vraag stelde, in welk gesprek en hoe laat.",
            "Berichten waarin BanenBot een BSN of een vraag over één persoon herkent. In de chat op de webpagina staat "
                + "dan alleen dát er een bericht is weggelaten.",
            "E-mailadressen, telefoonnummers en rekeningnummers die BanenBot in een bericht of een opmerking herkent. Alleen "
                + "de adressen van loketten die in zijn eigen stukken staan, laat hij staan.",
        ]),
        new("In je browser",
        [
            "De webpagina zet geen cookies en volgt je niet. De chat onthoudt je gesprek tot je het tabblad sluit. "
                + "Alles komt van deze website zelf: er worden geen lettertypen, scripts of plaatjes van anderen geladen.",
        ], []),
        new("In Teams",
        [
            "Microsoft brengt je bericht naar BanenBot en het antwoord naar jou. Je gesprek staat ook in Teams zelf. Hoe "
                + "lang het daar blijft, bepaalt je organisatie.",
        ], []),
    ];

    public static IReadOnlyList<LegalSection> TermsSections { get; } =
    [
        new("Waar BanenBot voor is",
        [
            "BanenBot beantwoordt vragen over de banenafspraak en zoekt de cijfers van de regio op. "
                + "De antwoorden zijn geschreven door mensen, uit stukken van onder andere UWV en de overheid. BanenBot "
                + "verzint niets: wat niet in de stukken staat, weet hij niet.",
        ], []),
        new("Wat je ermee mag doen", [],
        [
            "Gebruik de antwoorden en cijfers vrij in je werk. Noem de bron die erbij staat.",
            "Aan een antwoord kun je geen rechten ontlenen. Gaat het om iets belangrijks, lees dan de bron zelf na.",
            "Regels en cijfers veranderen. Kijk bij elk antwoord naar de datum van de bron, en of een cijfer voorlopig of definitief is.",
            "Neem geen besluit over een persoon op grond van een antwoord van BanenBot alleen.",
        ]),
        new("Wat je niet doet", [],
        [
            "Zet geen persoonsgegevens in de chat: geen namen, geen BSN, geen gezondheid. BanenBot geeft ook geen "
                + "informatie over één persoon.",
            "Stel niet met een programma heel veel vragen achter elkaar. Komen er te veel tegelijk, dan vraagt BanenBot je te wachten.",
        ]),
        new("Als er iets niet klopt",
        [
            "BanenBot kan een vraag verkeerd begrijpen, en in een stuk kan een fout staan. Zie je er een, geef het dan "
                + "door: de antwoorden zijn snel te verbeteren. "
                + "BanenBot kan ook een tijd niet bereikbaar zijn.",
        ], []),
        new("Programma’s van anderen",
        [
            "BanenBot gebruikt programma’s die anderen hebben gemaakt en gratis laten gebruiken. Hieronder staat wie ze heeft gemaakt, "
                + "met de licentie: de regels waaronder dat mag.",
        ], ThirdPartyNotices.Lines),
    ];

    static IEnumerable<string> Asked(int? days) => days is not { } kept ? [] :
    [
        "Een vraag die BanenBot niet of niet zeker kon beantwoorden, of waar je een duim omlaag bij gaf: de vraag en de dag. "
            + "Niet wie je bent en niet je gesprek. Zo kunnen collega’s een antwoord erbij schrijven. "
            + $"Na {Days(kept)} wordt de vraag gewist.",
        $"Hoe vaak per dag elk soort antwoord is gegeven en elk stuk is gebruikt: alleen aantallen, {Days(kept)} lang.",
    ];

    static IEnumerable<string> Forwarded(int? open, int? ended) => open is not { } most || ended is not { } after ? [] :
    [
        "Stuur je een vraag door naar een collega: de vraag, het antwoord, waar het antwoord heen moet, en je naam als je die invult. "
            + "Collega’s in één kanaal van Teams zien de vraag, en je naam alleen als je die invult. "
            + $"Na het antwoord blijft dit nog {Days(after)} bewaard, zonder antwoord hoogstens {Days(most)}. "
            + "Je kunt je vraag terugtrekken.",
    ];

    static string Days(int days) => days == 1 ? "één dag" : string.Create(CultureInfo.InvariantCulture, $"{days} dagen");
}
