using BanenBot.BotFramework.DirectLine;
using BanenBot.BotFramework.Middleware;
using BanenBot.Core.Figures;
using BanenBot.Storage.Postgres;

namespace BanenBot.Storage;

/// <summary>
/// The stores of several instances, all over one database, and what instances agree on while they run. Whoever takes a store disposes of
/// it; the database itself goes with this.
/// </summary>
public sealed class PostgresStores : IDisposable
{
    readonly PostgresDatabase _database;
    readonly TimeProvider _clock;
    readonly PostgresLocks _locks;
    readonly PostgresSeenActivities _seen;
    readonly PostgresSentReplies _sent;

    /// <summary>Calls nothing: what the connection string leads to is found out when it is used.</summary>
    public PostgresStores(string connection, TimeProvider clock)
    {
        (_database, _clock) = (new(connection, clock), clock);
        _locks = new(_database, clock);
        _seen = new(_database, _locks, clock);
        _sent = new(_database, clock);
    }

    /// <summary>A conversation's turns at one instance at a time.</summary>
    public IConversationLocks Locks => _locks;

    /// <summary>Which activities were taken up at any instance.</summary>
    public ISeenActivities Seen => _seen;

    /// <summary>Which messages answered which question, at any instance.</summary>
    public ISentReplies Sent => _sent;

    /// <inheritdoc cref="PostgresDatabase.CanBeRead"/>
    public static bool CanBeRead(string connection) => PostgresDatabase.CanBeRead(connection);

    public IFigureStore Figures() => new PostgresFigureStore(_database);

    public IConversationArchive Conversations() => new PostgresConversationStore(_database, _clock);

    public IFeedbackArchive Feedback() => new PostgresFeedbackStore(_database, _clock);

    /// <param name="keepDays">Null for whoever only reads: nothing is forgotten.</param>
    public IQuestionArchive Questions(int? keepDays) => new PostgresQuestionLog(_database, _clock, keepDays);

    public IDeskArchive Desk() => new PostgresDeskStore(_database);

    public IDirectLineArchive DirectLine() => new PostgresDirectLineStore(_database);

    public ISigningKeyStore SigningKeys() => new PostgresSigningKeys(_database);

    /// <inheritdoc cref="PostgresDatabase.ProveAsync"/>
    public Task ProveAsync(CancellationToken cancellation) => _database.ProveAsync(cancellation);

    /// <inheritdoc cref="PostgresDatabase.Sizes"/>
    public IReadOnlyList<(string Table, long Bytes)> Sizes() => _database.Sizes();

    /// <summary>Removes of what was taken up what is long ago.</summary>
    public void ForgetSeen() => _seen.Forget();

    /// <summary>Removes of what was answered what nobody changes any more.</summary>
    public void ForgetSent() => _sent.Forget();

    public void Dispose()
    {
        _locks.Dispose();
        _database.Dispose();
    }
}
