using System.Globalization;
using System.Text;
using BanenBot.Core.Dialogue.Guard;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue.Guard;

/// <summary>Numbers that nobody chose: drawn with a fixed seed, in every spelling and place.</summary>
[Trait("Speed", "slow")]
public sealed class GuardPropertyTests
{
    static readonly int[][] Shapes = [[9], [3, 3, 3], [4, 2, 3], [2, 2, 2, 3], [1, 1, 1, 1, 1, 1, 1, 1, 1]];
    static readonly string[] Separators =
    [
        " ", ".", "-", "_", ",", "/", "\t", "\n", "\r\n", " - ", "\u00a0", "\u2009", "\u202f", "\u3000", "\u2011", "\u2013",
        "\u200b", "\u200d", "\ufeff", "\u00ad",
    ];

    /// <summary>The zero of each script.</summary>
    static readonly int[] Zeros = ['0', '\uff10', '\u0660', '\u06f0', '\u0966', 0x1D7CE];

    static readonly string[] Places =
    [
        "{0}", "staat {0} in het register", "{0}: telt hij mee?", "mijn klant ({0}) werkt", "bsn:{0}", "klantBSN{0}x", "id_{0}_brief.docx",
        "zaak{0}", "in 2018 {0}", "hoeveel banen eind 2017? {0}", "<b>{0}</b>", "bel 06 12345678 of {0}", "{0}\nGroet, Anja",
        "{{\"bsn\":\"{0}\"}}", "één: {0}; twee",
    ];

    [Fact]
    public void AnyCitizenNumberIsRefusedInAnySpellingAndPlace()
    {
        var random = new Random(20261129);
        for (var i = 0; i < 20_000; i++)
        {
            var number = CitizenNumber(random);
            var spelled = Spelled(number, Pick(random, Shapes), Pick(random, Separators), Pick(random, Zeros));
            var text = string.Format(CultureInfo.InvariantCulture, Pick(random, Places), spelled);
            Assert.True(RealKnowledge.Snapshot.Guard.Refusal(text) is not null, text);
        }
    }

    [Fact]
    public void AZeroTooFewOrTooManyHidesNoNumber()
    {
        var random = new Random(8);
        for (var i = 0; i < 2000; i++)
        {
            var number = CitizenNumber(random);
            var zeroTooMany = "0" + number;
            var isTelephone = RealKnowledge.Snapshot.Guard.Kept(zeroTooMany)?.Contains("telefoonnummer", StringComparison.Ordinal) ?? false;
            Assert.True(isTelephone || IsRefused(zeroTooMany), zeroTooMany);
            Assert.True(IsRefused("bsn 0" + number) || isTelephone, number);
            if (number[0] == '0' && !IsDate(number[1..])) Assert.True(IsRefused(number[1..]), number[1..]);
        }
    }

    [Fact]
    public void AnyEightOrNineDigitsAreRefusedWhereAWordSaysWhatTheyAre()
    {
        string[] labels =
        [
            "bsn ", "BSN: ", "bsn", "bsn-nummer ", "burgerservicenummer ", "burgerservicenumer ", "burger service nummer ",
            "bsn van mijn klant is ",
        ];
        var random = new Random(9);
        for (var i = 0; i < 5000; i++)
        {
            var text = Pick(random, labels) + random.Next(10_000_000, 1_000_000_000).ToString(CultureInfo.InvariantCulture);
            if (text.Contains("klant", StringComparison.Ordinal) && IsDate(text[^8..])) continue;
            Assert.True(IsRefused(text), text);
        }
    }

    [Fact]
    public void ThousandsOfLookAlikesPass()
    {
        var random = new Random(11);
        CultureInfo.CurrentCulture = Dutch();
        Func<string>[] kinds = [.. Amounts(random), .. Dates(random), .. Registered(random), .. Telephones(random), .. Rows(random)];
        foreach (var kind in kinds)
            for (var i = 0; i < 500; i++)
            {
                var text = kind();
                Assert.True(!IsRefused(text), text);
            }
    }

    static Func<string>[] Amounts(Random random) =>
    [
        () => $"€ {random.Next():N0}",
        () => $"€{random.Next()}",
        () => $"{random.Next():N0} euro",
        () => $"{random.Next():N0},{random.Next(10, 100)}",
        () => $"{random.Next(1, 100)},{random.Next(10, 100)} procent",
        () => $"eind {random.Next(2010, 2027)} {random.Next(10_000, 100_000):N0} banen",
    ];

    static Func<string>[] Dates(Random random)
    {
        return [() => $"{Day():00}-{Month():00}-{Year()}", () => $"{Year()}-{Month():00}-{Day():00}", () => $"{Day()}.{Month()}.{Year()}",
            () => $"{Day()} {Month()} {Year()}", () => $"{Year()}{Month():00}{Day():00}", () => $"{Day():00}{Month():00}{Year()}"];

        int Day() => random.Next(1, 29);
        int Month() => random.Next(1, 13);
        int Year() => random.Next(1900, 2030);
    }

