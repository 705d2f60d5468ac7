using System.Globalization;
using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace BanenBot.EndToEnd;

/// <summary>Figures brought in with the real program: seen by a running service, and not at all where the import is killed.</summary>
public sealed partial class FigureImportTests : IDisposable
{
    const string Header = "indicator;uitsplitsing;regio;periode;waarde;soort;status;bron;plaats;gepubliceerd;berekening;opmerking\n";
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    readonly string _folder = Directory.CreateTempSubdirectory("banenbot-import-").FullName;

    public FigureImportTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RunningBot.Root, "knowledge"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Knowledge, Path.GetRelativePath(Path.Combine(RunningBot.Root, "knowledge"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    string Knowledge => Path.Combine(_folder, "knowledge");

    [Fact]
    public async Task ARunningServiceAnswersFromTheImportWithoutARestart()
    {
        await using var bot = await RunningBot.StartAsync(knowledge: Knowledge);
        var file = await FileAsync("tweede.csv", 1);
        var (exitCode, output, _) = await RunningBot.RunAsync("figures", "import", file, "--knowledge", Knowledge);
        Assert.Equal(0, exitCode);
        Assert.Contains("1 nieuw", output, StringComparison.Ordinal);
        await UntilAsync(async () => (await SaidAsync(bot)).Contains("9.001", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatIsNoWorkbookIsSaidAndChangesNothing(bool isZip)
    {
        var before = State();
        var file = Path.Combine(_folder, "kapot.xlsx");
        if (isZip) await using (var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Create)) zip.CreateEntry("iets.txt");
        else await File.WriteAllTextAsync(file, Header + Row("9001"));
        var (exitCode, _, errors) = await RunningBot.RunAsync("figures", "import", file, "--knowledge", Knowledge);
        Assert.Equal(1, exitCode);
        Assert.Contains("geen Excel-bestand", errors, StringComparison.Ordinal);
        Assert.Equal(before, State());
    }

    [Fact]
    public async Task ADryRunAndAFaultyFileChangeNothing()
    {
        var before = State();
        Assert.Equal(0,
            (await RunningBot.RunAsync(
                "figures", "import", await FileAsync("goed.csv", 1), "--dry-run", "--knowledge", Knowledge)).ExitCode);
        var wrong = Path.Combine(_folder, "fout.csv");
        await File.WriteAllTextAsync(wrong, Header + Row("9001") + Row("90.5"));
        var (exitCode, _, errors) = await RunningBot.RunAsync("figures", "import", wrong, "--knowledge", Knowledge);
        Assert.Equal(1, exitCode);
        Assert.Contains("fout.csv:3:", errors, StringComparison.Ordinal);
        Assert.Equal(before, State());
    }

    [Fact]
    public async Task KilledHalfWayTheOldStateIsWholeAndTheNextImportSucceeds()
    {
        var before = State();
        var file = await FileAsync("groot.csv", 400_000);
        using (var process = RunningBot.Start("figures", "import", file, "--knowledge", Knowledge))
        {
            var partial = new FileInfo(Path.Combine(Knowledge, "cijfers", "import", "groot.csv.deel"));
            await UntilAsync(() =>
            {
                partial.Refresh();
                return Task.FromResult(partial.Exists && partial.Length > 1_000_000);
            });
            process.Kill();
            await process.WaitForExitAsync();
            partial.Refresh();
            Assert.True(partial.Exists, "It was not killed half-way.");
        }

        Assert.Equal(before, State());
        Assert.Equal(0, (await RunningBot.RunAsync("check", "--knowledge", Knowledge)).ExitCode);
        var (exitCode, output, _) = await RunningBot.RunAsync(
            "figures", "import", await FileAsync("groot.csv", 10), "--knowledge", Knowledge);
        Assert.Equal((0, true), (exitCode, output.Contains("10 nieuw", StringComparison.Ordinal)));
        Assert.Equal(11, File.ReadLines(Path.Combine(Knowledge, "cijfers", "import", "groot.csv")).Count());
        Assert.Empty(Directory.EnumerateFiles(Knowledge, "*.deel", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task KilledWhileTheServiceTakesItOverTheNextStartAnswersFromIt()
    {
        await using var bot = await RunningBot.StartAsync(knowledge: Knowledge);
        var before = await SaidAsync(bot);
        var (store, log) = (Path.Combine(bot.Storage, "figures.db"), new FileInfo(Path.Combine(bot.Storage, "figures.db-wal")));
        var (held, rows) = (Version(store), await FileAsync("groot.csv", 60_000));
        Directory.CreateDirectory(Path.Combine(Knowledge, "cijfers", "import"));
        var began = DateTime.UtcNow;
        File.Move(rows, Path.Combine(Knowledge, "cijfers", "import", "groot.csv"));
        await UntilAsync(() =>
        {
            log.Refresh();
            return Task.FromResult(log.Exists && log.LastWriteTimeUtc > began);
        });
        await bot.KillAsync();
        Assert.True(held == Version(store), "It was not killed half-way.");
        await bot.RestartAsync();
        Assert.NotEqual(held, Version(store));
        Assert.DoesNotContain("9.001", before, StringComparison.Ordinal);
        Assert.Contains("9.001", await SaidAsync(bot), StringComparison.Ordinal);
        Assert.DoesNotContain("was damaged", bot.Log, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static async Task<string> SaidAsync(RunningBot bot) =>
        Assert.Single(await bot.SayAsync("hoeveel banen in gooi en vechtstreek eind juni 2018", Guid.NewGuid().ToString())).ToJsonString();

    /// <summary>Of the figures that a store holds.</summary>
    static string Version(string store)
    {
        using var connection = new SqliteConnection($"Data Source={store};Pooling=false");
        connection.Open();
        using var command = new SqliteCommand("SELECT version FROM held", connection);
        return (string)command.ExecuteScalar()!;
    }

    static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(Longest);
        while (!await condition()) await Task.Delay(5, limit.Token);
    }

    static string Row(string value) => $"banen;;gooi-en-vechtstreek;2018-Q2;{value};stand;indicatief;factsheet-2018-q1;tabel 1;2018-10;;\n";

    // What the program reads: names and contents of every file but a left-over.
    string State() => string.Join('\n', Directory.EnumerateFiles(Knowledge, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".deel", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .Select(file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"));

    // Each row is an edition of its own, from a day of its own; the first counts 9001 jobs.
    async Task<string> FileAsync(string name, int rows)
    {
        var file = Path.Combine(_folder, name);
        await using var writer = new StreamWriter(file);
        await writer.WriteAsync(Header);
        for (var row = 0; row < rows; row++)
            await writer.WriteAsync(row == 0 ? Row("9001") : string.Create(CultureInfo.InvariantCulture,
                $"banen;;gooi-en-vechtstreek;{1900 + row / 4 % 100}-Q{row % 4 + 1};{row};stand;indicatief;factsheet-2018-q1;tabel "
                    + $"1;{1000 + row / 400}-01;;\n"));
        return file;
    }
}
