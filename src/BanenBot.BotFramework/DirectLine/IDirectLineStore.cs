namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// Keeps Direct Line conversations: an append-only row of activities each, numbered from 1 without gaps by the store. The number is the
/// watermark and the tail of the activity's id, so neither stands in the activity as it is stored: its JSON, which the store need not read.
/// </summary>
public interface IDirectLineStore
{
    /// <summary>
    /// Raised with the conversation's id after activities were appended, by this process or by another that shares the store; with null
    /// where that was not heard of for a while, so that any conversation may have moved. Handlers are quick and do not throw.
    /// </summary>
    event Action<string?>? Appended;

    /// <summary>Begins a conversation; false where it exists already, which then stays as it is.</summary>
    Task<bool> StartAsync(string conversation, string user, DateTimeOffset now, CancellationToken cancellation);

    Task<StoredConversation?> FindAsync(string conversation, CancellationToken cancellation);

    /// <summary>
    /// Appends all or none, in this order, next to each other; the number of the last one, or null where the conversation does not exist.
    /// At least one activity.
    /// </summary>
    Task<long?> AppendAsync(string conversation, IReadOnlyList<string> activities, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>
    /// Appends what a client posted; null where the conversation does not exist. Under an id of the client's own it is appended once,
    /// however often and at whatever instance it is posted.
    /// </summary>
    /// <param name="post">Stands for the client's id; null where it gave none.</param>
    Task<StoredPost?> PostAsync(string conversation, string activity, string? post, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>
    /// The first activities after this number, in order; as many as fit the page, and at least one where there is one. Empty where the
    /// conversation does not exist.
    /// </summary>
    Task<IReadOnlyList<StoredActivity>> ReadAsync(string conversation, long after, PageSize page, CancellationToken cancellation);

    /// <summary>Marks a single-use token as used; false where it was used before. The mark may go once the token has expired.</summary>
    Task<bool> SpendAsync(string token, DateTimeOffset expires, CancellationToken cancellation);

    /// <summary>
    /// Removes, from a file of the store's own beyond recovery, activities written before this moment, conversations in which nothing was
    /// written since, and the marks of tokens that have expired by now. What stays keeps its number.
    /// </summary>
    Task ExpireAsync(DateTimeOffset writtenBefore, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>A conversation: whose it is, and the number of its newest activity (0 where there is none yet).</summary>
public sealed record StoredConversation(string Id, string User, long Last);

/// <summary>What was posted: where it stands, and whether it stands there only now.</summary>
public readonly record struct StoredPost(long Number, bool IsNew);

public readonly record struct StoredActivity(long Number, string Json);

/// <summary>
/// What one reading may bring: a number of activities, and of characters of their JSON, so that a slow reader holds little memory.
/// </summary>
public readonly record struct PageSize(int Activities, int Characters);
