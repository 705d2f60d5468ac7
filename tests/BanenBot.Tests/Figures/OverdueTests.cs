using BanenBot.Core.Figures;
using BanenBot.Core.Sources;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

public sealed class OverdueTests : IDisposable
{
    static readonly DateOnly Expected = new(2019, 10, 1);

    readonly SmallFigures _small = new();

    public OverdueTests() => _small.Write("bronnen.yaml",
        SmallFigures.Sources.Replace("datum: 2019-05,", "datum: 2019-05, volgende-editie: 2019-10-01,", StringComparison.Ordinal));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void AFigureSaysSoFromTheDayAfterItsNextEditionWasExpected(int daysLater, bool isLate) => Assert.Equal(isLate,
        _small.Desk().Answer("planters heide q1 2018", null, Expected.AddDays(daysLater))!.Notes
            .Any(note => note.StartsWith("Er zou sinds 1 oktober 2019 een nieuwere editie moeten zijn", StringComparison.Ordinal)));

    [Fact]
    public void TheListNamesEachLateSourceWithTheFiguresThatRestOnIt()
    {
        Assert.Empty(OverdueSource.Of(_small.Read(), Expected));
        var late = Assert.Single(OverdueSource.Of(_small.Read(), Expected.AddDays(1)));
        Assert.Equal(("blad", Expected, 17), (late.Source.Id, late.Since, late.Figures));
    }

    [Fact]
    public void ADateThatIsNoneIsReportedWithItsLine()
    {
        _small.Write("bronnen.yaml",
            SmallFigures.Sources.Replace("datum: 2019-05,", "datum: 2019-05, volgende-editie: najaar,", StringComparison.Ordinal));
        SourceCatalog.Read(_small.Folder, _small.Faults);
        var fault = Assert.Single(_small.Faults.All);
        Assert.Equal(("bronnen.yaml", 2), (fault.File, fault.Line));
        Assert.Contains("najaar", fault.Reason, StringComparison.Ordinal);
    }

    [FactWithFigures]
    public void TheNewestFactsheetIsLateSinceFourMonthsAfterTheNextQuarter()
    {
        var due = new DateOnly(2018, 10, 31);
        Assert.Empty(OverdueSource.Of(RealFigures.Figures, due));
        var late = Assert.Single(OverdueSource.Of(RealFigures.Figures, due.AddDays(1)));
        Assert.Equal(("factsheet-2018-q1", due), (late.Source.Id, late.Since));
        Assert.True(late.Figures > 0);
        Assert.Contains(RealFigures.Desk.Answer("hoeveel banen in gooi en vechtstreek eind q1 2018", null, due.AddDays(1))!.Notes,
            note => note.StartsWith("Er zou sinds 31 oktober 2018 een nieuwere editie moeten zijn", StringComparison.Ordinal));
    }

    public void Dispose() => _small.Dispose();
}
