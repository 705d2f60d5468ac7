using BanenBot.BotFramework.Activities;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BanenBot.Tests.Support;

/// <summary>Activities of the SDK, made and changed in one expression.</summary>
static class Activities
{
    public static Activity With(this Activity activity, Action<Activity> change)
    {
        var copy = ActivityJson.Copy(activity);
        change(copy);
        return copy;
    }

    public static ConversationAccount Conversation(string id, string? type = null, bool? isGroup = null, string? tenantId = null) =>
        new() { Id = id, ConversationType = type, IsGroup = isGroup, TenantId = tenantId };

    public static Activity Say(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" };
}

/// <summary>A bot out of a function; it sends one reply after the other and keeps the ids that the channel gave.</summary>
sealed class FunctionBot(Func<Activity, CancellationToken, Task<IReadOnlyList<Activity>>> answer) : IBot
{
    public List<string?> SentIds { get; } = [];

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        foreach (var reply in await answer(turnContext.Activity, cancellationToken))
            SentIds.Add((await turnContext.SendActivityAsync(reply, cancellationToken)).Id is { Length: > 0 } id ? id : null);
    }
}

/// <summary>A guard that lets everything pass, unless a test says otherwise.</summary>
sealed class FunctionGuard(Func<string, string?>? keep = null) : IPersonalDataGuard
{
    public string LeftOut => "(weggelaten)";

    public string? Keep(string text) => keep is null ? text : keep(text);
}
