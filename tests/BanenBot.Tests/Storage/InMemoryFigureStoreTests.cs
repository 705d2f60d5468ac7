using BanenBot.Core.Figures;
using BanenBot.Tests.Contracts;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Storage;

/// <summary>The fake that the desk is tested with keeps the same contract.</summary>
public sealed class InMemoryFigureStoreTests : FigureStoreContract
{
    protected override IFigureStore Store { get; } = new InMemoryFigureStore();
}
