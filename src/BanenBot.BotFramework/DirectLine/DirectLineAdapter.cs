using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Middleware;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// The bot's way to Direct Line: what it sends is appended to the conversation and so shown. A turn that has begun runs to its end, whether
/// or not the caller still waits for it; the user's activity is kept even where the bot fails at it.
/// </summary>
sealed class DirectLineAdapter : BotAdapter
{
    /// <summary>An answer stands soon behind its question.</summary>
    static readonly PageSize Page = new(50, 1024 * 1024);

    readonly IBot _bot;
    readonly ActivityCleaning _cleaning;
    readonly PostedActivity _activities;

    /// <param name="middleware">The same as on every other channel, but for the bounds of one conversation.</param>
    public DirectLineAdapter(DirectLineServer server, IBot bot, ActivityCleaning cleaning, TurnMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(middleware);
        (Server, _bot, _cleaning) = (server, bot, cleaning);
        _activities = new(server.Options, server.Clock);

        // One is at work beside those that wait.
        var lanes = new ConversationLanes(server.Options.WaitingActivities + 1);
        foreach (var one in middleware.Around) Use(one);
        Use(middleware.OrderWith(lanes, TimeSpan.FromSeconds(server.Options.TurnSeconds)));
        Use(new IncomingMiddleware(this));
        foreach (var one in middleware.Rest) Use(one);
    }

    public DirectLineServer Server { get; }

    /// <summary>
    /// Begins the conversation and lets the bot welcome its user, before anything can be posted; not where it had begun before. A bot that
    /// fails here is no reason not to begin; one that was not reached, or a store that failed, is.
    /// </summary>
    internal async Task<(bool HasBegun, Refusal? Refusal)> StartAsync(TokenClaims claims, string? agent)
    {
        var turn = new DirectLineTurn(claims, _activities.Arrival(claims, agent));
        await RunAsync(turn);
        return (turn.HasBegun, turn.HasBegun ? null : turn.Refusal);
    }

    /// <summary>
    /// The id that the user's activity got, or why there is none. A client that posts again what it has the id of gets that id.
    /// </summary>
    internal async Task<(string? Id, Refusal? Refusal)> PostAsync(Activity posted, TokenClaims claims, string? agent)
    {
        var activity = _activities.FromUser(posted, claims, agent);

        // That someone types is worth nothing later on, and the bot has no use for it.
        if (activity.Type == ActivityTypes.Typing) return (PostedActivity.IdOf(claims.Conversation, 0), null);
        var turn = new DirectLineTurn(claims, activity);
        await RunAsync(turn);
        return turn.Refusal is { } refusal ? (null, refusal) : (turn.Activity.Id, null);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var turn = turnContext.TurnState.Get<DirectLineTurn>();
        var lasting = new List<string>();
        foreach (var activity in activities)
        {
            var reply = _activities.FromBot(activity, turnContext.Activity, turn.Claims);
            if (reply.Type == ActivityTypes.Typing) Show(reply, turn);
            else if (reply.Type != ActivityTypes.Trace) lasting.Add(ActivityJson.Write(reply));
        }

        if (lasting.Count > 0) await AppendAsync(turn.Claims, lasting);
        return [.. activities.Select(_ => new ResourceResponse())];
    }

    /// <summary>Nothing that stands in a conversation is changed: clients hold what they were shown.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line has no updates.");

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line has no removals.");

    async Task RunAsync(DirectLineTurn turn)
    {
        using var context = new TurnContext(this, _cleaning.Clean(turn.Activity));
        context.TurnState.Add(turn);
        try
        {
            await RunPipelineAsync(context, _bot.OnTurnAsync, CancellationToken.None);
        }
        catch (TurnEndedException ended) when (ended.Fault is TurnFault.Busy or TurnFault.Overloaded)
        {
            turn.Refusal = ended.Fault == TurnFault.Busy ? Refusal.TooManyWaiting : Refusal.Overloaded;
        }
#pragma warning disable CA1031 // The edge of a turn: whatever the bot throws is its failure, not ours, and the conversation goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            DirectLineLog.BotFailed(Server.Log, turn.Activity.Type, error is TurnEndedException, error);
            turn.Refusal = Refusal.BotFailed;
        }
    }

    /// <summary>Not stored, so its id stands outside the row of numbers.</summary>
    void Show(Activity sign, DirectLineTurn turn)
    {
        sign.Id = PostedActivity.IdOf(turn.Claims.Conversation, turn.Number) + "|typing";
        Server.Streams.Show(turn.Claims.Conversation, ActivityJson.Write(sign), turn.Number);
    }

    Task<long?> AppendAsync(TokenClaims claims, IReadOnlyList<string> activities) =>
        Server.Store.AppendAsync(claims.Conversation, activities, Server.Clock.GetUtcNow(), CancellationToken.None);

    /// <summary>One turn of a conversation here, and what became of it.</summary>
    sealed class DirectLineTurn(TokenClaims claims, Activity activity)
    {
        public TokenClaims Claims { get; } = claims;

        /// <summary>As the client posted it, but for who, where and when.</summary>
        public Activity Activity { get; } = activity;

        public bool HasBegun { get; set; }
        public long Number { get; set; }
        public Refusal? Refusal { get; set; }
    }

    /// <summary>In its place in the conversation the activity is stored, and so shown, before the bot hears of it.</summary>
    sealed class IncomingMiddleware(DirectLineAdapter adapter) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
        {
            var turn = turnContext.TurnState.Get<DirectLineTurn>();
            var isNew = turn.Activity.Type == ActivityTypes.ConversationUpdate ? await BeginAsync(turn) : await TakeAsync(turn);
            if (!isNew) return;
            turnContext.Activity.Id = turn.Activity.Id;
            await next(cancellationToken);
        }

        async Task<bool> BeginAsync(DirectLineTurn turn)
        {
            var now = adapter.Server.Clock.GetUtcNow();
            var (store, claims) = (adapter.Server.Store, turn.Claims);
            return turn.HasBegun = await store.StartAsync(claims.Conversation, claims.User, now, CancellationToken.None);
        }

        /// <summary>
        /// False where the conversation is gone or the bot has answered already: what is posted again gets the id that it had. Whether it
        /// was answered stands in the conversation itself, whichever instance did it and whatever became of that since.
        /// </summary>
        async Task<bool> TakeAsync(DirectLineTurn turn)
        {
            var (server, conversation) = (adapter.Server, turn.Claims.Conversation);
            var (kept, post) = (ActivityJson.Write(adapter._cleaning.Kept(turn.Activity)), PostedActivity.PostOf(turn.Activity));
            if (await server.Store.PostAsync(conversation, kept, post, server.Clock.GetUtcNow(), CancellationToken.None) is not { } stored)
            {
                turn.Refusal = Refusal.UnknownConversation;
                return false;
            }

            (turn.Number, turn.Activity.Id) = (stored.Number, PostedActivity.IdOf(conversation, stored.Number));
            return stored.IsNew || !await IsAnsweredAsync(turn);
        }

        async Task<bool> IsAnsweredAsync(DirectLineTurn turn)
        {
            var reply = $"\"replyToId\":\"{turn.Activity.Id}\"";
            var later = await adapter.Server.Store.ReadAsync(turn.Claims.Conversation, turn.Number, Page, CancellationToken.None);
            return later.Any(one => one.Json.Contains(reply, StringComparison.Ordinal));
        }
    }
}
