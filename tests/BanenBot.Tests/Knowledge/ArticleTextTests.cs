using BanenBot.Core.Knowledge;
using BanenBot.Core.Reading;
using BanenBot.Core.Sources;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Knowledge;

public sealed class ArticleTextTests
{
    [Theory]
    [InlineData("vraag: V?\nook:\n  - een\nbronnen: []", "vraag: V?\nook:\n  - een\n  - twee\nbronnen: []")]
    [InlineData("vraag: V?\nbronnen: []", "vraag: V?\nook:\n  - twee\nbronnen: []")]
    [InlineData("bronnen:\n  - bron: b\n    plaats: p\nook:\n  - een", "bronnen:\n  - bron: b\n    plaats: p\nook:\n  - een\n  - twee")]
    [InlineData("# Van wie\nvraag: >-\n  V\n  W?\nbronnen: []", "# Van wie\nvraag: >-\n  V\n  W?\nook:\n  - twee\nbronnen: []")]
    public void AWordingComesUnderThoseThatAreThere(string before, string after) =>
        Assert.Equal($"---\n{after}\n---\nTekst.\n", ArticleText.WithPhrasings($"---\n{before}\n---\nTekst.\n", ["twee"]));

    [Fact]
    public void LinesEndAsTheyDid() => Assert.Equal("---\r\nvraag: V?\r\nook:\r\n  - twee\r\n---\r\nTekst.",
        ArticleText.WithPhrasings("---\r\nvraag: V?\r\n---\r\nTekst.", ["twee"]));

    [Theory]
    [InlineData("---\nvraag: V?\nook: [een]\n---\nTekst.")]
    [InlineData("Tekst zonder kop.")]
    public void AFileInAnotherFormIsLeftAlone(string text) => Assert.Null(ArticleText.WithPhrasings(text, ["twee"]));

    [Theory]
    [InlineData("wat is t+2")]
    [InlineData("let op: wat nu")]
    [InlineData("- een streepje")]
    [InlineData("\"aangehaald\" en C:\\pad # geen commentaar")]
    [InlineData("ja")]
    [InlineData("no")]
    [InlineData("24 uur")]
    [InlineData("{x}")]
    [InlineData("vraag, met komma's & meer: 50%?")]
    public void WhateverSomebodyTypedIsReadBackAsItWas(string phrasing)
    {
        var text = ArticleText.WithPhrasings(Some.ArticleText("Wat is dat?", "Dat is zo.", "een"), [phrasing]);
        Assert.Equal(["een", phrasing], Read(text!, out var faults)!.Phrasings);
        Assert.Empty(faults.All);
    }

    [Fact]
    public void ADraftIsNotLiveUntilItsSourceAndPlaceAreFilledIn()
    {
        var draft = ArticleText.Draft("Mag een hulphond mee?", ["hulphond: mag dat"], "collega, 29 november 2026", " Ja, dat mag.\n");
        Assert.Null(Read(draft, out var faults));
        Assert.Empty(faults.All);
        Assert.Contains("concept (collega, 29 november 2026)", Assert.Single(faults.Warnings).Reason, StringComparison.Ordinal);

        Assert.Null(Read(draft.Replace("bron:\n", "bron: bron\n", StringComparison.Ordinal), out _));
        var filled = draft.Replace("bron:\n", "bron: bron\n", StringComparison.Ordinal)
            .Replace("plaats:\n", "plaats: vraag 1\n", StringComparison.Ordinal);
        var article = Read(filled, out faults)!;
        Assert.Empty(faults.All);
        Assert.Contains("doet nu mee", Assert.Single(faults.Warnings).Reason, StringComparison.Ordinal);
        Assert.Equal(("Mag een hulphond mee?", "Ja, dat mag.", "hulphond: mag dat"),
            (article.Question, article.Lead, Assert.Single(article.Phrasings)));
    }

    static Article? Read(string text, out FaultList faults)
    {
        using var folder = new TemporaryFolder();
        folder.With("bronnen.yaml",
            "bronnen:\n  - {id: bron, titel: B, uitgever: U, datum: 2020, gezag: 50}\n"
            + "  - {id: vragen, titel: V, uitgever: U, datum: 2020, gezag: 50}\n");
        faults = new FaultList();
        return ArticleReader.Read("vragen/stuk.md", text, ArticleKind.Question,
            SourceCatalog.Read(new KnowledgeFolder(folder.Path), faults), faults);
    }
}
