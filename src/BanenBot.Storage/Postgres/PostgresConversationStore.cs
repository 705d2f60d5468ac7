using BanenBot.Core.Dialogue;

namespace BanenBot.Storage.Postgres;

/// <summary>Conversations where several instances go on with them: topics, never what users wrote.</summary>
sealed class PostgresConversationStore(PostgresDatabase database, TimeProvider clock) : IConversationArchive
{
    public async Task<ConversationState> ReadAsync(string conversation, CancellationToken cancellation) =>
        await database.ScalarAsync("SELECT state FROM conversations WHERE id = $1", cancellation, conversation) is string json
            ? ConversationState.Read(json) : ConversationState.Empty;

    public Task WriteAsync(string conversation, ConversationState state, CancellationToken cancellation) => database.ExecuteAsync(
        "INSERT INTO conversations VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET state = excluded.state, written = excluded.written",
        cancellation, conversation, state.ToJson(), clock.GetUtcNow());

    public void Forget() =>
        database.Execute("DELETE FROM conversations WHERE written < $1", clock.GetUtcNow() - IConversationArchive.KeptFor);

    public void Remove(string conversation) => database.Execute("DELETE FROM conversations WHERE id = $1", conversation);

    /// <summary>The database is whoever opened it's to close.</summary>
    public void Dispose()
    {
    }
}
