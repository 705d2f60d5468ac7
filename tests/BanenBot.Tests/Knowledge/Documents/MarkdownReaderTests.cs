using BanenBot.Core.Knowledge.Documents;

namespace BanenBot.Tests.Knowledge.Documents;

public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("# Kop\n\nEen **vette**\nzin met [een link](https://uwv.nl) en `code`.", "# Kop\nEen vette zin met een link en code.")]
    [InlineData("---\ntitel: x\n---\n\nTekst.", "Tekst.")]
    [InlineData("- een\n- twee\n  - diep\n\n3. drie\n4. vier", "- een\n- twee\n  - diep\n3. drie\n4. vier")]
    [InlineData("> Een citaat.\n\n```\ncode\n```\n\n![plaatje](x.png)", "Een citaat.\ncode")]
    [InlineData("| Regio | Banen |\n|---|---|\n| Gooi | 864 |\n| Utrecht | 12 |", "| Regio: Gooi; Banen: 864\n| Regio: Utrecht; Banen: 12")]
    [InlineData("Tekst.\n\n<div><p>Uit een <b>pagina</b>.</p><script>x()</script></div>", "Tekst.\nUit een pagina.")]
    public void MarkdownBecomesBlocks(string markdown, string expected) =>
        Assert.Equal(expected, BlockText.Of(MarkdownReader.Read(markdown, BlockText.Words).Document!));
}
