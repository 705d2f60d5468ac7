using BanenBot.Core.Dutch;

namespace BanenBot.Tests.Dutch;

public class TokenizerTests
{
    [Theory]
    [InlineData("Wat is de T+2-regel?", "wat is de t+2 regel")]
    [InlineData("de t + 2 regel", "de t+2 regel")]
    [InlineData("Q4, 4e en 18de kwartaal 2018", "q4 4e en 18de kwartaal 2018")]
    [InlineData("één baan is 110,92 uur", "een baan is 110,92 uur")]
    [InlineData("1.641 personen, 1641 personen", "1641 personen 1641 personen")]
    [InlineData("125.000 banen en 1.234.567,5", "125000 banen en 1234567,5")]
    [InlineData("125 000 banen, 1 250 000 en 12\u00A0345", "125000 banen 1250000 en 12345")]
    [InlineData("regio's met 230 371 492", "regio's met 230 371 492")]
    [InlineData("trede 3 100 uur", "trede 3 100 uur")]
    [InlineData("50+, 55plussers en 60-plussers", "50+ 55plussers en 60-plussers")]
    [InlineData("par. 2.3 en 1.1.2", "par 2.3 en 1.1.2")]
    [InlineData("nug'ers, wajong’ers en Wiw/ID'ers", "nug'ers wajong'ers en wiw/id ers")]
    [InlineData("in 2018. 2019 volgt", "in 2018 2019 volgt")]
    [InlineData("Gooi & Vechtstreek, G&V en G & V", "gooi vechtstreek g&v en g&v")]
    [InlineData("VSO/PRO, Wiw/ID-banen en man/vrouw", "vso/pro wiw/id banen en man vrouw")]
    [InlineData("mail doelgroepregister@uwv.nl.", "mail doelgroepregister@uwv.nl")]
    [InlineData("zie werk.nl, of https://www.uwv.nl/Wajong?a=1.", "zie werk.nl of https://www.uwv.nl/wajong?a=1")]
    [InlineData("(www.uwv.nl/x) a@b c", "www.uwv.nl/x a b c")]
    [InlineData("op 31-3-2018, 31/3/2018 of 2018-03-31", "op 31-3-2018 31-3-2018 of 2018-03-31")]
    [InlineData("2016-2017 en 2018-Q1", "2016 2017 en 2018 q1")]
    [InlineData("in 't register, '18 en 'ja'", "in 't register '18 en ja")]
    [InlineData("regio’s en SW'ers’ banen", "regio's en sw'ers banen")]
    [InlineData("t.o.v. 2012, o.a. m.b.t. UWV", "tov 2012 oa mbt uwv")]
    [InlineData("COÖRDINATIE, cliënten en geïndiceerd", "coordinatie clienten en geindiceerd")]
    [InlineData("cafe\u0301 ﬁnancie\u0308n Œuvre", "cafe financien oeuvre")]
    [InlineData("doel\u00ADgroep\u200Bregister", "doelgroepregister")]
    [InlineData("banen😀afspraak\u0000werk\tuit", "banen afspraak werk uit")]
    [InlineData("45% en € 5000,-", "45 % en € 5000")]
    [InlineData("markt- en overheid – sector", "markt en overheid sector")]
    [InlineData("", "")]
    [InlineData("?!… ''", "")]
    public void ATextIsCutIntoFoldedWords(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Tokenizer.Tokenize(text).Select(token => token.Text)));

    [Fact]
    public void OffsetsPointIntoTheNfcText()
    {
        const string text = "Een cafe\u0301 in G & V";
        var nfc = Folding.Nfc(text);
        Assert.Equal(["Een", "café", "in", "G & V"], Tokenizer.Tokenize(text).Select(token => nfc.Substring(token.Start, token.Length)));
    }

    [Fact]
    public void AnyTextGivesTokensInOrderAndWithinTheText()
    {
        var random = new Random(7);
        const string signs = "aeé+&/@.,'-%€0123 \t\n\ud83d\ude00\u0301\u00ad:wnl";
        for (var round = 0; round < 5_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => signs[random.Next(signs.Length)])]);
            var (nfc, end) = (Folding.Nfc(text), 0);
            foreach (var token in Tokenizer.Tokenize(text))
            {
                Assert.True(token.Start >= end && token.Length > 0 && token.Start + token.Length <= nfc.Length, text);
                Assert.NotEmpty(token.Text);
                end = token.Start + token.Length;
            }
        }
    }

    [Fact]
    public void EveryCharacterCanBeRead()
    {
        for (var code = 0; code <= char.MaxValue; code++) Tokenizer.Tokenize($"a{(char)code}b {(char)code}");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("a@b.")]
    [InlineData("1.")]
    [InlineData("1.000.")]
    [InlineData("a/")]
    [InlineData("t+2&")]
    [InlineData("a'")]
    [InlineData("\u00AD")]
    [InlineData("\u0301\u0316")]
    [InlineData("1-")]
    [InlineData("https://")]
    public void AHundredThousandCharactersOfAnythingAreRead(string piece)
    {
        var text = "a" + string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Assert.NotEmpty(Tokenizer.Tokenize(text));
    }
}
