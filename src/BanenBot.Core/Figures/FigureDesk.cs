using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Answers;
using BanenBot.Core.Figures.Periods;
using BanenBot.Core.Figures.Questions;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Figures;

/// <summary>
/// Answers questions for figures. Made once for a knowledge version, when the store holds that version; immutable after that, so that many
/// threads may ask at once.
/// </summary>
public sealed partial class FigureDesk
{
    readonly FigureCatalog _catalog;
    readonly DutchAnalyzer _analyzer;
    readonly SeriesCache _series;
    readonly Holdings _holdings;
    readonly QuestionReader _reader;
    readonly RequestPlanner _planner;

    internal FigureDesk(FigureCatalog catalog, IFigureStore store, DutchAnalyzer analyzer)
    {
        (_catalog, _analyzer) = (catalog, analyzer);
        _holdings = new Holdings(store.Series());
        _series = new SeriesCache(store, _holdings);
        _reader = new QuestionReader(catalog, _holdings, analyzer);
        _planner = new RequestPlanner(catalog, _holdings);
    }

    /// <summary>The answer, or null where the text asks for no figure.</summary>
    /// <param name="previous">The slots of the last figure answer in this conversation, for a question that leaves some out.</param>
    /// <param name="day">The day of asking: which editions should be out by then.</param>
    /// <param name="homeRegion">Id of the region of who asks, for a question that names none; one that is not known does not count.</param>
    /// <param name="leans">Whether the text is to be read as going on from the question before, whatever it names itself.</param>
    internal FigureAnswer? Answer(string question, FigureQuestion? previous, DateOnly day, string? homeRegion = null, bool leans = false)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Answer(question, _analyzer.AnalyzeQuestion(question), previous, day, homeRegion, leans);
    }

    /// <inheritdoc cref="Answer(string, FigureQuestion, DateOnly, string, bool)"/>
    /// <param name="words">The question as <see cref="DutchAnalyzer.AnalyzeQuestion"/> reads it.</param>
    /// <param name="topic">Words of an article that was given before, by which a measure may be named.</param>
    internal FigureAnswer? Answer(
        string question, IReadOnlyList<Word> words, FigureQuestion? previous, DateOnly day, string? homeRegion = null, bool leans = false,
        IReadOnlyList<Word>? topic = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(words);
        return Answer(Sentence(question, words, homeRegion), previous, day, leans, topic);
    }

    /// <summary>A sentence, to be answered in more ways than one.</summary>
    internal FigureSentence Sentence(string question, IReadOnlyList<Word> words, string? homeRegion) =>
        _reader.Sentence(question, words, homeRegion is null ? null : _catalog.Region(homeRegion));

    /// <inheritdoc cref="Answer(string, IReadOnlyList{Word}, FigureQuestion, DateOnly, string, bool, IReadOnlyList{Word})"/>
    internal FigureAnswer? Answer(
        FigureSentence sentence, FigureQuestion? previous, DateOnly day, bool leans = false, IReadOnlyList<Word>? topic = null)
    {
        if (_reader.Read(sentence, previous, leans, topic) is not { } slots) return null;
        var lookup = new FigureLookup(_catalog, _series, _holdings, slots.Edition);
        var answer = new AnswerWriter(_catalog, _holdings, lookup, _planner.Plan(slots, lookup, day), day).Write();
        return answer with { Evidence = answer.Figure is { } figure ? WithKnownNumbers(slots.Evidence, figure, lookup) : slots.Evidence };
    }

    // "om aan de 371 te komen", "van die 1.679": the number of the target or the whole is no restriction, it says which is meant.
    FigureEvidence? WithKnownNumbers(FigureEvidence? evidence, Figure figure, FigureLookup lookup)
    {
        // "boven de 50" is an age, whatever else is 50.
        if (evidence is not { LooseNumbers: > 0, Restrictions: 0 }) return evidence;
        var near = figure.Indicator.Related.Select(_catalog.Indicator).OfType<Indicator>().Append(figure.Indicator)
            .SelectMany(indicator => lookup.Series(indicator, figure.Breakdown, figure.Region)).Select(found => found.Figure)
            .Where(other => other.Period.LastYear == figure.Period.LastYear).Select(other => other.Value).ToHashSet();
        return evidence with { LooseNumbers = evidence.Narrowing.Count(IsLoose) };

        bool IsLoose(string word) =>
            Calculation.TryParseNumber(word.Replace(".", "", StringComparison.Ordinal), out var number) && !near.Contains(number);
    }

    /// <summary>
    /// An honest no to a question that narrows a figure in words nobody counts by: what is not kept, and what is, without its value. Null
    /// where the answer passes over nothing.
    /// </summary>
    internal static FigureAnswer? NotKept(FigureAnswer answer) =>
        answer is not { Outcome: FigureOutcome.Held, Evidence: { IsWhole: false } evidence, Reading: { } reading } ? null : new FigureAnswer
        {
            Outcome = FigureOutcome.NotHeld, Confidence = answer.Confidence, Headline = FigureTexts.NotCountedBy(evidence.Narrowing),
            Details = [FigureTexts.HeldWithout(reading)], Question = answer.Question, Evidence = evidence,
            Suggestions = [FigureTexts.AskWithout(reading)],
        };

    /// <summary>The words of a question that name its moments and places, for a question beside it that leaves them out.</summary>
    internal IReadOnlyList<Word> Anchors(string question, IReadOnlyList<Word> words) => _reader.Anchors(question, words);

    /// <summary>
    /// Reckons on from figures that were shown: "en het verschil", "hoeveel procent is dat".
    /// Null where the numbers do not fit the operation.
    /// </summary>
    /// <param name="asked">The operation.</param>
    /// <param name="question">The question, for what it names beside the operation: a region, a moment, a measure.</param>
    /// <param name="words">The words that are not the operation's own, as <see cref="DutchAnalyzer.AnalyzeQuestion"/> reads them.</param>
    /// <param name="shown">The figures shown before, newest first.</param>
    internal FigureAnswer? Reckon(
        FigureOperator asked, OperationSigns signs, string question, IReadOnlyList<Word> words, IReadOnlyList<ShownFigure> shown)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (hints, evidence) = _reader.ReadHints(question, words);
        var lookup = new FigureLookup(_catalog, _series, _holdings, null);
        return new Reckoning(_catalog, lookup, shown, hints with { Signs = signs }).Answer(asked) is { } answer
            ? answer with { Evidence = evidence } : null;
    }

    /// <summary>The region a text names, for a conversation that keeps one; slips of the keyboard included.</summary>
    internal RegionNaming RegionNamed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var regions = _reader.Regions(text).Regions;
        return new RegionNaming([.. regions.SelectMany(region => region.Others.Prepend(region.Region)).Distinct()],
            regions is [{ Municipality: var municipality }] ? municipality : null);
    }

    /// <summary>The places a text names, the home region apart: the names of municipalities and the ids of regions.</summary>
    internal IReadOnlySet<string> PlacesIn(string text) => _reader.Places(text);

    /// <summary>Whether a text points at a moment named before: "toen", "op dat moment".</summary>
    public bool PointsAtMoment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PointsBack(_reader.Periods(text));
    }

    /// <inheritdoc cref="PointsAtMoment(string)"/>
    internal bool PointsAtMoment(FigureSentence sentence) => PointsBack(_reader.Periods(sentence));

    static bool PointsBack(PeriodReading periods) =>
        periods is { SameMoment: true, Points.Count: 0 } or { SameYear: true, Points.Count: 0 };

    /// <summary>The one moment that a text names, in its words; null where it names none or several.</summary>
    public string? MomentIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MomentOf(NormalForms.Of(text), _reader.Periods(text));
    }

    /// <inheritdoc cref="MomentIn(string)"/>
    internal string? MomentIn(FigureSentence sentence) => MomentOf(sentence.Text, _reader.Periods(sentence));

    string? MomentOf(string text, PeriodReading periods) =>
        periods.Spans.Select(span => text[span.Start..span.End]).Where(NamesMoment).ToList() is [var moment] ? moment : null;

    /// <summary>Whether a text names a moment outright, and does not only point at one.</summary>
    public bool NamesMoment(string text) => _reader.Periods(text).IsExplicit;

    /// <summary>
    /// The measure of a question asked before, with the parts it was asked for; null where this version of the knowledge has none.
    /// </summary>
    internal string? NameOf(FigureQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Indicators is [var id, ..] && _catalog.Indicator(id) is { } measure
            ? string.Join(' ', question.Breakdowns.Select(_catalog.Breakdown).OfType<Breakdown>().Select(part => part.Name)
                .Prepend(measure.Name))
            : null;
    }

    /// <summary>The moment or stretch of a question asked before, in words; null where it has none.</summary>
    internal string? PeriodOf(FigureQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Indicators is [var id, ..] && Period.TryParse(question.Period ?? "", out var period)
            ? PeriodWording.Label(period, _holdings.Kind(id)) : null;
    }

    /// <summary>Whether the words name what a measure counts: people, jobs.</summary>
    internal bool IsCountedIn(string indicator, IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var unit = _catalog.Indicator(indicator)?.Unit;
        return words.Any(word => word.Token.Text == unit?.Name
            || unit == Unit.Persons && (_catalog.Words.Cues.Of(word.Token.Text) & Cue.Persons) != 0);
    }

    /// <summary>The region with this id, or null where this version of the knowledge has none.</summary>
    public Region? Region(string id) => _catalog.Region(id);
}
