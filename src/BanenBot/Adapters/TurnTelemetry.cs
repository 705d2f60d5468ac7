using System.Diagnostics;
using BanenBot.BotFramework.Middleware;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Serve.Observability;
using Microsoft.Bot.Builder;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace BanenBot.Adapters;

/// <summary>Measures each turn of a message, and traces it: how it ended, on which channel, how surely, and how long it took.</summary>
sealed class TurnTelemetry(BotMeters meters, TimeProvider clock) : IMiddleware
{
    public const string Span = "turn";

    static readonly ActivitySource Source = new(BotMeters.Name);

    /// <summary>Any other is one name: what a caller may make up is no tag.</summary>
    static readonly HashSet<string> Channels = [ChannelTraits.Teams, "webchat", "directline", "emulator", "pagina"];

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var began = clock.GetTimestamp();
        // The trace begins here: the web server's span is not sent.
        Activity.Current = null;
        using var span = Source.StartActivity(Span, ActivityKind.Server);
        var fault = default(string);
        try
        {
            await next(cancellationToken);
        }
        catch (Exception error)
        {
            fault = error is TurnEndedException ended ? ended.Fault.ToString().ToLowerInvariant() : "failed";
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            Told(turnContext, fault, clock.GetElapsedTime(began), span);
        }
    }

    void Told(ITurnContext turn, string? fault, TimeSpan took, Activity? span)
    {
        var reply = turn.TurnState.Get<Reply>();
        // What got no reply and did not fail is no question: a greeting at the door, a thumb, a second delivery.
        if ((fault ?? (reply is null ? null : Outcomes.Name(reply.Outcome))) is not { } outcome) return;
        var channel = turn.Activity.ChannelId is { } id && Channels.Contains(id) ? id : "other";
        meters.Turned(outcome, channel, took, fault is null ? reply?.Confidence : null);
        span?.SetTag("banenbot.outcome", outcome).SetTag("banenbot.channel", channel)
            .SetTag("banenbot.topic", reply?.Topic).SetTag("banenbot.confidence", reply?.Confidence);
    }
}
