using System.Text;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Knowledge.Documents;
using BanenBot.Core.Knowledge.Documents.Html;
using BanenBot.Core.Knowledge.Documents.Office;
using BanenBot.Core.Knowledge.Documents.Questions;
using BanenBot.Core.Knowledge.Documents.Text;

namespace BanenBot.Tests.Knowledge.Documents;

/// <summary>
/// Whatever is dropped in: a result or a fault, never an exception, and never an hour of work (that would hang these tests).
/// </summary>
[Trait("Speed", "slow")]
public sealed class DocumentFuzzTests
{
    const int Seed = 20260401, Megabyte = 1 << 20;

    static readonly string[] Scraps =
    [
        "\n", "\n\n", " ", "  ", "\t", "\f", "- ", "• ", "o ", "1. ", "2.3. ", "a. ", "# ", "## ", "<sup>1</sup>", "¹ ", "1\n", "?",
        ". ", ": ", "-\n", "Woord ", "woord ", "https://uwv.nl/", "| a | b |\n", "|---|---|\n", "<table>", "<tr>", "<td colspan=9>",
        "<p>", "</p>", "<ol start=-5>", "<li>", "**", "[x](", "](", "```\n", "> ", "&#x301;", "\uFFFD", "\u00AD", "---\n",
        "                              \n", "\uD83D\uDE00", "\u0007",
    ];

    static readonly Func<string, Document?>[] Readers =
        [
            text => TextMending.Read(text, BlockText.Words), text => MarkdownReader.Read(text, BlockText.Words).Document,
            text => HtmlReader.Read(text, BlockText.Words).Document,
        ];

    static void Check(string text)
    {
        foreach (var read in Readers)
        {
            if (Passages(read(text)) is not { } first) continue;
            Assert.All(first, passage => Assert.InRange(Words.Count(passage.Text), 1, 2 * PassageSplitter.Whole));
            Assert.All(first, passage => Assert.True(passage.Text.IsNormalized()));
            Assert.Equal(first.Select(Print), Passages(read(text))!.Select(Print));
        }
    }

    static IReadOnlyList<Passage>? Passages(Document? document) => document is null
        ? null : PassageSplitter.Split("documenten/x", document with { Blocks = QuestionLifting.Lift(document.Blocks, BlockText.Words) });

    static string Print(Passage passage) => $"{passage.Id}|{passage.Title}|{string.Join('>', passage.Headings)}|{passage.Text}";

    [Fact]
    public void ScrapsInAnyOrderGiveTheSamePassagesTwice()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 400; round++) Check(string.Concat(random.GetItems(Scraps, random.Next(1, 200))));
    }

    [Fact]
    public void RandomBytesAreReadOrRefused()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 100; round++)
        {
            var bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);
            Check(Encoding.UTF8.GetString(bytes));
            Check(Encoding.Latin1.GetString(bytes));
            Assert.NotNull(WordReader.Read(new MemoryStream(bytes), BlockText.Words).Fault);
        }
    }

    [Fact]
    public void ADamagedWordFileIsReadOrRefused()
    {
        var random = new Random(Seed);
        var paragraphs = Enumerable.Range(0, 200).Select(n => WordFile.Paragraph($"Alinea {n} van het stuk.", n % 9 == 0 ? "Kop1" : null));
        var whole = WordFile.With(string.Concat(paragraphs)).ToArray();
        for (var round = 0; round < 300; round++)
        {
            var damaged = whole[..random.Next(whole.Length)];
            Assert.NotNull(WordReader.Read(new MemoryStream(damaged), BlockText.Words).Fault);
            damaged = [.. whole];
            for (var flips = random.Next(1, 9); flips > 0; flips--) damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            var (document, fault) = WordReader.Read(new MemoryStream(damaged), BlockText.Words);
            Assert.True(document is null != fault is null);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("woord ")]
    [InlineData("Een zin. ")]
    [InlineData("1. Wat? ")]
    [InlineData("- ")]
    [InlineData("<sup>1</sup>")]
    public void AMegabyteOnOneLineIsRead(string scrap) => Check(string.Concat(Enumerable.Repeat(scrap, Megabyte / scrap.Length)));

    /// <summary>Each would take minutes where the work grows with the square of the length.</summary>
    [Theory]
    [InlineData("a\n")]
    [InlineData("1. a\n")]
    [InlineData("- a\n\n")]
    [InlineData("a\tb\n")]
    [InlineData("a-\n")]
    [InlineData("# a\n")]
    [InlineData("¹ a\n")]
    [InlineData("https://uwv.nl/a\n")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("*a ")]
    [InlineData("> ")]
    [InlineData("|a")]
    [InlineData("<p>a")]
    [InlineData("<li>a")]
    [InlineData("<i>a</p>")]
    [InlineData("<b></i>")]
    [InlineData("<!--")]
    [InlineData("&amp;")]
    public void TheSameWithoutEndIsReadOrRefused(string scrap) =>
        Check(string.Concat(Enumerable.Repeat(scrap, Megabyte / 16 / scrap.Length)));
}
