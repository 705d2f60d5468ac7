using BanenBot.Core.Figures.Questions;
using BanenBot.Core.Reading;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Figures;

/// <summary>
/// The names figures are made of: what can be measured, for which parts, where and from which documents. Keeps the order of the files.
/// </summary>
public sealed class FigureCatalog
{
    readonly Dictionary<string, Indicator> _indicators;
    readonly Dictionary<string, Breakdown> _breakdowns;
    readonly Dictionary<string, Region> _regions;

    internal FigureCatalog(
        IReadOnlyList<Indicator> indicators, IReadOnlyList<Breakdown> breakdowns, IReadOnlyList<ReferenceMoment> moments,
        IReadOnlyList<Region> regions, SourceCatalog sources)
    {
        (Indicators, Breakdowns, Moments, Regions, Sources) = (indicators, breakdowns, moments, regions, sources);
        _indicators = indicators.ToDictionary(indicator => indicator.Id, StringComparer.Ordinal);
        _breakdowns = breakdowns.ToDictionary(breakdown => breakdown.Id, StringComparer.Ordinal);
        _regions = regions.ToDictionary(region => region.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Indicator> Indicators { get; }
    public IReadOnlyList<Breakdown> Breakdowns { get; }
    public IReadOnlyList<Region> Regions { get; }
    internal IReadOnlyList<ReferenceMoment> Moments { get; }
    internal SourceCatalog Sources { get; }

    /// <summary>The words that questions for figures are made of.</summary>
    internal FigureWords Words { get; set; } = FigureWords.None;

    /// <summary>What no figure says, so that a question for it never gets the figure for everything.</summary>
    internal IReadOnlyList<NotKept> NotKept { get; set; } = [];

    /// <summary>Where the documents disagree otherwise than in two values of one figure, as editors wrote it down.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; internal set; } = [];

    /// <summary>The measures that an overview of the newest figures shows, in its order.</summary>
    public IReadOnlyList<Indicator> Main { get; internal set; } = [];

    /// <summary>How measures hang together, by the id of the measure.</summary>
    internal IReadOnlyDictionary<string, IndicatorRelations> Relations { get; set; } =
        new Dictionary<string, IndicatorRelations>(StringComparer.Ordinal);

    internal IndicatorRelations RelationsOf(Indicator indicator) =>
        Relations.TryGetValue(indicator.Id, out var relations) ? relations : IndicatorRelations.None;

    public Indicator? Indicator(string id) => _indicators.GetValueOrDefault(id);

    public Breakdown? Breakdown(string id) => _breakdowns.GetValueOrDefault(id);

    public Region? Region(string id) => _regions.GetValueOrDefault(id);

    public Source? Source(string id) => Sources.Find(id);

    /// <summary>Every name and term, and the words that ask for figures: for the vocabulary that spelling is corrected against.</summary>
    public IEnumerable<string> Texts =>
    [
        .. Words.Cues.All, .. Words.Periods.All,
        .. Indicators.SelectMany(indicator => indicator.Terms.Append(indicator.Name).Append(indicator.Unit.Name)),
        .. Breakdowns.SelectMany(breakdown => breakdown.Terms.Append(breakdown.Name)),
        .. NotKept.SelectMany(what => what.Terms),
        .. Moments.SelectMany(moment => moment.Terms.Append(moment.Name)),
        .. Regions.SelectMany(region => region.Terms.Append(region.Name)
            .Concat(region.Municipalities.SelectMany(municipality => municipality.Terms.Append(municipality.Name)))),
    ];
}

/// <summary>All that one version of the knowledge folder says in figures.</summary>
/// <param name="Version">Changes with any byte of the files it was read from.</param>
public sealed record FigureSet(string Version, FigureCatalog Catalog, IReadOnlyList<Figure> Figures)
{
    /// <summary>Reads the folder's figures, without the rest of it. What is wrong is reported and left out.</summary>
    public static FigureSet Read(KnowledgeFolder folder, FaultList faults) =>
        FigureFolder.Read(folder, SourceCatalog.Read(folder, faults), faults);
}
