using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace BanenBot.BotFramework.Activities;

/// <summary>
/// Writes activities: on one line, without nulls (the Agents Playground refuses <c>"text":null</c>), times in UTC to the millisecond.
/// </summary>
static class ActivityJson
{
    static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.None,
        Converters =
        {
            new IsoDateTimeConverter
            {
                DateTimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", DateTimeStyles = System.Globalization.DateTimeStyles.AdjustToUniversal,
                Culture = System.Globalization.CultureInfo.InvariantCulture,
            },
        },
    });

    /// <param name="value">An activity, or what answers a call: replies, the body of an invoke.</param>
    public static string Write(object value)
    {
        var text = new StringBuilder(1024);
        using var writer = new StringWriter(text, System.Globalization.CultureInfo.InvariantCulture);
        Serializer.Serialize(writer, value);
        return text.ToString();
    }

    /// <summary>A copy that shares nothing but free parts, which nobody changes.</summary>
    public static Activity Copy(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new()
        {
            Type = activity.Type, Id = activity.Id, Timestamp = activity.Timestamp, ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl, From = activity.From, Recipient = activity.Recipient, Conversation = activity.Conversation,
            ReplyToId = activity.ReplyToId, Locale = activity.Locale, Text = activity.Text, TextFormat = activity.TextFormat,
            DeliveryMode = activity.DeliveryMode,
            Name = activity.Name, Action = activity.Action, Value = activity.Value, ChannelData = activity.ChannelData,
            MembersAdded = activity.MembersAdded, ReactionsAdded = activity.ReactionsAdded, ReactionsRemoved = activity.ReactionsRemoved,
            Attachments = activity.Attachments, Entities = activity.Entities,
        };
    }
}
