using System.Diagnostics;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace BanenBot.EndToEnd;

/// <summary>Ten files that are broken, locked or made to swell, dropped beside ten good ones while the service runs.</summary>
public sealed class FaultyDocumentsTests(ITestOutputHelper output) : IDisposable
{
    const int MostMegabytes = 300;
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    readonly string _knowledge = Directory.CreateTempSubdirectory("banenbot-knowledge-").FullName;

    public void Dispose() => Directory.Delete(_knowledge, recursive: true);

    [Fact]
    public async Task AllGoodOnesAnswerAllFaultsAreNamedAndMemoryStaysBounded()
    {
        Copy(Path.Combine(RunningBot.Root, "knowledge"), _knowledge);
        await using var bot = await RunningBot.StartAsync(knowledge: _knowledge);
        var rest = (bot.Memory >> 20);
        var folder = Directory.CreateDirectory(Path.Combine(_knowledge, "documenten")).FullName;
        // The good ones first: a reload that tells of all faults has read them.
        for (var number = 0; number < 10; number++) await File.WriteAllTextAsync(Path.Combine(folder,
            $"goed-{number}{Formats[number % Formats.Length]}"), Good(number));
        foreach (var (name, content) in Faulty()) await File.WriteAllBytesAsync(Path.Combine(folder, name), content);

        var (highest, watch) = (rest, Stopwatch.StartNew());
        while (await FaultsAsync(bot) < Faulty().Count())
        {
            Assert.True(watch.Elapsed < Longest, bot.Log);
            highest = Math.Max(highest, (bot.Memory >> 20));
            await Task.Delay(50);
        }

        output.WriteLine($"rest {rest} MB, highest {highest} MB, {watch.ElapsedMilliseconds} ms");
        Assert.True(highest - rest < MostMegabytes, $"{rest} -> {highest} MB");
        foreach (var (name, _) in Faulty()) Assert.Contains($"documenten/{name}", bot.Log, StringComparison.Ordinal);
        for (var number = 0; number < 10; number++)
        {
            var reply = Assert.Single(await bot.SayAsync(Question(number)));
            Assert.Equal("answer", RunningBot.Outcome(reply));
            Assert.Contains($"zaal {Words[number]}", reply.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        }

        foreach (var (name, _) in Faulty()) File.Delete(Path.Combine(folder, name));
        while (await FaultsAsync(bot) > 0)
        {
            Assert.True(watch.Elapsed < 2 * Longest, bot.Log);
            await Task.Delay(50);
        }
    }

    static readonly string[] Formats = [".md", ".txt", ".html"];
    static readonly string[] Words = ["eik", "beuk", "linde", "wilg", "berk", "iep", "els", "esdoorn", "kastanje", "populier"];

    static string Question(int number) => $"In welke zaal vergadert de werkgroep {Words[number]}hout?";

    static string Good(int number) => (number % Formats.Length) switch
    {
        2 => $"<h1>Zalen</h1><h2>{Question(number)}</h2><p>De werkgroep vergadert in zaal {Words[number]}.</p>",
        0 => $"# Zalen\n\n## {Question(number)}\n\nDe werkgroep vergadert in zaal {Words[number]}.\n",
        _ => $"Zalen\n\n\nVraag: {Question(number)}\nAntwoord: De werkgroep vergadert in zaal {Words[number]}.\n",
    };

    static IEnumerable<(string Name, byte[] Content)> Faulty()
    {
        yield return ("kapot.docx", "geen zip"u8.ToArray());
        yield return ("kapot.pdf", "%PDF-1.7 en dan niets"u8.ToArray());
        yield return ("kapot.odt", Zip(("iets.txt", 0)));
        yield return ("leeg.txt", []);
        yield return ("binair.md", [0, 1, 2, 3, 0]);
        yield return ("soort.pages", "x"u8.ToArray());
        yield return ("bom.docx", Zip(("word/document.xml", 600)));
        yield return ("bom.xlsx", Zip(("xl/workbook.xml", 1), ("xl/sharedStrings.xml", 1500)));
        yield return ("diep.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 500_000))));
        yield return ("groot.txt", new byte[30 << 20]);
    }

    static byte[] Zip(params (string Name, int Megabytes)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, megabytes) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write("<a>"u8);
                var item = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<si><t>woord</t></si>", (1 << 20) / 21)));
                for (var megabyte = 0; megabyte < megabytes; megabyte++) part.Write(item);
            }
        }

        return stream.ToArray();
    }

    static async Task<int> FaultsAsync(RunningBot bot) => (int)(await bot.Http.GetFromJsonAsync<JsonObject>("/health/ready"))!["faults"]!;

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
