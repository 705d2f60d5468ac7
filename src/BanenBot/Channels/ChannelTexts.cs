namespace BanenBot.Channels;

/// <summary>What the channels say beside a reply's own words, in one place to be reviewed. Plain Dutch (B1).</summary>
static class ChannelTexts
{
    public const string AsTable = "Toon als tabel";
    public const string Renew = "Ververs";
    public const string Copy = "Kopieer";
    public const string Share = "Deel";
    public const string ShareHow =
        "Kopieer deze zin in je verslag of bericht. Of zoek het cijfer in een andere chat op met BanenBot onder het berichtvak.";
    public const string More = "Meer hierover";
    public const string Notes = "Let op";
    public const string SeeAlso = "Vraag ook";
    public const string Meaning = "Wat telt hier mee?";
    public const string Status = "Status";
    public const string Source = "Bron";
    public const string OurWords = "In onze woorden";
    public const string OpenSource = "Open het document";

    /// <summary>In a transcript, in the place of a message that the guard refuses.</summary>
    public const string LeftOut = "(bericht weggelaten: er stonden persoonsgegevens in)";

    public const string NothingFound = "Hier vind ik niets bij. Probeer een ander woord, bijvoorbeeld: banen, register of beschut werk.";

    public static string StatusIs(string status) => $"{Status}: {status}.";

    public static string SourcesOf(int count) => count == 1 ? Source : "Bronnen";

    public static string MoreRows(int count) => count == 1 ? "En nog 1 regel." : $"En nog {count} regels.";

    public const string NoYearOld = "nog geen jaar oud";
    public const string NoMonthOld = "nog geen maand oud";

    public static string MonthsOld(int months) => months == 1 ? "1 maand oud" : $"{months} maanden oud";

    public static string YearsOld(int years) => $"{years} jaar oud";

    public static string AboutYearsOld(int years) => $"ongeveer {years} jaar oud";

    public static string DocumentIs(string age) => $"Dit stuk is {age}.";

    /// <summary>What a citation tells of the answer that leans on it.</summary>
    public static string Extract(string published, string answer) => $"{published}. Hieruit: {answer}";
}
