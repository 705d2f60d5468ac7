using System.Globalization;
using System.Text;
using BanenBot.Core.Reading;

namespace BanenBot.Tests.Reading;

/// <summary>Without ICU a text is read as with it.</summary>
public sealed class NormalFormTests
{
    static readonly string[] Texts =
    [
        "één e\u0301e\u0301n", "coördinator coo\u0308rdinator", "Curac\u0327ao", "ﬁnanciële ﬂexibiliteit", "１２３４５６７８２", "½ €5 … “x” ‘y’",
        "e\u0323\u0302", "\u1EC7",
        "Å \u212B A\u030A", "① ⅷ ™", "Ελλάδα", "日本語 😀", "a\u0301\u0301b",
    ];

    public static TheoryData<NormalizationForm> Forms => [.. Enum.GetValues<NormalizationForm>()];

    [Theory, MemberData(nameof(Forms))]
    public void TheTableGivesWhatIcuGives(NormalizationForm form)
    {
        var letters = Enumerable.Range(0xA0, 0x24F - 0xA0).Concat(Enumerable.Range(0x1E00, 0x100)).Concat(Enumerable.Range(0xFF01, 94))
            .Select(code => ((char)code).ToString());
        Assert.All(Texts.Concat(letters), text => Assert.Equal(text.Normalize(form), NormalForms.ByTable(text, form)));
    }

    [Fact]
    public void DutchIsWrittenAsIcuWritesIt()
    {
        var icu = CultureInfo.GetCultureInfo("nl-NL");
        foreach (var number in new[] { 0m, -1234.5m, 1_234_567.891m, 0.000001m })
            foreach (var format in new[] { "N0", "N2", "#,##0.######", "P1", "G" })
                Assert.Equal(number.ToString(format, icu), number.ToString(format, DutchFormat.Culture));
        for (var month = 1; month <= 12; month++)
            foreach (var format in new[] { "d MMMM yyyy", "MMMM yyyy", "dd-MM-yyyy" })
                Assert.Equal(
                    new DateOnly(2026, month, 5).ToString(format, icu), new DateOnly(2026, month, 5).ToString(format, DutchFormat.Culture));
    }
}
