using MiniExcelLibs;

namespace BanenBot.EndToEnd;

// In the layout of who publishes them.
public sealed partial class FigureImportTests
{
    [Fact]
    public async Task AWorkbookIsReadAsItsCellsAreNotAsTheyAreShown()
    {
        var file = Path.Combine(_folder, "cijfers.xlsx");
        var columns = Header.TrimEnd().Split(';');
        var row = columns.Zip(Row("9001").TrimEnd().Split(';'), (column, cell) => (column, cell: (object)cell))
            .ToDictionary(pair => pair.column, pair => pair.cell);
        row["waarde"] = 9001.0;
        await MiniExcel.SaveAsAsync(file, new[] { row });
        var (exitCode, output, errors) = await RunningBot.RunAsync("figures", "import", file, "--knowledge", Knowledge);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("1 nieuw", output, StringComparison.Ordinal);
        Assert.Contains(
            ";9001;", await File.ReadAllTextAsync(Path.Combine(Knowledge, "cijfers", "import", "cijfers.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWorkbookInTheLayoutOfAFactsheetIsShownFirstAndThenTakenIn()
    {
        var file = Path.Combine(_folder, "factsheet.xlsx");
        string[][] rows =
        [
            ["Factsheet Banenafspraak", "", ""], ["", "2e kwartaal 2018", ""], ["Doelgroep", "Aantal", "%"],
            ["Wajong", "1.012", "61,7%"], ["Participatiewet", "*", "-"], ["Onbekend", "3", ""], ["Totaal", "1.650", ""],
        ];
        await MiniExcel.SaveAsAsync(file, rows.Select(row => row.Index()
            .ToDictionary(cell => $"c{cell.Index}", cell => (object)cell.Item)), printHeader: false);
        await ImportAsync(file, """
            kop-rijen: [2, 3]
            indicator: register
            regio: gooi-en-vechtstreek
            bron: factsheet-2018-q1
            plaats: tabel 2
            gepubliceerd: 2018-10
            velden:
              - veld: uitsplitsing
                kolom: Doelgroep
                overige: overslaan
                namen:
                  - Totaal: ""
            waarden:
              - kolom: 2e kwartaal 2018 Aantal
                periode: 2018-Q2
            """, ["register;wajong;gooi-en-vechtstreek;2018-Q2;1012;stand;indicatief;factsheet-2018-q1;tabel 2;2018-10;;",
            "register;participatiewet;gooi-en-vechtstreek;2018-Q2;<10;stand;afgeschermd;factsheet-2018-q1;tabel 2;2018-10;;",
            "register;;gooi-en-vechtstreek;2018-Q2;1650;stand;indicatief;factsheet-2018-q1;tabel 2;2018-10;;"]);
        var (_, said, _) = await RunningBot.RunAsync("ask",
            "hoeveel personen in het doelgroepregister participatiewet in gooi en vechtstreek eind juni 2018",
            "--knowledge", Knowledge);
        Assert.Contains("minder dan 10", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ObservationsOfStatLineAreTakenInThroughTheTitlesOfTheirCodes()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "RegioSCodes.json"),
            """{"value":[{"Identifier":"AM0110","Title":"Gooi en Vechtstreek"},{"Identifier":"NL01","Title":"Nederland"}]}""");
        var file = Path.Combine(_folder, "Observations.json");
        await File.WriteAllTextAsync(file, """
            {"@odata.context":"x","value":[
            {"Id":1,"Measure":"T001","ValueAttribute":"None","Value":1655.0,"RegioS":"AM0110","Perioden":"2018KW03"},
            {"Id":2,"Measure":"T001","ValueAttribute":"Impossible","Value":null,"RegioS":"AM0110","Perioden":"2018KW04"},
            {"Id":3,"Measure":"T002","ValueAttribute":"None","Value":7.0,"RegioS":"NL01","Perioden":"2018KW03"}]}
            """);
        await ImportAsync(file, """
            decimaal: punt
            bron: factsheet-2018-q1
            plaats: tabel 84000NED
            gepubliceerd: 2018-12
            codes:
              - kolom: RegioS
                bestand: RegioSCodes.json
            velden:
              - veld: indicator
                kolom: Measure
                overige: overslaan
                namen:
                  - T001: register
              - veld: regio
                kolom: RegioS
              - veld: periode
                kolom: Perioden
            waarden:
              - kolom: Value
            """, ["register;;gooi-en-vechtstreek;2018-Q3;1655,0;stand;indicatief;factsheet-2018-q1;tabel 84000NED;2018-12;;"]);
    }

    /// <summary>What is shown before is what is kept then.</summary>
    async Task ImportAsync(string file, string mapping, string[] rows)
    {
        var koppeling = Path.Combine(_folder, "koppeling.yaml");
        await File.WriteAllTextAsync(koppeling, mapping);
        var before = State();
        string[] arguments = ["figures", "import", file, "--koppeling", koppeling, "--knowledge", Knowledge];
        var (exitCode, output, errors) = await RunningBot.RunAsync([.. arguments, "--dry-run"]);
        Assert.True(exitCode == 0, errors);
        Assert.All(rows, row => Assert.Contains(row, output, StringComparison.Ordinal));
        Assert.Equal(before, State());
        (exitCode, _, errors) = await RunningBot.RunAsync(arguments);
        Assert.True(exitCode == 0, errors);
        var kept = Path.Combine(Knowledge, "cijfers", "import", Path.GetFileNameWithoutExtension(file) + ".csv");
        Assert.Equal(rows, (await File.ReadAllLinesAsync(kept)).Skip(1));
    }
}
