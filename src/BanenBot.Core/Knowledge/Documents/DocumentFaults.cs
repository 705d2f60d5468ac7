namespace BanenBot.Core.Knowledge.Documents;

/// <summary>What an editor reads about a document that could not be taken in.</summary>
static class DocumentFaults
{
    public const string Empty = "Er staat geen tekst in dit bestand.";
    public const string OnlyHeadings = "Er staat geen tekst onder de koppen van dit bestand.";
    public const string Binary = "Dit bestand is geen tekst. Bewaar het als .docx of als tekst (UTF-8).";
    public const string Unreadable = "Dit bestand kan niet gelezen worden.";
    public const string OtherFormat = "Dit soort bestand leest BanenBot niet. Bewaar het als .docx, .html, .md of .txt.";
    public const string TooDeep = "Dit bestand is te diep genest. Maak de opmaak eenvoudiger.";
    public const string BrokenZip =
        "Dit Word-bestand is beschadigd of beveiligd met een wachtwoord. Open het in Word en bewaar het opnieuw als .docx.";
    public const string NoBody = "Dit is geen Word-document: de tekst (word/document.xml) ontbreekt. Bewaar het opnieuw als .docx.";
    public const string BrokenXml = "De tekst in dit Word-bestand is beschadigd. Open het in Word en bewaar het opnieuw als .docx.";
    public const string ZipBomb = "De tekst in dit Word-bestand is uitgepakt te groot. Knip het in stukken.";

    public static string TooLarge(int megabytes) =>
        $"Dit bestand is te groot. Haal de plaatjes eruit of knip het in stukken van hooguit {megabytes} MB.";
}
