using System.Diagnostics.Metrics;
using BanenBot.BotFramework.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace BanenBot.Tests.Support;

/// <summary>What a meter of fetches was told, as "what outcome".</summary>
sealed class FetchCount
{
    readonly List<string> _told = [];

    public FetchCount()
    {
        var factory = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
        // What it listens to holds it.
        var told = new MeterListener();
        told.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == factory) listener.EnableMeasurementEvents(instrument);
        };
        told.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            lock (_told) _told.Add($"{tags[0].Value} {tags[1].Value}");
        });
        told.Start();
        Meter = new(factory);
    }

    public FetchMeter Meter { get; }

    public IReadOnlyList<string> Told
    {
        get
        {
            lock (_told) return [.. _told];
        }
    }
}
