using BanenBot.Core.Dutch;
using BanenBot.Core.Figures;
using BanenBot.Core.Reading;
using BanenBot.Core.Sources;

namespace BanenBot.Tests.Support;

/// <summary>The figures of the repository itself, read once.</summary>
static class RealFigures
{
    static readonly Lazy<(FigureSet Figures, FigureDesk Desk, DutchAnalyzer Analyzer, IReadOnlyList<Fault> Faults)> Read = new(() =>
    {
        var (folder, faults) = (new KnowledgeFolder(Repository.Knowledge), new FaultList());
        var figures = FigureFolder.Read(folder, SourceCatalog.Read(folder, faults), faults);
        var language = LanguageData.Read(folder, faults);
        var store = new InMemoryFigureStore();
        store.Replace(figures);
        var analyzer = new DutchAnalyzer(language, Vocabulary.Build(figures.Catalog.Texts, language));
        return (figures, new FigureDesk(figures.Catalog, store, analyzer), analyzer, faults.All);
    });

    public static FigureSet Figures => Read.Value.Figures;

    public static FigureDesk Desk => Read.Value.Desk;

    public static DutchAnalyzer Analyzer => Read.Value.Analyzer;

    public static IReadOnlyList<Fault> Faults => Read.Value.Faults;
}

/// <summary>A fact over the figures in the repository's knowledge folder: skipped, visibly, while there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class FactWithFigures : FactAttribute
{
    public FactWithFigures()
    {
        if (!Directory.Exists(Path.Combine(Repository.Knowledge, "cijfers")) || RealFigures.Figures.Figures.Count == 0)
            Skip = "knowledge/cijfers holds no figures yet.";
    }
}
