namespace BanenBot.Core.Knowledge.Documents;

/// <summary>What an editor reads about a document that could not be taken in.</summary>
static class DocumentFaults
{
    public const string Empty = "Er staat geen tekst in dit bestand.";
    public const string OnlyHeadings = "Er staat geen tekst onder de koppen van dit bestand.";
    public const string Binary = "Dit bestand is geen tekst. Bewaar het als .docx of als tekst (UTF-8).";
    public const string Unreadable = "Dit bestand kan niet gelezen worden.";
    public const string TooDeep = "Dit bestand is te diep genest. Maak de opmaak eenvoudiger.";
    public const string BrokenZip = "Dit bestand is beschadigd of beveiligd met een wachtwoord. Open het en bewaar het opnieuw.";
    public const string NoBody = "In dit bestand ontbreekt de tekst zelf. Open het en bewaar het opnieuw.";
    public const string BrokenXml = "De tekst in dit bestand is beschadigd. Open het en bewaar het opnieuw.";
    public const string ZipBomb = "De tekst in dit bestand is uitgepakt te groot. Knip het in stukken.";
    public const string TooManyRows =
        "Deze werkmap heeft te veel rijen of kolommen. Zet cijfers in `cijfers/` en houd hier alleen wat men leest.";

    public const string LockedPdf = "Deze PDF is beveiligd met een wachtwoord. Bewaar hem zonder wachtwoord.";
    public const string BrokenPdf = "Deze PDF is beschadigd. Open hem en bewaar hem opnieuw.";
    public const string PdfBomb = "De inhoud van deze PDF is uitgepakt te groot. Knip hem in stukken.";
    public const string OnlyPictures = "In deze PDF staat geen tekst, alleen plaatjes (een scan). Laat er eerst tekst van maken.";

    public static string TooManyPages(int most) => $"Deze PDF heeft te veel bladzijden. Knip hem in stukken van hooguit {most}.";

    public static string OtherFormat(string extension) =>
        $"Een bestand {(extension.Length > 0 ? extension : "zonder extensie")} leest BanenBot niet. Bewaar het als .pdf, .docx, .odt, "
            + $".xlsx, .html, .md of .txt.";

    public static string TooLarge(int megabytes) =>
        $"Dit bestand is te groot. Haal de plaatjes eruit of knip het in stukken van hooguit {megabytes} MB.";
}
