using System.Globalization;
using BanenBot.Core.Figures;

namespace BanenBot.Tests.Figures;

public sealed class CalculationTests
{
    [Theory]
    [InlineData("864 - 859", "5")]
    [InlineData("1641-1130-418", "93")]
    [InlineData("(653 - 515) / 230 * 100", "60")]
    [InlineData("100000 + 25000 = 125000", "125000")]
    [InlineData("1.130 − 418", "712")]
    [InlineData("2 + 3 x 4", "14")]
    [InlineData("70 % * 130", "91,0")]
    [InlineData("50 %", "0,5")]
    [InlineData("350 : 2", "175")]
    [InlineData("350 ÷ 2", "175")]
    [InlineData("3 × 4", "12")]
    [InlineData("8 – 3", "5")]
    [InlineData(" 8 + 3 ", "11")]
    [InlineData("2 - 3 - 4", "-5")]
    [InlineData("12 / 2 / 3", "2")]
    [InlineData("2 * (3 + 4) - 1", "13")]
    [InlineData("1,5 * 2", "3,0")]
    public void ASumIsComputed(string sum, string result) =>
        Assert.Equal(decimal.Parse(result, CultureInfo.GetCultureInfo("nl-NL")), Calculation.Evaluate(sum));

    [Theory]
    [InlineData("zie tabel")]
    [InlineData("4 / 0")]
    [InlineData("(4 - 2")]
    [InlineData("4 -")]
    [InlineData("4 2")]
    [InlineData("4 - 2)")]
    [InlineData("(4 - 2 5")]
    [InlineData("4 +- 2")]
    [InlineData("1,2,3 + 1")]
    [InlineData("= 5")]
    [InlineData("79228162514264337593543950335 * 10")]
    [InlineData("")]
    public void WhatIsNoSumHasNoResult(string sum) => Assert.Null(Calculation.Evaluate(sum));

    /// <summary>As people round; to even would give 12.2.</summary>
    [Theory]
    [InlineData(49, 123)]
    [InlineData(-49, -123)]
    [InlineData(51, 128)]
    public void HalvesGoAwayFromZero(int part, int tenths)
    {
        Assert.Equal(tenths / 10m, Calculation.Percent(part, 400));
        Assert.True(Calculation.Equal(part / 4m, tenths / 10m, Unit.Percent));
    }

    [Fact]
    public void APercentageMayComeFromAFractionAndIsRoundedToItsDigits()
    {
        Assert.True(Calculation.Equal(349m / 492m, 71m, Unit.Percent));
        Assert.True(Calculation.Equal(32m / 653m * 100, 4.9m, Unit.Percent));
        Assert.False(Calculation.Equal(344m / 492m, 71m, Unit.Percent));
        Assert.False(Calculation.Equal(0.05m, 5m, Unit.Jobs));
    }

    [Fact]
    public void EveryNumberThatIsWrittenIsReadBack()
    {
        var random = new Random(864);
        for (var round = 0; round < 1000; round++)
        {
            var value = new decimal(random.Next(-200_000_000, 200_000_000)) / (decimal)Math.Pow(10, random.Next(0, 4));
            var written = value.ToString("0.######", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));
            Assert.True(Calculation.TryParseNumber(written, out var read) && read == value, written);
        }
    }

    [Theory]
    [InlineData("1.679")]
    [InlineData("1,2,3")]
    [InlineData("5-3")]
    [InlineData("5-")]
    [InlineData("--5")]
    [InlineData("-")]
    [InlineData(",")]
    [InlineData("*")]
    [InlineData("")]
    [InlineData("twaalf")]
    public void WhatIsNoNumberIsNotRead(string text) => Assert.False(Calculation.TryParseNumber(text, out _));
}
