namespace BanenBot.BotFramework.Middleware;

/// <summary>
/// Remembers which messages answered which question, so that a question that is changed gets its answer changed. One instance remembers in
/// memory; several share a store.
/// </summary>
public interface ISentReplies
{
    /// <summary>The channel's ids of the messages, in their order; empty where they are not known, or no longer.</summary>
    ValueTask<IReadOnlyList<string>> FindAsync(ActivityKey question, CancellationToken cancellation);

    /// <summary>From now on these answer the question.</summary>
    ValueTask KeepAsync(ActivityKey question, IReadOnlyList<string> messages, CancellationToken cancellation);

    /// <summary>The question was removed: its answer stays as it is.</summary>
    ValueTask ForgetAsync(ActivityKey question, CancellationToken cancellation);
}
