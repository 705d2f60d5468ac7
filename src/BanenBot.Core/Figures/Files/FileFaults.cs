namespace BanenBot.Core.Figures.Files;

/// <summary>What an editor reads about a fault in <c>cijfers/</c>.</summary>
static class FileFaults
{
    public const string NoHeader = "De eerste regel moet de kolommen noemen: "
        + "indicator;uitsplitsing;regio;periode;waarde;soort;status;bron;plaats;gepubliceerd;berekening;opmerking.";

    public static string Twice(string id) => $"`{id}` staat er twee keer in.";

    public static string Empty(string what) => $"`{what}` ontbreekt of is leeg.";

    public static string Unknown(string column, string id, string file) => $"De {column} `{id}` staat niet in {file}.";

    public static string OneOf(string column, string value, params IEnumerable<string> allowed) =>
        $"`{column}` is `{value}`; dat moet een van deze zijn: {string.Join(", ", allowed)}.";

    public static string Period(string text) => $"`{text}` is geen periode: schrijf 2018-Q1, 2017 of 2019-Q4/2020-Q3.";

    public static string Day(string text) => $"`{text}` is geen datum: schrijf jjjj-mm-dd.";

    public static string Published(string text) => $"`{text}` is geen datum: schrijf jjjj, jjjj-mm of jjjj-mm-dd.";

    public static string Number(string text) => $"`{text}` is geen getal: schrijf 1679 of 45,3, zonder punten tussen duizendtallen.";

    public static string BoundAndStatus(string status) =>
        $"Een waarde als `<10` (minder dan 10) heeft de status `{status}`, en die status hoort alleen bij zo'n waarde.";

    public static string NoSum => "Een afgeleid cijfer moet zeggen hoe het is uitgerekend: vul `berekening` in, bijvoorbeeld 864 - 859.";

    public static string WrongSum(string sum, string value) => $"De berekening `{sum}` komt niet uit op {value}.";

    public static string Double(int line) =>
        $"Dit cijfer staat ook op regel {line}, uit dezelfde bron en dezelfde editie. Laat één van de twee staan.";

    public static string Contradicts(int line) =>
        $"Hetzelfde cijfer staat met een andere waarde op regel {line}, uit dezelfde bron en editie. "
        + "Geen van beide doet mee; zet bij de foute `betwist`.";

    public static string OtherValueSameEdition(string held, string read) =>
        $"Uit deze editie hebben we al {held}, en hier staat {read}. Een nieuwe editie heeft een latere datum in `gepubliceerd`.";

    public static string UnreadableTable =>
        "Dit bestand of een bestand met codes is niet te lezen: het is beschadigd of te groot, of het genoemde blad is er niet.";

    public static string NotUtf8 => "Dit bestand is geen UTF-8-tekst. Bewaar het als CSV UTF-8.";

    public static string Columns(int found, int expected) => $"Deze regel heeft {found} kolommen; het moeten er {expected} zijn.";
}
