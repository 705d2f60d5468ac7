using System.Globalization;
using BanenBot.Core.Figures.Answers;

namespace BanenBot.Tests.Figures;

/// <summary>Whether a number that somebody puts forward is the one that is held.</summary>
public sealed class VerdictsTests
{
    [Theory]
    [InlineData("1641", "1641", nameof(Verdict.Right))]
    [InlineData("1640", "1641", nameof(Verdict.Nearly))]
    [InlineData("1600", "1641", nameof(Verdict.Nearly))]
    [InlineData("1700", "1641", nameof(Verdict.Wrong))]
    [InlineData("1642", "1641", nameof(Verdict.Wrong))]
    [InlineData("2000", "1641", nameof(Verdict.Wrong))]
    [InlineData("100", "106", nameof(Verdict.Wrong))]
    [InlineData("100", "104", nameof(Verdict.Nearly))]
    [InlineData("-600", "-620", nameof(Verdict.Nearly))]
    [InlineData("620", "-620", nameof(Verdict.Wrong))]
    [InlineData("0", "0", nameof(Verdict.Right))]
    [InlineData("0", "1", nameof(Verdict.Wrong))]
    [InlineData("47,5", "47,46", nameof(Verdict.Right))]
    [InlineData("48", "47,5", nameof(Verdict.Right))]
    [InlineData("47", "47,5", nameof(Verdict.Wrong))]
    public void ANumberIsRightToTheDigitsThatAreGiven(string claimed, string actual, string verdict) =>
        Assert.Equal(verdict, Weigh(claimed, actual, ClaimBound.Exact, ClaimKind.Count, isInWords: false));

    [Theory]
    [InlineData("1700", "1641", nameof(Verdict.Nearly))]
    [InlineData("100", "105", nameof(Verdict.Nearly))]
    [InlineData("100", "106", nameof(Verdict.Wrong))]
    [InlineData("100", "95", nameof(Verdict.Nearly))]
    [InlineData("100", "94", nameof(Verdict.Wrong))]
    public void ARoundNumberIsNearlyRightWithinATwentieth(string claimed, string actual, string verdict) =>
        Assert.Equal(verdict, Weigh(claimed, actual, ClaimBound.About, ClaimKind.Count, isInWords: false));

    [Theory]
    [InlineData("meer", "500", "501", nameof(Verdict.Right))]
    [InlineData("meer", "500", "500", nameof(Verdict.Wrong))]
    [InlineData("minder", "500", "499", nameof(Verdict.Right))]
    [InlineData("minder", "500", "500", nameof(Verdict.Wrong))]
    public void ABoundItselfLiesNotBeyondIt(string bound, string claimed, string actual, string verdict) =>
        Assert.Equal(verdict, Weigh(
            claimed, actual, bound == "meer" ? ClaimBound.More : ClaimBound.Less, ClaimKind.Count, isInWords: false));

    /// <summary>What grew by this many percent, against "verdubbeld".</summary>
    [Theory]
    [InlineData(false, "100", nameof(Verdict.Right))]
    [InlineData(false, "98", nameof(Verdict.Right))]
    [InlineData(false, "97,9", nameof(Verdict.Nearly))]
    [InlineData(false, "90", nameof(Verdict.Nearly))]
    [InlineData(false, "89", nameof(Verdict.Wrong))]
    [InlineData(true, "80", nameof(Verdict.Nearly))]
    [InlineData(true, "79", nameof(Verdict.Wrong))]
    public void WordsForGrowthAreRightWithinAHundredth(bool isAbout, string growth, string verdict) =>
        Assert.Equal(verdict, Weigh("2", growth, isAbout ? ClaimBound.About : ClaimBound.Exact, ClaimKind.Times, isInWords: true));

    static string Weigh(string claimed, string actual, ClaimBound bound, ClaimKind kind, bool isInWords)
    {
        var (value, dutch) = (Number(claimed), claimed.Split(','));
        var claim = new Claim(value, dutch.Length == 1 ? 0 : dutch[1].Length, kind, bound, isInWords, "", "");
        return Verdicts.Of(claim, Number(actual)).ToString();
    }

    static decimal Number(string text) => decimal.Parse(text, CultureInfo.GetCultureInfo("nl-NL"));
}
