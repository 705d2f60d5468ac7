using BanenBot.Core.Figures.Answers;
using BanenBot.Core.Figures.Periods;
using BanenBot.Core.Figures.Questions;

namespace BanenBot.Core.Figures;

/// <summary>What someone picked from lists instead of asking in words: ids, or null where nothing was picked.</summary>
public sealed record FigurePick(string Indicator)
{
    /// <summary>Of a slot: everything that is held, side by side; of the period: the course over time.</summary>
    public const string All = "alle";

    /// <summary>Empty for the whole; null for what stands for the indicator.</summary>
    public string? Breakdown { get; init; }

    /// <summary>Null for this organisation's own region where it has the figure.</summary>
    public string? Region { get; init; }

    /// <summary>In the notation of the CSV files; null for the newest.</summary>
    public string? Period { get; init; }
}

/// <summary>The bot's answer to a pick, the figures it is made of, and what else can be picked from here.</summary>
public sealed record FigureSheet
{
    internal FigureSheet(FigureAnswer answer) => Answer = answer;

    /// <summary>As the same question in words would get it.</summary>
    internal FigureAnswer Answer { get; }

    /// <summary>With every slot filled but a null period, which stays the newest.</summary>
    public required FigurePick Pick { get; init; }
    public required Indicator Indicator { get; init; }

    /// <inheritdoc cref="FigureAnswer.Headline"/>
    public string Headline => Answer.Headline;
    public IReadOnlyList<string> Details => Answer.Details;

    /// <inheritdoc cref="FigureAnswer.Notes"/>
    public IReadOnlyList<string> Notes => Answer.Notes;

    /// <summary>
    /// The same in words; null where several parts or regions stand side by side, or no wording is understood as exactly this.
    /// </summary>
    public required string? Question { get; init; }

    /// <summary>
    /// The figures shown, by part, region and period, a withheld one among them; empty where the answer is that there are none.
    /// </summary>
    public required IReadOnlyList<SheetRow> Rows { get; init; }

    /// <summary>What can be picked in the place of the part; null among them is the whole.</summary>
    public required IReadOnlyList<Breakdown?> Breakdowns { get; init; }
    public required IReadOnlyList<Region> Regions { get; init; }
    public required IReadOnlyList<SheetPeriod> Periods { get; init; }
}

/// <param name="Period">In Dutch.</param>
/// <param name="Others">What other documents say in its place.</param>
public sealed record SheetRow(string Period, Figure Figure, IReadOnlyList<Figure> Others);

/// <param name="Code">In the notation of the CSV files.</param>
public sealed record SheetPeriod(string Code, string Name);

public sealed partial class FigureDesk
{
    /// <summary>What there is to pick: every indicator that figures are held for, in the order of the catalogue.</summary>
    public IReadOnlyList<Indicator> Indicators => [.. _catalog.Indicators.Where(indicator => _holdings.Of(indicator.Id).Count > 0)];

    /// <summary>The answer to a pick; null where it names something that there is not.</summary>
    public FigureSheet? Sheet(FigurePick pick, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(pick);
        if (_catalog.Indicator(pick.Indicator) is not { } indicator || _holdings.Of(indicator.Id) is not { Count: > 0 } held) return null;
        var regions = _catalog.Regions.Where(region => held.Any(series => series.Region == region)).ToList();
        if (Regions(pick, regions) is not { } pickedRegions) return null;
        if (Parts(pick, indicator, pickedRegions) is not { } parts) return null;
        if (pick.Region == FigurePick.All)
            pickedRegions = regions.FindAll(region => parts.Any(part => _holdings.Has(indicator.Id, part?.Id, region.Id)));
        var isCourse = pick.Period == FigurePick.All;
        Period period = default;
        if (!isCourse && pick.Period is { } code && !Period.TryParse(code, out period)) return null;

        var lookup = new FigureLookup(_catalog, _series, _holdings, edition: null);
        var request = new FigureRequest
        {
            Operation = isCourse ? FigureOperation.Series : FigureOperation.Value,
            Indicators = [indicator], Breakdowns = parts, Regions = pickedRegions, Slots = NothingInWords(indicator),
            // A stretch means exactly itself first; "2017" in words may be its last day.
            Points = period == default ? [] : [new PeriodPoint(period, period.IsQuarter ? PointKind.Quarter : PointKind.Stretch)],
        };
        var writer = new AnswerWriter(_catalog, _holdings, lookup, request, day);
        var answer = writer.Write();
        var isOne = parts.Count == 1 && pickedRegions.Count == 1;
        var wordings = isOne ? FigureTexts.AskPicked(indicator, parts[0], pickedRegions[0], period, isCourse) : [];
        var filled = pick with
        {
            Breakdown = pick.Breakdown ?? Id(parts, part => part?.Id ?? ""),
            Region = pick.Region ?? Id(pickedRegions, region => region.Id),
        };
        return new FigureSheet(answer)
        {
            Pick = filled, Indicator = indicator, Question = Question(wordings, answer, day), Rows = [.. writer.Shown().Select(Row)],
            Breakdowns = _holdings.Breakdowns(indicator.Id, isOne ? pickedRegions[0].Id : null), Regions = regions,
            Periods = Periods(indicator, parts, pickedRegions, lookup),
        };
    }

    /// <summary>
    /// The first wording that is read back as exactly this: a page and a chat that contradict each other are worse than no link.
    /// </summary>
    string? Question(IEnumerable<string> wordings, FigureAnswer answer, DateOnly day) =>
        wordings.FirstOrDefault(wording => Answer(wording, null, day)?.Headline == answer.Headline);

    List<Region>? Regions(FigurePick pick, List<Region> held)
    {
        if (pick.Region == FigurePick.All) return held;
        if (pick.Region is { } id) return _catalog.Region(id) is { } named ? [named] : null;
        return [held.Find(region => region == _holdings.Home) ?? held.Find(region => region.Kind == RegionKind.Country) ?? held[0]];
    }

    IReadOnlyList<Breakdown?>? Parts(FigurePick pick, Indicator indicator, List<Region> regions) => pick.Breakdown switch
    {
        FigurePick.All => _holdings.Breakdowns(indicator.Id, regions.Count == 1 ? regions[0].Id : null),
        "" => [null],
        { } id => _catalog.Breakdown(id) is { } named ? [named] : null,
        null => _holdings.Default(indicator.Id, regions[0].Id) is { Count: > 0 } parts ? [.. parts] : [null],
    };

    static IReadOnlyList<SheetPeriod> Periods(
        Indicator indicator, IReadOnlyList<Breakdown?> parts, List<Region> regions, FigureLookup lookup) =>
    [
        .. (from part in parts
            from region in regions
            from found in lookup.Series(indicator, part, region).Concat(lookup.Withheld(indicator, part, region))
            select found.Figure)
            .OrderByDescending(figure => figure.Period).DistinctBy(figure => figure.Period)
            .Select(figure => new SheetPeriod(figure.Period.ToString(), PeriodWording.Label(figure.Period, figure.Kind))),
    ];

    static string Id<T>(IReadOnlyList<T> picked, Func<T, string> id) => picked.Count == 1 ? id(picked[0]) : FigurePick.All;

    static SheetRow Row(FoundFigure found) =>
        new(PeriodWording.Label(found.Figure.Period, found.Figure.Kind), found.Figure, found.Others);

    QuestionSlots NothingInWords(Indicator indicator) => new()
    {
        Asked = new Asked([], [], _catalog.Words), Indicators = [indicator], Breakdowns = [], Explained = 0, Regions = [],
        Periods = PeriodReading.None, Confidence = 1,
    };
}
