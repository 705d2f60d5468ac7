using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Contracts;

/// <summary>What every store of figures does.</summary>
public abstract class FigureStoreContract : IDisposable
{
    readonly SmallFigures _small = new();

    protected abstract IFigureStore Store { get; }

    [ContractFact]
    public void AnEmptyStoreHoldsNothing()
    {
        Assert.Null(Store.Version);
        Assert.Empty(Store.Series());
        Assert.Empty(Store.Find(new FigureQuery("bomen")));
    }

    [ContractFact]
    public void WhatWasStoredIsFoundWhole()
    {
        var figures = _small.Read();
        Store.Replace(figures);
        Assert.Equal(figures.Version, Store.Version);
        var expected = figures.Figures.Where(figure => figure.Indicator.Id == "bomen").InOrder();
        Assert.Equal(expected, Store.Find(new FigureQuery("bomen")));
    }

    [ContractFact]
    public void OnlyTheAskedSlotsAreFound()
    {
        (string? Breakdown, string? Region, int Count)[] asked =
            [(null, null, 11), ("", null, 9), ("eik", null, 1), (null, "land", 1), ("eik", "land", 0)];
        Store.Replace(_small.Read());
        Assert.All(asked, one =>
            Assert.Equal(one.Count, Store.Find(new FigureQuery("bomen") { Breakdown = one.Breakdown, Region = one.Region }).Count));
    }

    [ContractFact]
    public void APeriodAndAKindNarrowToo()
    {
        Store.Replace(_small.Read());
        var query = new FigureQuery("bomen") { Period = Period.Quarter(2017, 4), Kind = FigureKind.Level };
        Assert.Equal([850m, 859m], Store.Find(query).Select(figure => figure.Value).Order());
        Assert.Empty(Store.Find(query with { Kind = FigureKind.Target }));
    }

    [ContractFact]
    public void TheSeriesSayWhatIsHeld()
    {
        Store.Replace(_small.Read());
        var series = Assert.Single(Store.Series(), one => one is { Indicator.Id: "bomen", Breakdown: null, Region.Id: "heide" });
        Assert.Equal(("2012-Q4", "2019-Q4", 8), (series.Earliest.ToString(), series.Latest.ToString(), series.Count));
    }

    [ContractFact]
    public void ANewVersionReplacesTheOldOneWhole()
    {
        Store.Replace(_small.Read());
        using var other = new SmallFigures("bomen;;duin;2018;7;stand;definitief;blad;p. 1;2019;;");
        Store.Replace(other.Read());
        Assert.Equal(7m, Assert.Single(Store.Find(new FigureQuery("bomen"))).Value);
        Assert.Single(Store.Series());
    }

    [ContractFact]
    public async Task ManyReadWhileAVersionIsReplaced()
    {
        var (first, second) = (_small.Read(), _small.Read() with { Version = "other" });
        Store.Replace(first);
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var round = 0; round < 50; round++) Assert.Equal(11, Store.Find(new FigureQuery("bomen")).Count);
        }));
        var writer = Task.Run(() =>
        {
            for (var round = 0; round < 10; round++) Store.Replace(round % 2 == 0 ? second : first);
        });
        await Task.WhenAll([.. readers, writer]);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _small.Dispose();
}
