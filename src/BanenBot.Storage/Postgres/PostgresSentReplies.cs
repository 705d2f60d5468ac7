using BanenBot.BotFramework.Middleware;

namespace BanenBot.Storage.Postgres;

/// <summary>Which messages answered which question, at any instance: ids of the channel's under a hash of the question's.</summary>
sealed class PostgresSentReplies(PostgresDatabase database, TimeProvider clock) : ISentReplies
{
    /// <summary>Who changes a question does so soon.</summary>
    static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    const string Keep =
        """
        INSERT INTO sent_replies VALUES ($1, $2, $3)
        ON CONFLICT (question) DO UPDATE SET messages = excluded.messages, sent = excluded.sent
        """;

    public async ValueTask<IReadOnlyList<string>> FindAsync(ActivityKey question, CancellationToken cancellation) =>
        (await database.ReadAsync("SELECT messages FROM sent_replies WHERE question = $1",
            row => row.GetFieldValue<string[]>(0), cancellation, question.ToHash())).FirstOrDefault() ?? [];

    public async ValueTask KeepAsync(ActivityKey question, IReadOnlyList<string> messages, CancellationToken cancellation) =>
        await database.ExecuteAsync(Keep, cancellation, question.ToHash(), messages.ToArray(), clock.GetUtcNow());

    public async ValueTask ForgetAsync(ActivityKey question, CancellationToken cancellation) =>
        await database.ExecuteAsync("DELETE FROM sent_replies WHERE question = $1", cancellation, question.ToHash());

    /// <summary>Removes what is long ago.</summary>
    public void Forget() => database.Execute("DELETE FROM sent_replies WHERE sent < $1", clock.GetUtcNow() - Kept);
}
