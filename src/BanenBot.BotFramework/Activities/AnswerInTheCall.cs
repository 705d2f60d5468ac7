using Microsoft.Bot.Schema;

namespace BanenBot.BotFramework.Activities;

static class AnswerInTheCall
{
    /// <summary>
    /// Whether the caller waits for the answer in the call itself: nothing of it can be sent ahead, put in the place of another or be
    /// seen before.
    /// </summary>
    public static bool IsAnsweredInTheCall(this Activity activity) =>
        activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == DeliveryModes.ExpectReplies;
}
