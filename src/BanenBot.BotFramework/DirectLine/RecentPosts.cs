using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// Which activities were posted under which id of the client: one that is posted twice, because the answer to the first call was lost, is
/// stored and answered once. In memory: a client tries again within seconds.
/// </summary>
sealed class RecentPosts
{
    internal const int Limit = 5_000;
    const int LongestId = 256;

    readonly Lock _lock = new();
    readonly Dictionary<string, (long Number, bool HasFailed)> _posts = new(StringComparer.Ordinal);
    readonly Queue<string> _oldest = new();

    /// <summary>Null where the client gave no id.</summary>
    public static string? KeyOf(Activity activity) =>
        activity.ChannelData is JObject data && data["clientActivityID"] is JValue { Value: string { Length: > 0 and <= LongestId } id }
            ? $"{activity.Conversation.Id}\n{id}" : null;

    /// <summary>
    /// What was posted under this id: its number, and whether it is to be answered again because the bot failed at it; null where it is
    /// new.
    /// </summary>
    public (long Number, bool IsToBeAnswered)? Take(string post)
    {
        lock (_lock)
        {
            if (!_posts.TryGetValue(post, out var found)) return null;
            _posts[post] = found with { HasFailed = false };
            return found;
        }
    }

    public void Keep(string post, long number)
    {
        lock (_lock)
        {
            if (!_posts.TryAdd(post, (number, false))) return;
            if (_oldest.Count == Limit) _posts.Remove(_oldest.Dequeue());
            _oldest.Enqueue(post);
        }
    }

    /// <summary>The bot failed at it: the next try may be answered, in the place where it stands.</summary>
    public void Fail(string post)
    {
        lock (_lock)
        {
            if (_posts.TryGetValue(post, out var found)) _posts[post] = found with { HasFailed = true };
        }
    }
}
