using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Middleware;
using BanenBot.Core.Dialogue;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BanenBot.Adapters;

/// <summary>
/// The page's own form as a way in: the same middleware and the same bot, and the reply itself, which the page writes as it wants.
/// </summary>
sealed class PageAdapter : BotAdapter
{
    const string Channel = "pagina";

    readonly IBot _bot;
    readonly ActivityCleaning _cleaning;

    public PageAdapter(IBot bot, ActivityCleaning cleaning, TurnMiddleware middleware)
    {
        (_bot, _cleaning) = (bot, cleaning);
        foreach (var one in middleware.Around) Use(one);
        Use(middleware.Order);
        foreach (var one in middleware.Rest) Use(one);
    }

    /// <summary>Throws <see cref="TurnEndedException"/> where too many questions of the conversation wait.</summary>
    public async Task<Reply> AskAsync(string question, string conversation, CancellationToken cancellation)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message, ChannelId = Channel, Text = question, DeliveryMode = DeliveryModes.ExpectReplies,
            From = new(Channel), Recipient = new("banenbot"), Conversation = new(id: conversation),
        };
        using var turn = new TurnContext(this, _cleaning.Clean(activity));
        await RunPipelineAsync(turn, _bot.OnTurnAsync, cancellation);
        return turn.TurnState.Get<Reply>();
    }

    /// <summary>With replies expected in the call the turn keeps them: nothing is sent.</summary>
    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A page is not sent to.");

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A page is not sent to.");

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A page is not sent to.");
}
