using System.Text.Json;

namespace BanenBot.BotFramework.Activities;

/// <summary>An activity, or the reason why a body is none.</summary>
public readonly record struct ActivityReading(Activity? Activity, string? Fault);

/// <summary>Reads the body of a call to the messaging endpoint. Bad input is a reason, never an exception.</summary>
public static class ActivityReader
{
    public static async Task<ActivityReading> ReadAsync(Stream body, CancellationToken cancellation)
    {
        Activity? activity;
        try
        {
            activity = await JsonSerializer.DeserializeAsync(body, ActivityJson.Default.Activity, cancellation);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            // A name that stands twice in a free part of the body (value, channelData) comes as an ArgumentException.
            return new(null, "The body is not a JSON activity.");
        }

        return activity switch
        {
            null => new(null, "The body is empty."),
            { Type: null or "" } => new(null, "The activity has no type."),
            { Conversation: null or { Id: null or "" } } => new(null, "The activity has no conversation.id."),
            { Type: ActivityTypes.Message, From: null or { Id: null or "" } } => new(null, "The activity has no from.id."),
            _ => new(WithoutGaps(activity), null),
        };
    }

    /// <summary>An item that is null says nothing, and would be tripped over by everyone who looks through the list.</summary>
    static Activity WithoutGaps(Activity activity) => activity with
    {
        MembersAdded = WithoutGaps(activity.MembersAdded),
        ReactionsAdded = WithoutGaps(activity.ReactionsAdded),
        ReactionsRemoved = WithoutGaps(activity.ReactionsRemoved),
        Attachments = WithoutGaps(activity.Attachments),
        Entities = WithoutGaps(activity.Entities),
    };

    static IReadOnlyList<T>? WithoutGaps<T>(IReadOnlyList<T>? items) where T : class =>
        items is null || items.All(item => item is not null) ? items : [.. items.OfType<T>()];
}
