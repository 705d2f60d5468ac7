namespace BanenBot.BotFramework.Middleware;

/// <summary>
/// Lets the turns of one conversation run at one instance at a time. A single instance has its lanes and needs no more; several share a
/// store.
/// </summary>
public interface IConversationLocks
{
    /// <summary>Waits until no other instance has the conversation, which is free again when what this returns is disposed of.</summary>
    ValueTask<IAsyncDisposable> EnterAsync(string conversation, CancellationToken cancellation);
}
