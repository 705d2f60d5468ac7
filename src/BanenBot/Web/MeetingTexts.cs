namespace BanenBot.Web;

/// <summary>What the page beside a meeting says: plain Dutch, in one place.</summary>
static class MeetingTexts
{
    public const string Name = "Cijfers banenafspraak";
    public const string Question = "Welk cijfer zoek je?";
    public const string Example = "extra banen eind 2017";
    public const string Find = "Zoek";
    public const string Line = "Voor het verslag";
    public const string Copy = "Kopieer";
    public const string Copied = "Gekopieerd. Je kunt de zin nu plakken.";
    public const string AllFigures = "Alle cijfers, met grafieken (nieuw venster)";

    /// <summary>Names its moment, so that the moment of the question before it does not carry over.</summary>
    public static string NewestOf(string question) => $"nieuwste {question}";
}
