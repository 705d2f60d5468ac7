using System.Text.Json.Nodes;
using BanenBot.Channels;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BanenBot.Bots;

/// <summary>
/// The invokes of Teams, each by its name: a search, a pressed button of a card, a judgement. Others are not implemented.
/// </summary>
sealed class Invokes(MessageExtension extension, CardActions cards, FeedbackReceiver feedback, TimeProvider clock)
{
    const string Query = "composeExtension/query";
    const string CardAction = "adaptiveCard/action";

    public async Task<InvokeResponse> AnswerAsync(Activity activity, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        return activity.Name switch
        {
            Query => Ok(extension.Answer(ActivityParts.Value(activity), ChannelTraits.Of(activity), today)),
            CardAction => Ok(cards.Press(ActivityParts.Value(activity), ChannelTraits.Of(activity), today)),
            FeedbackReading.SubmitAction when await feedback.TakeAsync(activity, cancellation) => Ok([]),
            _ => new InvokeResponse { Status = StatusCodes.Status501NotImplemented },
        };
    }

    static InvokeResponse Ok(JsonObject body) => new() { Status = StatusCodes.Status200OK, Body = new JRaw(body.ToJsonString()) };
}
