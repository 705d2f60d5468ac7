using BanenBot.Core.Dialogue;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BanenBot.Channels;

/// <summary>
/// Asks what users will ask, the welcome's own suggestions (articles and figures), and renders the replies for each channel: what a turn
/// lacks shows at start and in the health, and not as the first user's failure.
/// </summary>
sealed partial class TurnCheck(Responder responder, Func<Snapshot> current, TimeProvider clock, ILogger<TurnCheck> log) : IHealthCheck
{
    static readonly string[] Channels = [ChannelTraits.Teams, "webchat", "emulator"];

    /// <summary>Whoever looks at the health, and however often, turns are not tried more than so often.</summary>
    static readonly TimeSpan Holds = TimeSpan.FromSeconds(10);

    const string Failed = "Een voorbeeldvraag krijgt een fout en geen antwoord. De oorzaak staat in het logboek.";

    readonly Lock _lock = new();
    (string Version, long At, HealthCheckResult Result)? _last;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Run());

    public HealthCheckResult Run()
    {
        var snapshot = current();
        lock (_lock)
        {
            if (_last is not { } last || last.Version != snapshot.Version || clock.GetElapsedTime(last.At) >= Holds)
                _last = last = (snapshot.Version, clock.GetTimestamp(), Try(snapshot));
            return last.Result;
        }
    }

    HealthCheckResult Try(Snapshot snapshot)
    {
        var day = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        try
        {
            foreach (var question in Responder.Welcome(snapshot)?.Suggestions ?? [])
            {
                var reply = responder.Once(question, day);
                foreach (var channel in Channels)
                    ActivityReplies.ToActivities(reply, new Activity { ChannelId = channel }, snapshot.Version);
                if (reply.Outcome == Outcome.Unanswered) return HealthCheckResult.Degraded(NotKnown(question));
            }

            return HealthCheckResult.Healthy();
        }
#pragma warning disable CA1031 // Whatever is missing: it is told, and the program is not ready.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogFailed(error);
            return HealthCheckResult.Unhealthy(Failed);
        }
    }

    static string NotKnown(string question) => $"De voorbeeldvraag “{question}” wordt niet meer beantwoord. Kijk de kennismap na.";

    [LoggerMessage(3, LogLevel.Critical, "A turn cannot be answered on this machine; the program is not ready")]
    partial void LogFailed(Exception error);
}
