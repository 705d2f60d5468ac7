using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BanenBot.BotFramework.Activities;

/// <summary>
/// The one place where an activity that came in is made ready: for the bot, with the question alone as its text and no field that a bot has
/// no use for; and for a store, with nothing in it that the guard does not let pass. Comes right after authentication.
/// </summary>
public sealed class ActivityCleaning(IPersonalDataGuard guard)
{
    const string Html = "text/html";
    const string UnknownChannel = "unknown";
    const int LongestName = 64;
    static readonly string[] Formats = [TextFormatTypes.Plain, TextFormatTypes.Markdown, TextFormatTypes.Xml];
    const int LongestId = 256;

    /// <summary>
    /// What the bot gets. Without names of people, without a locale (the SDK would set the thread's culture by it) and with
    /// <c>expectReplies</c> only where there are replies to expect: an invoke is answered in the call anyway.
    /// </summary>
    public Activity Clean(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var clean = ActivityJson.Copy(activity);
        var isChannel = IsPlainName(activity.ChannelId) && guard.Keep(activity.ChannelId) is not null;
        clean.ChannelId = isChannel ? activity.ChannelId : UnknownChannel;
        clean.From = Known(activity.From);
        clean.MembersAdded = activity.MembersAdded?.Select(member => Known(member)!).ToList();
        clean.Locale = null;
        clean.DeliveryMode = activity.Type == ActivityTypes.Invoke ? null : activity.DeliveryMode;
        clean.Text = Question(activity);
        clean.Attachments = activity.Attachments?.Where(one => one.ContentType != Html)
            .Select(one => new Attachment(one.ContentType)).ToList();
        return clean;
    }

    /// <summary>
    /// What a store may keep of it and show again: the text as its writer wrote it, or as the guard leaves it, and of the other fields
    /// those alone that somebody reads again. A client needs its own id back to know its message by.
    /// </summary>
    public Activity Kept(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new()
        {
            Type = activity.Type, Id = activity.Id, Timestamp = activity.Timestamp, ChannelId = activity.ChannelId, From = activity.From,
            Recipient = activity.Recipient, Conversation = activity.Conversation, Text = KeptText(activity),
            TextFormat = Formats.Contains(activity.TextFormat) ? activity.TextFormat : null, ChannelData = KeptData(activity),
            Name = activity.Name is { Length: <= LongestId } name ? guard.Keep(name) : null,
        };
    }

    /// <summary>Both as it was written and as it is read: marks of HTML could stand between two digits.</summary>
    string? KeptText(Activity activity) =>
        activity.Text is not { Length: > 0 } written ? activity.Text
            : guard.Keep(written) is { } kept && guard.Keep(Question(activity) ?? "") is not null ? kept : guard.LeftOut;

    /// <summary>
    /// The text that is asked. Where a client sends the rich form alone, or a quote in it, that form is read: the plain one does not say
    /// where a quote ends.
    /// </summary>
    static string? Question(Activity activity)
    {
        var html = (activity.Attachments?.FirstOrDefault(one => one.ContentType == Html)?.Content as JValue)?.Value as string;
        var isInHtml = html is not null && (string.IsNullOrWhiteSpace(activity.Text) || QuestionText.HoldsQuote(html));
        var (text, isHtml) = isInHtml ? (html, true) : (activity.Text, activity.TextFormat == TextFormatTypes.Xml);
        return text is null ? null : QuestionText.Clean(isHtml ? QuestionText.OfHtml(text) : text, Mentions.Texts(activity));
    }

    JObject? KeptData(Activity activity)
    {
        var (data, kept) = (activity.ChannelData as JObject, new JObject());
        if (data?["clientActivityID"] is JValue { Value: string { Length: > 0 and <= LongestId } id } && guard.Keep(id) is not null)
            kept["clientActivityID"] = id;
        if (data?["postBack"] is JValue { Value: bool postBack }) kept["postBack"] = postBack;
        return kept.Count > 0 ? kept : null;
    }

    static ChannelAccount? Known(ChannelAccount? account) => account is null ? null : new(account.Id, role: account.Role);

    static bool IsPlainName(string? name) => name is { Length: > 0 and <= LongestName } && name.All(char.IsAsciiLetterOrDigit);
}
