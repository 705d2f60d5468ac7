using BanenBot.Web;
using Microsoft.AspNetCore.Http;

namespace BanenBot.Tests.Web;

/// <summary>The pages that the Teams manifest names.</summary>
public sealed class LegalPagesTests
{
    static readonly WebAssets Assets = new(webRoot: "/bestaat-niet");

    [Fact]
    public async Task BothPagesStandUnderTheAddressesOfTheManifest()
    {
        var manifest = File.ReadAllText(Path.Combine(Support.Repository.Root, "manifest", "manifest.json"));
        Assert.Contains($"https://{{{{domain}}}}{LegalPages.PrivacyPath}\"", manifest, StringComparison.Ordinal);
        Assert.Contains($"https://{{{{domain}}}}{LegalPages.TermsPath}\"", manifest, StringComparison.Ordinal);
        Assert.Contains("<h1>Privacy</h1>", await PageAsync(new(), pages => pages.ShowPrivacy), StringComparison.Ordinal);
        Assert.Contains("<h1>Voorwaarden</h1>", await PageAsync(new(), pages => pages.ShowTerms), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Na één dag worden ze gewist.")]
    [InlineData(7, "Na 7 dagen worden ze gewist.")]
    public async Task HowLongMessagesAreKeptIsWhatIsSet(int days, string sentence) =>
        Assert.Contains(sentence, await PageAsync(new(), pages => pages.ShowPrivacy, days), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "Vragen uit Teams en vragen die je met het formulier", "kon beantwoorden")]
    [InlineData(30, "Na 30 dagen wordt de vraag gewist.", "Vragen uit Teams en vragen")]
    public async Task WhetherQuestionsAreKeptIsWhatIsSet(int? days, string said, string unsaid)
    {
        var html = await PageAsync(new(), pages => pages.ShowPrivacy, questionDays: days);
        Assert.Contains(said, html, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "De organisatie waar je deze bot gebruikt, biedt BanenBot aan", "Vraag het aan de beheerder")]
    [InlineData("Werk & co", "fg@example.nl", "<p>Werk &amp; co biedt BanenBot aan", "<a href=\"mailto:fg@example.nl\">fg@example.nl</a>")]
    [InlineData("<b>", "https://example.nl/privacy", "<p>&lt;b&gt; biedt",
        "<a href=\"https://example.nl/privacy\">https://example.nl/privacy</a>")]
    public async Task WhoOffersTheBotAndWhereToAskIsWhatIsSet(string? organisation, string? contact, string offered, string ask)
    {
        var html = await PageAsync(new() { Organisation = organisation, Contact = contact }, pages => pages.ShowPrivacy);
        Assert.Contains(offered, html, StringComparison.Ordinal);
        Assert.Contains(ask, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fg@example.nl", true)]
    [InlineData("https://example.nl/privacy", true)]
    [InlineData("http://example.nl/privacy", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("bel de balie", false)]
    [InlineData("Jan <jan@example.nl>", false)]
    public void AContactIsAnAddress(string contact, bool isGood) =>
        Assert.Equal(isGood, !new WebOptions { Contact = contact }.Faults().Any());

    [Fact]
    public void ANameThatFillsThePageIsRefused() => Assert.Single(new WebOptions { Organisation = new string('x', 101) }.Faults());

    static async Task<string> PageAsync(
        WebOptions options, Func<LegalPages, RequestDelegate> page, int keepDays = 30, int? questionDays = null)
    {
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await page(new LegalPages(Assets, options, new KeptFor(keepDays, questionDays)))(http);
        Assert.Contains("default-src 'none'", http.Response.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        http.Response.Body.Position = 0;
        return await new StreamReader(http.Response.Body).ReadToEndAsync();
    }
}
