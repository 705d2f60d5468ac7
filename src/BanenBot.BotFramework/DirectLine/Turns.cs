using BanenBot.BotFramework.Activities;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// The bot: answers an activity with replies in order. It may throw or take too long; the user's activity is kept all the same, and the
/// caller hears that the bot failed.
/// </summary>
public delegate Task<IReadOnlyList<Activity>> BotHandler(Activity activity, CancellationToken cancellation);

/// <summary>
/// What is kept and shown of a user's activity: the activity itself, or one without what may not be stored. The bot gets the original.
/// </summary>
public delegate Activity KeptActivity(Activity activity);

/// <summary>
/// A conversation's turns, one after the other: the user's activity is stored and so shown, the bot answers, its replies are stored. A turn
/// that has begun runs to its end, whether or not the caller still waits for it.
/// </summary>
sealed class Turns(DirectLineServer server, BotHandler bot, KeptActivity kept)
{
    /// <summary>A bot that is silent for longer is shown to be typing.</summary>
    static readonly TimeSpan SilenceBeforeTyping = TimeSpan.FromSeconds(1);

    readonly Turnstile _turnstile = new(server.Options.WaitingActivities);
    readonly PostedActivity _activities = new(server.Options, server.Clock);
    readonly TimeSpan _longest = TimeSpan.FromSeconds(server.Options.TurnSeconds);

    /// <summary>
    /// Begins the conversation and lets the bot welcome its user, before anything can be posted; false where it had begun before. A bot
    /// that fails here is no reason not to begin.
    /// </summary>
    public async Task<bool> StartAsync(TokenClaims claims, string? agent, string? locale)
    {
        using var turn = await _turnstile.EnterAsync(claims.Conversation);
        var now = server.Clock.GetUtcNow();
        if (!await server.Store.StartAsync(claims.Conversation, claims.User, now, CancellationToken.None)) return false;
        await AnswerAsync(_activities.Arrival(claims, agent, locale), claims, number: 0);
        return true;
    }

    /// <summary>The id that the user's activity got, or why there is none.</summary>
    public async Task<(string? Id, Refusal? Refusal)> PostAsync(Activity posted, TokenClaims claims, string? agent)
    {
        using var turn = await _turnstile.EnterAsync(claims.Conversation);
        if (turn is null) return (null, Refusal.TooManyWaiting);
        var activity = _activities.FromUser(posted, claims, agent);

        // That someone types is worth nothing later on, and the bot has no use for it.
        if (activity.Type == ActivityTypes.Typing) return (PostedActivity.IdOf(claims.Conversation, 0), null);
        if (await AppendAsync(claims, [kept(activity)]) is not { } number) return (null, Refusal.UnknownConversation);
        var id = PostedActivity.IdOf(claims.Conversation, number);
        return await AnswerAsync(activity with { Id = id }, claims, number) ? (id, null) : (null, Refusal.BotFailed);
    }

    async Task<bool> AnswerAsync(Activity activity, TokenClaims claims, long number)
    {
        IReadOnlyList<Activity> replies;
        using var limit = new CancellationTokenSource(_longest, server.Clock);
        try
        {
            using var typing = server.Clock.CreateTimer(
                _ => ShowTyping(activity, claims, number), null, SilenceBeforeTyping, Timeout.InfiniteTimeSpan);
            replies = await bot(activity, limit.Token).WaitAsync(limit.Token);
        }
#pragma warning disable CA1031 // The edge of a turn: whatever the bot throws is its failure, not ours, and the conversation goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            DirectLineLog.BotFailed(server.Log, activity.Type, limit.IsCancellationRequested, error);
            return false;
        }

        var lasting = replies.Where(reply => reply.Type != ActivityTypes.Typing).ToList();
        if (lasting.Count > 0) await AppendAsync(claims, lasting.ConvertAll(reply => _activities.FromBot(reply, activity, claims)));
        return true;
    }

    Task<long?> AppendAsync(TokenClaims claims, IReadOnlyList<Activity> activities) =>
        server.Store.AppendAsync(claims.Conversation, activities, server.Clock.GetUtcNow(), CancellationToken.None);

    void ShowTyping(Activity activity, TokenClaims claims, long number) =>
        server.Streams.Show(claims.Conversation, _activities.Typing(activity, claims, number), number);
}
