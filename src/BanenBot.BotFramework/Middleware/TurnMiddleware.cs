using System.Threading.RateLimiting;
using BanenBot.BotFramework.Limits;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.Middleware;

/// <summary>
/// What every turn goes through, in this order, on every adapter: one memory of what was seen and answered, whichever way it came in.
/// </summary>
public sealed class TurnMiddleware : IDisposable
{
    readonly ConcurrencyLimiter _places;

    /// <summary>
    /// A turn over a folder waits for nothing, and would run to its end on the thread that brought it: then those behind it wait in the
    /// thread pool where nobody counts them. So many are worked at as there are processors, one at a time behind what came meanwhile.
    /// </summary>
    readonly ConcurrentExclusiveSchedulerPair _processors = new(TaskScheduler.Default, Environment.ProcessorCount, maxItemsPerTask: 1);

    readonly TimeProvider _clock;
    readonly ILogger<ConversationOrderMiddleware> _log;
    readonly IConversationLocks? _locks;

    /// <param name="locks">Null where there is one instance.</param>
    /// <param name="replies">Null where there is one instance: they are remembered in memory.</param>
    /// <param name="around">What the program itself puts around the whole turn.</param>
    public TurnMiddleware(
        ISeenActivities seen, LimitOptions limits, TimeProvider clock, ILoggerFactory log, IConversationLocks? locks = null,
        IEnumerable<IMiddleware>? around = null, ISentReplies? replies = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(log);
        _places = new(new() { PermitLimit = limits.Turns, QueueLimit = limits.WaitingTurns });
        (_clock, _log, _locks) = (clock, log.CreateLogger<ConversationOrderMiddleware>(), locks);
        Around = [.. around ?? []];
        Order = OrderWith(new ConversationLanes(), ConversationOrderMiddleware.LongestTurn);
        Rest =
        [
            new SeenActivitiesMiddleware(seen), new TypingMiddleware(clock), new EditedMessageMiddleware(replies ?? new RecentReplies()),
        ];
    }

    /// <summary>In front of the order: they see how long a turn waited, and how it ended.</summary>
    public IReadOnlyList<IMiddleware> Around { get; }

    /// <summary>For the channels of Azure Bot Service.</summary>
    public IMiddleware Order { get; }

    /// <summary>Behind the order: seen before, typing, edited message.</summary>
    public IReadOnlyList<IMiddleware> Rest { get; }

    /// <summary>The order with other bounds for one conversation; the places of all turns are the same.</summary>
    internal IMiddleware OrderWith(ConversationLanes lanes, TimeSpan longest) =>
        new ConversationOrderMiddleware(lanes, _locks, _places, _processors.ConcurrentScheduler, longest, _clock, _log);

    public void Dispose() => _places.Dispose();
}
