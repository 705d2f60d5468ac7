using BanenBot.Core.Figures;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Figures;

public sealed class FigureTests : IDisposable
{
    readonly SmallFigures _small = new();

    [Fact]
    public void AFigureWithoutAPeriodCannotBeMade() =>
        Assert.Throws<ArgumentException>(() => _small.Read().Figures[0] with { Period = default });

    [Fact]
    public void AFigureWithoutAUnitCannotBeMade() =>
        Assert.Throws<ArgumentException>(() => _small.Read().Figures[0] with { Unit = default });

    [Fact]
    public void AUnitHasAName() => Assert.Throws<ArgumentException>(() => new Unit(" "));

    public void Dispose() => _small.Dispose();
}
