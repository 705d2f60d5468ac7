using BanenBot.Core.Knowledge;
using BanenBot.Core.Knowledge.Documents;

namespace BanenBot.Tests.Knowledge.Documents;

public sealed class PassageSplitterTests
{
    static string Sentence(int words) => "Woord" + string.Concat(Enumerable.Repeat(" woord", words - 1)) + ".";

    static Block Heading(int level, string text) => new(BlockKind.Heading, text, level);

    static Block Paragraph(string text) => new(BlockKind.Paragraph, text);

    static IReadOnlyList<Passage> Split(params Block[] blocks) => PassageSplitter.Split("documenten/stuk.txt", new Document(null, blocks));

    [Fact]
    public void APassageCarriesTheChainOfHeadingsAboveIt()
    {
        var passages = Split(
            Paragraph("Vooraf."), Heading(1, "Een"), Heading(3, "Diep"), Paragraph("A."), Heading(2, "Minder"), Paragraph("B."),
            Heading(1, "Twee"), Paragraph("C."));

        Assert.Equal(["", "Een > Diep", "Een > Minder", "Twee"], passages.Select(passage => string.Join(" > ", passage.Headings)));
        Assert.Equal(["#1", "#2", "#3", "#4"], passages.Select(passage => passage.Id["documenten/stuk.txt".Length..]));
    }

    [Theory]
    [InlineData(1, 2, "Handreiking", "Kop")]
    [InlineData(1, 1, "stuk", "Handreiking")]
    public void TheFirstHeadingIsTheTitleWhereItStandsAboveAllOthers(int first, int second, string title, string heading)
    {
        var passage = Split(Heading(first, "Handreiking"), Paragraph("A."), Heading(second, "Kop"), Paragraph("B."));

        Assert.All(passage, each => Assert.Equal(title, each.Title));
        Assert.Contains(heading, passage.SelectMany(each => each.Headings));
    }

    [Fact]
    public void ASectionThatReadsInOneGoStaysWhole() => Assert.Single(Split(Paragraph(Sentence(100)), Paragraph(Sentence(110))));

    [Fact]
    public void ALongSectionIsCutBetweenParagraphs()
    {
        var passages = Split([.. Enumerable.Range(0, 12).Select(_ => Paragraph(Sentence(50)))]);

        Assert.All(passages, passage => Assert.InRange(Words.Count(passage.Text), PassageSplitter.Shortest, PassageSplitter.Longest));
        Assert.All(passages, passage => Assert.EndsWith(".", passage.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void ALongParagraphIsCutBetweenSentences()
    {
        var passages = Split(Paragraph(string.Join(' ', Enumerable.Repeat("Dat geldt t.o.v. J. Jansen sinds 2012 en al ca. 3 jaar.", 60))));

        Assert.True(passages.Count > 3);
        Assert.All(passages, passage => Assert.StartsWith("Dat geldt", passage.Text, StringComparison.Ordinal));
        Assert.All(passages, passage => Assert.True(Words.Count(passage.Text) <= PassageSplitter.Whole));
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1, 100_000)]
    public void OneEndlessSentenceIsCutBetweenWordsAndOneEndlessWordInPieces(int words, int letters)
    {
        var passages = Split(Paragraph(string.Join(' ', Enumerable.Repeat(new string('x', letters), words))));

        Assert.True(passages.Count > 3);
        Assert.All(passages, passage => Assert.True(Words.Count(passage.Text) <= PassageSplitter.Whole));
    }

    [Fact]
    public void WhatAnnouncesAListStaysWithIt()
    {
        var item = new Block(BlockKind.ListItem, "- " + Sentence(70));
        var passages = Split(Paragraph(Sentence(120)), Paragraph("De gevallen zijn:"), item, Paragraph(Sentence(120)));

        Assert.DoesNotContain(passages, passage => passage.Text.EndsWith(':'));
    }

    [Fact]
    public void ListsAndTablesStandLineByLine() => Assert.Equal("A:\n\n- b\n- c\n\nD.",
        Split(Paragraph("A:"), new Block(BlockKind.ListItem, "- b"), new Block(BlockKind.ListItem, "- c"), Paragraph("D."))[0].Text);

    [Fact]
    public void ARowAndAListItemAreLinesOfTheirOwnANestedOneBehindThoseAboveIt() => Assert.Equal(
        ["Regio: Gooi; Banen: 864", "De gemeente", "De gemeente keurt goed", "De gemeente keurt goed bij spoed: in drie dagen",
            "De leverancier"],
        Split(Paragraph("A."), new Block(BlockKind.TableRow, "Regio: Gooi; Banen: 864"), new Block(BlockKind.ListItem, "- De gemeente"),
            new Block(BlockKind.ListItem, "  - keurt goed"), new Block(BlockKind.ListItem, "    - bij spoed: in drie dagen"),
            new Block(BlockKind.ListItem, "- De leverancier"))[0].Lines);

    [Fact]
    public void WhatAnnouncesAListIsALineToo() => Assert.Equal(
        ["Bij de aanvraag horen:", "Bij de aanvraag horen: een bewijs", "Bij de aanvraag horen: een offerte"],
        Split(Paragraph("Een zin vooraf."), Paragraph("Bij de aanvraag horen:"), new Block(BlockKind.ListItem, "- een bewijs"),
            new Block(BlockKind.ListItem, "- een offerte"))[0].Lines);

    [Fact]
    public void ALineSaysWhatItStandsUnderAlsoBehindANote()
    {
        var passage = Assert.Single(Split(
            Paragraph("U krijgt geen premie bij:"), new Block(BlockKind.ListItem, "a. een ontslag door:"), Block.Note("Ook op proef."),
            new Block(BlockKind.ListItem, "  i. ziekte;")));
        Assert.Equal("U krijgt geen premie bij: een ontslag door: ziekte;", passage.Lines[^1]);
    }

    [Fact]
    public void ANoteAndATableAreNotCutFromWhatTheyBelongTo()
    {
        var passages = Split(
            Paragraph(Sentence(170)), Paragraph("Tabel 1. Vergoedingen"), new Block(BlockKind.TableRow, "Soort: stoel; Bedrag: 300 euro"),
            Paragraph(Sentence(170)), Block.Note("Zonder btw."));
        Assert.Contains(passages, passage => passage.Text.Contains("Tabel 1. Vergoedingen\n\nSoort: stoel", StringComparison.Ordinal));
        Assert.DoesNotContain(passages, passage => passage.Text.StartsWith("Noot", StringComparison.Ordinal));
    }
}
