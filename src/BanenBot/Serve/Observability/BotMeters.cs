using System.Diagnostics.Metrics;
using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.DirectLine;
using BanenBot.Core.Figures;
using BanenBot.Serve.Health;

namespace BanenBot.Serve.Observability;

/// <summary>What is measured of the bot. Tags come from a closed list, and none of them is anything that somebody wrote.</summary>
sealed class BotMeters
{
    public const string Name = "BanenBot";

    readonly Counter<long> _turns;
    readonly Histogram<double> _seconds;
    readonly Histogram<double> _confidence;
    readonly Gauge<int> _health;
    (string Version, DateOnly? Newest)? _figures;

    public BotMeters(
        IMeterFactory factory, KnowledgeKeeper knowledge, IFigureStore figures, DirectLineServer directLine, IStorageProbe storage,
        AzureBotOptions registration, TimeProvider clock)
    {
        var meter = factory.Create(Name);
        _turns = meter.CreateCounter<long>("banenbot.turns", "{turn}", "Turns, by outcome and channel.");
        _seconds = meter.CreateHistogram(
            "banenbot.turn.duration", "s", "From the arrival of a message to the end of its turn, waiting included.",
            advice: Bounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15));
        _confidence = meter.CreateHistogram(
            "banenbot.turn.confidence", "1", "How sure the reply was.",
            advice: Bounds(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1));
        _health = meter.CreateGauge<int>("banenbot.health", null, "Of each part of the health: 0 ready, 1 degraded, 2 unfit.");
        meter.CreateObservableGauge(
            "banenbot.knowledge.faults", () => knowledge.Faults.Count, "{fault}", "Faults in the newest reading of the knowledge folder.");
        meter.CreateObservableGauge("banenbot.knowledge.version",
            () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", knowledge.Current.Version)), null,
            "The knowledge version that answers.");
        meter.CreateObservableGauge("banenbot.figures.age", () => Age(knowledge.Current.Version, figures, clock), "d",
            "Since the moment that the newest figure is of.");
        meter.CreateObservableGauge("banenbot.sockets", () => directLine.OpenSockets, "{socket}", "Open web chats.");
        meter.CreateObservableGauge(
            "banenbot.store.size", () => Sizes(storage), "By", "What each store, or table of the database, takes of the disk.");
        meter.CreateObservableGauge("banenbot.credential.remaining", () => Remaining(registration, clock), "d",
            "Until the bot's certificate or secret runs out.");
    }

    public void Turned(string outcome, string channel, TimeSpan took, double? confidence)
    {
        var tag = new KeyValuePair<string, object?>("outcome", outcome);
        _turns.Add(1, tag, new("channel", channel));
        _seconds.Record(took.TotalSeconds, tag);
        if (confidence is { } sure) _confidence.Record(sure, tag);
    }

    /// <param name="degree">0 ready, 1 degraded, 2 unfit.</param>
    public void Health(string part, int degree) => _health.Record(degree, new KeyValuePair<string, object?>("part", part));

    static InstrumentAdvice<double> Bounds(params double[] bounds) => new() { HistogramBucketBoundaries = bounds };

    static IEnumerable<Measurement<long>> Sizes(IStorageProbe storage) =>
        storage.Sizes().Select(one => new Measurement<long>(one.Bytes, new KeyValuePair<string, object?>("store", one.Store)));

    /// <summary>In days, below zero afterwards; nothing where it is not known.</summary>
    static IEnumerable<Measurement<int>> Remaining(AzureBotOptions registration, TimeProvider clock) =>
        registration.CredentialEnds() is { } end ? [new((int)Math.Floor((end - clock.GetUtcNow()).TotalDays))] : [];

    /// <summary>In days; nothing where no figure is held.</summary>
    IEnumerable<Measurement<int>> Age(string version, IFigureStore figures, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        if (_figures is not { } known || known.Version != version)
        {
            // A target is set for a moment to come.
            var moments = figures.Series().Where(series => series.Kind == FigureKind.Level).Select(series => series.Latest.ReferenceDate);
            _figures = known = (version, moments.Cast<DateOnly?>().Max());
        }

        if (known.Newest is { } newest) yield return new(today.DayNumber - newest.DayNumber);
    }
}