    static Func<string>[] Registered(Random random) =>
    [
        () => $"loonheffingennummer {random.Next(100_000_000, 1_000_000_000)}L{random.Next(1, 100):00}",
        () => $"{random.Next(100_000_000, 1_000_000_000)} L01",
        () => $"KvK {random.Next(10_000_000, 100_000_000)}",
        () => $"kvk-nummer {random.Next(10_000_000, 100_000_000)}",
        () => $"NL{random.Next(10, 100)}ABNA0{random.Next(100_000_000, 1_000_000_000)}",
        () => MachineMade(random),
    ];

    static Func<string>[] Telephones(Random random) =>
    [
        () => $"06{random.Next(10_000_000, 100_000_000)}",
        () => $"06-{random.Next(10_000_000, 100_000_000)}",
        () => $"+316{random.Next(10_000_000, 100_000_000)}",
        () => $"+31 6 {random.Next(10_000_000, 100_000_000)}",
        () => $"020-{random.Next(1_000_000, 10_000_000)}",
        () => $"035 {random.Next(1_000_000, 10_000_000)}",
        () => $"0201{random.Next(100_000, 1_000_000)}",
        () => $"0344-{random.Next(100_000, 1_000_000)}",
    ];

    /// <summary>
    /// Just three figures of three digits in a row can be told from a BSN by its proof alone, and six by that of both halves: those are not
    /// here.
    /// </summary>
    static Func<string>[] Rows(Random random)
    {
        return [() => string.Join(' ', Enumerable.Range(random.Next(1950, 2025), random.Next(2, 6))),
            () => string.Join(", ", Figures(3, 7)),
            () => string.Join(' ', Figures(4, 6)), () => string.Join('\t', Figures(7, 9)), () => string.Join('\n', Figures(4, 6)),
            () => string.Join(" en ", Figures(2, 5)),
            () => $"q{random.Next(1, 5)} {random.Next(2010, 2027)} {random.Next(100, 10_000)} personen",
            () => $"{random.Next(1000, 10_000)} {random.Next(1000, 10_000)}"];

        List<int> Figures(int least, int most) => [.. Enumerable.Range(0, random.Next(least, most)).Select(_ => random.Next(100, 1000))];
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("123 ")]
    [InlineData("1,")]
    [InlineData("1\n")]
    [InlineData("123456789 ")]
    [InlineData("0612 ")]
    [InlineData("+31")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("bsn ")]
    [InlineData("burgerservicenumme ")]
    [InlineData("bsn 1 ")]
    [InlineData("jan ")]
    [InlineData("ben ")]
    [InlineData("van ")]
    [InlineData("mijn klant heet ")]
    [InlineData("geboren 1 ")]
    [InlineData("geb ")]
    [InlineData("NL91 ")]
    [InlineData("nl91abna")]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("\u200b")]
    [InlineData("(")]
    public void AHundredThousandCharactersAreReadInATimeThatGrowsAsTheyDo(string piece)
    {
        Measure(piece, 1000);
        var (small, large) = (Measure(piece, 12_500), Measure(piece, 100_000));
        // Eight times as long; square would take sixty-four times as long. A little for what the runtime does between.
        Assert.True(large < small * 24 + TimeSpan.FromMilliseconds(250), $"{small.TotalMilliseconds:0} ms, {large.TotalMilliseconds:0} ms");
    }

    static TimeSpan Measure(string piece, int length)
    {
        var text = new StringBuilder().Insert(0, piece, length / piece.Length + 1).ToString();
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var took = ProcessorTime.Of(() => _ = RealKnowledge.Snapshot.Guard.Kept(text));
            if (took < best) best = took;
        }

        return best;
    }

    static bool IsRefused(string text) => RealKnowledge.Snapshot.Guard.Refusal(text) is not null;

    static bool IsDate(string digits) => LookAlikes.IsDate(digits, new[] { new DigitGroup(0, digits.Length, ' ') });

    static string CitizenNumber(Random random)
    {
        while (true)
        {
            var digits = random.Next(10_000_000, 1_000_000_000).ToString("000000000", CultureInfo.InvariantCulture);
            if (ElevenTest.Passes(digits)) return digits;
        }
    }

    static string Spelled(string digits, int[] shape, string separator, int zero)
    {
        var (spelled, at) = (new StringBuilder(), 0);
        foreach (var length in shape)
        {
            if (at > 0) spelled.Append(separator);
            foreach (var digit in digits.AsSpan(at, length)) spelled.Append(char.ConvertFromUtf32(zero + digit - '0'));
            at += length;
        }

        return spelled.ToString();
    }

    static string MachineMade(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    static CultureInfo Dutch()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NumberDecimalSeparator) = (".", ",");
        return culture;
    }

    static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
