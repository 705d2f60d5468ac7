using BanenBot.Core.Dutch;
using BanenBot.Core.Dutch.Filters;
using BanenBot.Tests.Support;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BanenBot.Tests.Dutch;

/// <summary>The analyser as Lucene sees it: rows of term, place, step and type, and the rules that every token stream keeps.</summary>
[Trait("Speed", "slow")]
public class AnalyzerStreamTests
{
    static readonly DutchAnalyzer Analyzer = Field.Analyzer;

    static readonly string[] Pieces =
        ["meld", " aan", " uit ", "doelgroep", "register", "\ud83d", "ë", "'", " te ", "werk ", "kwijt", "1.", "@a.nl", "\n", "niet ", ", ",
            "t + 2", "\u00AD"];

    static string Random(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    static List<string> Rows(Analyzer analyzer, string text, int most = int.MaxValue)
    {
        var rows = new List<string>();
        using var stream = analyzer.GetTokenStream("body", text);
        var (term, step) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IPositionIncrementAttribute>());
        var (offset, type) = (stream.GetAttribute<IOffsetAttribute>(), stream.GetAttribute<ITypeAttribute>());
        stream.Reset();
        while (rows.Count < most && stream.IncrementToken())
            rows.Add(
                $"{term} {offset.StartOffset}-{offset.EndOffset} +{step.PositionIncrement}{(type.Type == "word" ? "" : " " + type.Type)}");
        if (rows.Count < most) stream.End();
        return rows;
    }

    [Theory]
    [InlineData("De banen", "de 0-2 +1", "baan 3-8 +1", "#baan 3-8 +0 SYNONYM")]
    [InlineData("het doelgroepregister",
        "het 0-3 +1", "doelgroepregister 4-21 +1", "doelgroep 4-21 +0 PART", "register 4-21 +0 PART", "#register 4-21 +0 SYNONYM",
        "#dgr 4-21 +0 SYNONYM")]
    [InlineData("regio’s in 't land", "regio 0-7 +1", "#regioniveau 0-7 +0 SYNONYM", "in 8-10 +1", "'t 11-13 +1", "land 14-18 +1")]
    [InlineData("werk is nu kwijt",
        "werk 0-4 +1", "#werkverlies 0-4 +0 SYNONYM", "is 5-7 +1", "nu 8-10 +1", "kwijt 11-16 +1", "#werkverlies 11-16 +0 SYNONYM")]
    [InlineData("schrijf me uit", "uitschrijf 0-7 +1", "#eruit 0-7 +0 SYNONYM", "me 8-10 +1", "uit 11-14 +1")]
    [InlineData("1.641 en 110,92", "1641 0-5 +1", "en 6-8 +1", "110,92 9-15 +1")]
    [InlineData("op 31/3/2018", "op 0-2 +1", "31-3-2018 3-12 +1")]
    public void LuceneSeesTermsWithTheirPlaceAndWhatIsStackedOnThem(string text, params string[] rows) =>
        Assert.Equal(rows, Rows(Analyzer, text));

    [Fact]
    public void PlacesLieInOrderAndWithinTheText()
    {
        var random = new Random(5);
        for (var round = 0; round < 2_000; round++)
        {
            var text = Folding.Nfc(Random(random));
            var (last, isFirst) = (0, true);
            using var stream = Analyzer.GetTokenStream("body", text);
            var (step, offset) = (stream.GetAttribute<IPositionIncrementAttribute>(), stream.GetAttribute<IOffsetAttribute>());
            stream.Reset();
            while (stream.IncrementToken())
            {
                Assert.True(offset.StartOffset >= last && offset.EndOffset > offset.StartOffset && offset.EndOffset <= text.Length, text);
                Assert.True(step.PositionIncrement >= (isFirst ? 1 : 0), text);
                isFirst = false;
                last = offset.StartOffset;
            }

            stream.End();
            Assert.Equal(text.Length, offset.EndOffset);
        }
    }

    [Fact]
    public void ATextThatWasReadHalfwayLeavesNothingInTheNext()
    {
        var random = new Random(6);
        for (var round = 0; round < 100; round++)
        {
            Rows(Analyzer, "uit het doelgroepregister en mijn werk is nu kwijt, schrijf ik hem", most: round % 8);
            var text = Random(random);
            Assert.Equal(Rows(new DutchAnalyzer(Field.Data, Field.Vocabulary), text), Rows(Analyzer, text));
        }
    }

    [Fact]
    public void SixteenThreadsReadWhatOneReads()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 400).Select(_ => Random(random)).ToArray();
        var (indexed, asked) = (texts.Select(text => Rows(Analyzer, text)).ToArray(), texts.Select(Stems).ToArray());
        Parallel.For(0, 16 * texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            Assert.Equal(indexed[i % texts.Length], Rows(Analyzer, texts[i % texts.Length]));
            Assert.Equal(asked[i % texts.Length], Stems(texts[i % texts.Length]));
        });
    }

    static string Stems(string text) => string.Join(' ', Analyzer.AnalyzeQuestion(text).Select(word => word.Stem));

    [Theory]
    [InlineData("uit ")]
    [InlineData("schrijf uit ")]
    [InlineData("op lijst ")]
    [InlineData("werk nu ")]
    [InlineData("doelgroepregister")]
    [InlineData("doelgroepregsiter ")]
    [InlineData("a.b@")]
    public void AHundredThousandCharactersAreReadInAMoment(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Analyzer.AnalyzeQuestion(text);
        Assert.InRange(ProcessorTime.Of(() => Assert.NotEmpty(Analyzer.AnalyzeQuestion(text))).TotalSeconds, 0, 5);
    }

    [Fact]
    public void WhatIsKnownOfAWordIsCopiedAndClearedWithIt()
    {
        var word = new WordAttribute { Text = "uit", CorrectedFrom = "uitt", StartsClause = true, Role = WordRole.Stop, IsKnown = false };
        var copy = new WordAttribute();
        word.CopyTo(copy);
        Assert.Equal(
            ("uit", "uitt", true, WordRole.Stop, false), (copy.Text, copy.CorrectedFrom, copy.StartsClause, copy.Role, copy.IsKnown));
        copy.Clear();
        Assert.Equal(
            ("", null, false, WordRole.Content, true), (copy.Text, copy.CorrectedFrom, copy.StartsClause, copy.Role, copy.IsKnown));
    }
}
