using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.Middleware;

/// <summary>
/// What every turn goes through, in this order, on every adapter: one memory of what was seen and answered, whichever way it came in.
/// </summary>
public sealed class TurnMiddleware(ISeenActivities seen, TimeProvider clock, ILogger<ConversationOrderMiddleware> log)
{
    /// <summary>For the channels of Azure Bot Service; Direct Line has bounds of its own.</summary>
    public IMiddleware Order { get; } =
        new ConversationOrderMiddleware(new ConversationLanes(), ConversationOrderMiddleware.LongestTurn, clock, log);

    /// <summary>Behind the order: seen before, typing, edited message.</summary>
    public IReadOnlyList<IMiddleware> Rest { get; } =
        [new SeenActivitiesMiddleware(seen), new TypingMiddleware(clock), new EditedMessageMiddleware()];
}
