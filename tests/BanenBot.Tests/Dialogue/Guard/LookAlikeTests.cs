using BanenBot.Core.Dialogue.Guard;

namespace BanenBot.Tests.Dialogue.Guard;

/// <summary>What tells other numbers from a burgerservicenummer.</summary>
public sealed class LookAlikeTests
{
    [Theory]
    [InlineData("31-03-2018", true)]
    [InlineData("1-1-2018", true)]
    [InlineData("31-12-1999", true)]
    [InlineData("2018-3-31", true)]
    [InlineData("31032018", true)]
    [InlineData("01012018", true)]
    [InlineData("20180331", true)]
    [InlineData("32-03-2018", false)]
    [InlineData("0-03-2018", false)]
    [InlineData("31-13-2018", false)]
    [InlineData("31-00-2018", false)]
    [InlineData("31-03-1799", false)]
    [InlineData("2018-13-31", false)]
    [InlineData("2018-12-32", false)]
    [InlineData("1799-12-31", false)]
    [InlineData("32012018", false)]
    [InlineData("31132018", false)]
    [InlineData("00032018", false)]
    [InlineData("31002018", false)]
    [InlineData("20181331", false)]
    [InlineData("20181232", false)]
    [InlineData("31031799", false)]
    [InlineData("17990331", false)]
    [InlineData("31-03", false)]
    public void ADayOfTheseTwoCenturiesIsADate(string text, bool isDate) =>
        Assert.Equal(isDate, LookAlikes.IsDate(text, DigitRun.Read(text, 0).ToArray()));

    /// <summary>From twenty-four signs on where one in eight is a letter; or in the form of a GUID.</summary>
    [Theory]
    [InlineData("abcabcabcabcabc111222333", true)]
    [InlineData("abcabcabcabcab111222333", false)]
    [InlineData("111222333abcabcabcabcabc", true)]
    [InlineData("abc000000000000111222333", true)]
    [InlineData("ab0000000000000111222333", false)]
    [InlineData("00000000-0000-0000-0000-000111222333", true)]
    [InlineData("xyz111222333", false)]
    [InlineData("111222333", false)]
    public void ALongRowOfSignsIsMadeByAMachine(string text, bool isMade)
    {
        var start = text.IndexOf("111222333", StringComparison.Ordinal);
        Assert.Equal(isMade, LookAlikes.IsMachineMade(text, start, start + 9));
    }
}
