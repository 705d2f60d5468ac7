using BanenBot.Core.Dutch;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dutch;

public class DutchStemmerTests
{
    [Theory]
    [InlineData("banen", "baan")]
    [InlineData("uren", "uur")]
    [InlineData("regio's", "regio")]
    [InlineData("subsidies", "subsidie")]
    [InlineData("geteld", "tel")]
    [InlineData("meegeteld", "meetel")]
    [InlineData("werkt", "werk")]
    [InlineData("gevallen", "geval")]
    [InlineData("creëren", "creëer")]
    [InlineData("ge", "ge")]
    [InlineData("", "")]
    public void AWordIsCutAsTheAlgorithmSays(string word, string stem) => Assert.Equal(stem, DutchStemmer.Stem(word));

    [FactWithShared("reference", "snowball")]
    public void EveryWordOfSnowballsVocabularyIsCutAsPublished()
    {
        var words = File.ReadAllLines(Repository.Shared("reference", "snowball", "dutch", "voc.txt"));
        var stems = File.ReadAllLines(Repository.Shared("reference", "snowball", "dutch", "output.txt"));
        Assert.Equal(45_670, words.Length);
        var wrong = words.Zip(stems).Where(pair => DutchStemmer.Stem(pair.First) != pair.Second)
            .Select(pair => $"{pair.First}: {DutchStemmer.Stem(pair.First)}, not {pair.Second}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void NoWordMakesItThrowOrGrow()
    {
        var random = new Random(1);
        const string letters = "aeiouyëïgednstlrkpfhjzv'";
        for (var round = 0; round < 20_000; round++)
        {
            var word = new string([.. Enumerable.Range(0, random.Next(0, 90)).Select(_ => letters[random.Next(letters.Length)])]);
            Assert.True(DutchStemmer.Stem(word).Length <= word.Length, word);
        }
    }
}
