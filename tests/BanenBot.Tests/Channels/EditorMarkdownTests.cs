using BanenBot.Channels.Cards;

namespace BanenBot.Tests.Channels;

public sealed class EditorMarkdownTests
{
    [Theory]
    [InlineData("Gewoon **vet** en _schuin_.", "Gewoon **vet** en _schuin_.")]
    [InlineData("# Kop\n\nTekst", "**Kop**\n\nTekst")]
    [InlineData("## **Vette** kop", "**Vette** kop")]
    [InlineData("- een\n- twee\n  - half", "- een\n- twee\n  - half")]
    [InlineData("3. drie\n4. vier", "3. drie\n4. vier")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "- a · b\n- 1 · 2")]
    [InlineData("een\nregel", "een regel")]
    [InlineData("![schema](https://example.nl/x.png)", "schema")]
    [InlineData("[hier](https://example.nl/)", "[hier](https://example.nl/)")]
    [InlineData("[hier](javascript:alert(1))", "hier")]
    [InlineData("<b>vet</b> & <script>", "<b>vet</b> & <script>")]
    [InlineData("een \\*ster\\*", "een \\*ster\\*")]
    [InlineData("`t+2_x`", "t+2\\_x")]
    [InlineData("> citaat", "citaat")]
    [InlineData("---", "")]
    public void OnlyWhatEveryChannelDrawsIsLeft(string markdown, string clean) => Assert.Equal(clean, EditorMarkdown.Clean(markdown));

    [Theory]
    [InlineData("**Vet** en [hier](https://example.nl/)", "Vet en hier")]
    [InlineData("een \\*ster\\*", "een *ster*")]
    public void SpeechHasNoMarkup(string markdown, string plain) => Assert.Equal(plain, EditorMarkdown.Plain(markdown));

    [Fact]
    public void CleaningTwiceChangesNothing()
    {
        foreach (var text in new[] { "# Kop\n\n- a\n- b **c**", "| a | b |\n|---|---|\n| 1 | 2 |", "een \\*ster\\* `x_y`" })
            Assert.Equal(EditorMarkdown.Clean(text), EditorMarkdown.Clean(EditorMarkdown.Clean(text)));
    }

    [Fact]
    public void TextNestedTooDeepIsShownAsItIs() =>
        Assert.StartsWith(">>", EditorMarkdown.Clean(new string('>', 5000) + "x"), StringComparison.Ordinal);
}
