using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BanenBot.BotFramework.Middleware;

/// <summary>The answers to a message that its writer changed take the places of those before, as far as those are known.</summary>
sealed class EditedMessageMiddleware(ISentReplies replies) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        if (activity.IsAnsweredInTheCall() || ActivityKey.OfMessage(activity) is not { } message)
        {
            await next(cancellationToken);
            return;
        }

        if (activity.Type == ActivityTypes.MessageDelete) await replies.ForgetAsync(message, cancellationToken);
        var before = activity.Type == ActivityTypes.MessageUpdate ? await replies.FindAsync(message, cancellationToken) : [];
        var ids = new List<string?>();
        turnContext.OnSendActivities(async (turn, activities, send) =>
        {
            var sent = ids.Count >= before.Count ? await send()
                : await PutAllAsync(turn, activities, before.Skip(ids.Count), cancellationToken);
            ids.AddRange(sent.Select(one => one.Id is { Length: > 0 } id ? id : null));
            return sent;
        });
        await next(cancellationToken);
        if (ids.Count == 0) return;
        foreach (var superfluous in before.Skip(ids.Count)) await RemoveAsync(turnContext, superfluous, cancellationToken);
        // A channel that gives no ids, or not for all, leaves nothing to be changed.
        if (!ids.Contains(null)) await replies.KeepAsync(message, [.. ids.OfType<string>()], cancellationToken);
    }

    static async Task<ResourceResponse[]> PutAllAsync(
        ITurnContext turn, IEnumerable<Activity> replies, IEnumerable<string> earlier, CancellationToken cancellation)
    {
        var (places, sent) = (new Queue<string>(earlier), new List<ResourceResponse>());
        foreach (var reply in replies) sent.Add(await PutAsync(turn, reply, places.TryDequeue(out var place) ? place : null, cancellation));
        return [.. sent];
    }

    /// <summary>In the place of an earlier message; anew where there was none, or where the channel no longer has it.</summary>
    static async Task<ResourceResponse> PutAsync(ITurnContext turn, Activity reply, string? earlier, CancellationToken cancellation)
    {
        if (earlier is not null)
        {
            try
            {
                reply.Id = earlier;
                var updated = await turn.Adapter.UpdateActivityAsync(turn, reply, cancellation);
                return updated?.Id is { Length: > 0 } ? updated : new ResourceResponse(earlier);
            }
            catch (UndeliveredException undelivered) when (undelivered.Fault == ConnectorFault.Refused)
            {
                reply.Id = null;
            }
        }

        return (await turn.Adapter.SendActivitiesAsync(turn, [reply], cancellation))[0];
    }

    static async Task RemoveAsync(ITurnContext turn, string message, CancellationToken cancellation)
    {
        var reference = turn.Activity.GetConversationReference();
        reference.ActivityId = message;
        try
        {
            await turn.Adapter.DeleteActivityAsync(turn, reference, cancellation);
        }
        catch (UndeliveredException)
        {
            // It stands in the log; the new answer stands in the chat all the same.
        }
    }
}
