using BanenBot.Core.Dialogue;
using Microsoft.Bot.Schema;

namespace BanenBot.Channels;

/// <summary>
/// Asks at start what users will ask, the welcome's own suggestions, and renders the replies for each channel: what the machine lacks for
/// a turn shows then, in the log and in the health, and not as the first user's failure.
/// </summary>
sealed partial class TurnCheck(Responder responder, Func<Snapshot> current, TimeProvider clock, ILogger<TurnCheck> log)
{
    static readonly string[] Channels = [ChannelTraits.Teams, "webchat", "emulator"];

    public bool HasPassed { get; private set; }

    public void Run()
    {
        try
        {
            var day = DateOnly.FromDateTime(clock.GetLocalNow().Date);
            var snapshot = current();
            foreach (var question in Responder.Welcome(snapshot)?.Suggestions ?? [])
                foreach (var channel in Channels)
                    ActivityReplies.ToActivities(responder.Once(question, day), new Activity { ChannelId = channel }, snapshot.Version);
            HasPassed = true;
        }
#pragma warning disable CA1031 // Whatever is missing: it is told, and the program is not ready.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(3, LogLevel.Critical, "A turn cannot be answered on this machine; the program is not ready")]
    partial void LogFailed(Exception error);
}
