namespace BanenBot.Web;

/// <summary>What the page says: plain Dutch, in one place.</summary>
static class PageTexts
{
    public const string Name = "BanenBot";
    public const string Title = "BanenBot: vragen over de banenafspraak";
    public const string Lead =
        "Stel een vraag over de banenafspraak: de regels, de begrippen en de cijfers. Bij elk antwoord staat de bron.";
    public const string Figures = "Cijfers";
    public const string FiguresInTab = "Cijfers (nieuw tabblad)";
    public const string Skip = "Direct naar je vraag";
    public const string Question = "Je vraag";
    public const string Ask = "Vraag";
    public const string Privacy = "Noem geen namen en geen BSN.";
    public const string Examples = "Vragen om mee te beginnen";
    public const string Next = "Vraag verder";
    public const string Choices = "Kies je vraag";
    public const string Asked = "Je vroeg";
    public const string Answer = "Antwoord";
    public const string Sources = "Bronnen";
    public const string Source = "Bron";
    public static string SourceNumber(int number) => $"Bron {number}";

    public const string Notes = "Let op";
    public const string Anew = "Nieuw gesprek";
    public const string Chat = "Gesprek met BanenBot";
    public const string Expired = "Het vorige gesprek was verlopen. Dit is een nieuw gesprek.";
    public const string Copied = "De zin is gekopieerd. Je kunt hem nu plakken.";
    public const string NotCopied = "Kopiëren lukt hier niet. Selecteer de zin en kopieer hem zelf.";
    public const string TooLarge = "Dat is te veel tekst. Stel je vraag in een paar zinnen.";
    public const string Unreadable = "Je vraag kwam niet goed over. Stel hem nog eens.";
    public const string TooMany = "Er komen nu te veel vragen binnen. Wacht een minuut en stel je vraag nog eens.";
    /// <summary>
    /// Said for the visitor where the embedding page names a region; in words that the dialogue takes for a lasting choice.
    /// </summary>
    public static string MyRegionIs(string region) => $"mijn regio is {region}";

    public const string NoDocument = "Dit document is er niet, of niet meer.";
    public const string NotSignedIn = "Je bent niet aangemeld. Open deze pagina via het netwerk van je organisatie.";
}
