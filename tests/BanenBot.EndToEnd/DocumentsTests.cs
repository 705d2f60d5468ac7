using System.Net;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace BanenBot.EndToEnd;

/// <summary>The PDFs of <c>documenten/</c> over the web: where the setting says so, and nothing beside them.</summary>
public sealed class DocumentsTests : IDisposable
{
    const string Question = "In welke zaal vergadert de werkgroep beukhout?";

    readonly string _knowledge = Directory.CreateTempSubdirectory("banenbot-knowledge-").FullName;

    public DocumentsTests()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_knowledge, "documenten", "nota's 2026")).FullName;
        File.WriteAllBytes(Path.Combine(folder, "gids.pdf"), Guide());
        File.WriteAllText(Path.Combine(folder, "pagina.html"), "<h1>Zaal</h1><p>De werkgroep eikhout vergadert in zaal eik.</p>");
        File.WriteAllBytes(Path.Combine(_knowledge, "geheim.pdf"), Guide());
    }

    public void Dispose() => Directory.Delete(_knowledge, recursive: true);

    [Fact]
    public async Task ASourceLeadsToItsPageAndNothingElseIsReached()
    {
        await using var bot = await StartAsync(("BanenBot__Web__DocumentsAddress", "https://banenbot.example.nl"));
        var reply = Assert.Single(await bot.SayAsync(Question)).ToJsonString();
        Assert.Contains("https://banenbot.example.nl/documenten/nota%27s%202026/gids.pdf#page=2", reply, StringComparison.Ordinal);
        using var document = await GetAsync(bot, "/documenten/nota%27s%202026/gids.pdf");
        Assert.Equal(HttpStatusCode.OK, document.StatusCode);
        Assert.Equal("application/pdf", document.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["nosniff"], document.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(Guide().Length, (await document.Content.ReadAsByteArrayAsync()).Length);
        foreach (var path in (string[])
        [
            "/documenten/nota%27s%202026/pagina.html", "/documenten/../geheim.pdf", "/documenten/%2e%2e/geheim.pdf",
            "/documenten/..%2fgeheim.pdf", "/documenten/..%5cgeheim.pdf", "/documenten//etc/passwd", "/documenten/nota%27s%202026/",
            "/documenten/nota%27s%202026/gids.pdf%00", "/geheim.pdf",
        ])
        {
            using var refused = await GetAsync(bot, path);
            Assert.True(refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path}: {refused.StatusCode}");
        }
    }

    [Fact]
    public async Task WithoutTheSettingThePageIsANumberAlone()
    {
        await using var bot = await StartAsync();
        var reply = Assert.Single(await bot.SayAsync(Question)).ToJsonString();
        Assert.Contains("p. 2", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("#page", reply, StringComparison.Ordinal);
        using var refused = await GetAsync(bot, "/documenten/nota%27s%202026/gids.pdf");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    Task<RunningBot> StartAsync(params (string, string)[] settings)
    {
        foreach (var folder in (string[])["taal", "vragen", "cijfers"])
            foreach (var file in Directory.EnumerateFiles(Path.Combine(RunningBot.Root, "knowledge", folder)))
                File.Copy(file, Path.Combine(Directory.CreateDirectory(Path.Combine(_knowledge, folder)).FullName, Path.GetFileName(file)));
        File.Copy(Path.Combine(RunningBot.Root, "knowledge", "bronnen.yaml"), Path.Combine(_knowledge, "bronnen.yaml"));
        return RunningBot.StartAsync("Development", _knowledge, settings);
    }

    /// <summary>As it was written: a client makes another path of dots.</summary>
    static async Task<HttpResponseMessage> GetAsync(RunningBot bot, string path)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(bot.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions
            {
                DangerousDisablePathAndQueryCanonicalization = true,
            }));
        return await bot.Http.SendAsync(request);
    }

    static byte[] Guide()
    {
        var pdf = new PdfDocumentBuilder();
        var (bold, plain) = (pdf.AddStandard14Font(Standard14Font.HelveticaBold), pdf.AddStandard14Font(Standard14Font.Helvetica));
        foreach (var (head, text) in ((string, string)[])
        [
            ("Gids voor werkgroepen", "Deze gids zegt waar de werkgroepen bij elkaar komen."),
            ("Werkgroep beukhout", "De werkgroep beukhout vergadert elke maandag in zaal linde."),
        ])
        {
            var page = pdf.AddPage(PageSize.A4);
            page.AddText(head, 18, new PdfPoint(60, 760), bold);
            page.AddText(text, 11, new PdfPoint(60, 730), plain);
        }

        return pdf.Build();
    }
}
