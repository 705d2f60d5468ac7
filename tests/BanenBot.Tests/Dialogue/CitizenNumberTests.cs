using System.Globalization;
using BanenBot.Core.Dialogue;

namespace BanenBot.Tests.Dialogue;

/// <summary>Numbers below pass or fail the 11-test by arithmetic; those that pass are in the range kept for tests (9999…) or well-known examples.</summary>
public sealed class CitizenNumberTests
{
    [Theory]
    [InlineData("111222333")]
    [InlineData("staat 111222333 in het register")]
    [InlineData("111.222.333")]
    [InlineData("1112.22.333")]
    [InlineData("111-222-333")]
    [InlineData("111 222 333")]
    [InlineData("bsn:111222333, telt hij mee?")]
    [InlineData("11122233 3")]
    [InlineData("eerst 123456788 en dan 111222333")]
    [InlineData("111222333 123456782")]
    [InlineData("2018 111222333")]
    [InlineData("10000008")]
    [InlineData("(111222333)")]
    public void ACitizenNumberIsFoundHoweverItIsWritten(string text) => Assert.True(CitizenNumbers.IsIn(text));

    [Theory]
    [InlineData("0612345678")]
    [InlineData("06-12345678")]
    [InlineData("06 1234 5678")]
    [InlineData("035 1234567")]
    [InlineData("+31 6 12345678")]
    [InlineData("loonheffingennummer 111222333L01")]
    [InlineData("loonheffingennummer 111222333 L01")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("€ 111.222.333")]
    [InlineData("€111.222.333")]
    [InlineData("111.222.333,00 euro")]
    [InlineData("31-03-2018")]
    [InlineData("31032018")]
    [InlineData("2018-03-31")]
    [InlineData("20180331")]
    [InlineData("2016 2017 2018")]
    [InlineData("2017-2018")]
    [InlineData("123456789")]
    [InlineData("000000000")]
    [InlineData("1.679 personen en 1.641 personen")]
    [InlineData("110,92 uur per maand")]
    [InlineData("12345678901234567890")]
    [InlineData("zaak111222333")]
    [InlineData("")]
    public void WhatOnlyLooksLikeOneIsLetThrough(string text) => Assert.False(CitizenNumbers.IsIn(text));

    [Theory]
    [InlineData("dossier 123456789, hoe wordt een baan geteld?", " , hoe wordt een baan geteld?")]
    [InlineData("tel. 06 12345678: wat is loonwaarde", "tel. : wat is loonwaarde")]
    [InlineData("wat is loonwaarde (klant nummer 123456789)? wie meet dat", "wat is loonwaarde ( )? wie meet dat")]
    [InlineData("staat mijn nieuwe klant 123456789, in beeld", "staat mijn nieuwe klant  , in beeld")]
    [InlineData("register 123456789", "register  ")]
    [InlineData("hoeveel banen eind 2017, in 2018", "hoeveel banen eind 2017, in 2018")]
    public void ALongNumberAndWhatOnlyNamesItAreNoPartOfTheQuestion(string text, string question) =>
        Assert.Equal(question, CitizenNumbers.WithoutLongNumbers(text));

    [Fact]
    public void OneInElevenNumbersPassesTheElevenTest()
    {
        var passing = Enumerable.Range(100_000_000, 11_000).Count(number => CitizenNumbers.PassesElevenTest(number.ToString(CultureInfo.InvariantCulture)));
        Assert.InRange(passing, 900, 1100);
    }
}
