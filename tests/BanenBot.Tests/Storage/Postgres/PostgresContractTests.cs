using BanenBot.BotFramework.DirectLine;
using BanenBot.BotFramework.Middleware;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Figures;
using BanenBot.Storage.Postgres;
using BanenBot.Tests.Contracts;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Storage.Postgres;

// Each port's contract, kept by the store over PostgreSQL.

[NeedsPostgres]
public sealed class PostgresConversationStoreTests : ConversationStoreContract, IDisposable
{
    readonly Support.Postgres _postgres = new();

    protected override IConversationStore Store => new PostgresConversationStore(_postgres.Database, TimeProvider.System);

    public void Dispose() => _postgres.Dispose();
}

[NeedsPostgres]
public sealed class PostgresFeedbackStoreTests : FeedbackStoreContract, IDisposable
{
    readonly Support.Postgres _postgres = new();

    protected override IFeedbackStore Store => new PostgresFeedbackStore(_postgres.Database, TimeProvider.System);

    public void Dispose() => _postgres.Dispose();
}

[NeedsPostgres]
public sealed class PostgresQuestionLogTests : QuestionLogContract, IDisposable
{
    readonly Support.Postgres _postgres = new();

    protected override IQuestionLog Log => new PostgresQuestionLog(_postgres.Database, TimeProvider.System, keepDays: 30);

    public void Dispose() => _postgres.Dispose();
}

[NeedsPostgres]
public sealed class PostgresDeskStoreTests : DeskStoreContract, IDisposable
{
    readonly Support.Postgres _postgres = new();

    protected override IDeskStore Store => new PostgresDeskStore(_postgres.Database);

    public void Dispose() => _postgres.Dispose();
}

[NeedsPostgres]
public sealed class PostgresDirectLineStoreTests : DirectLineStoreContract, IDisposable
{
    readonly Support.Postgres _postgres = new();
    readonly PostgresDirectLineStore _store;

    public PostgresDirectLineStoreTests() => _store = new(_postgres.Database);

    protected override IDirectLineStore Store => _store;

    public void Dispose()
    {
        _store.Dispose();
        _postgres.Dispose();
    }
}

[NeedsPostgres]
public sealed class PostgresSigningKeysTests : SigningKeyStoreContract, IDisposable
{
    readonly Support.Postgres _postgres = new();

    protected override ISigningKeyStore Store => new PostgresSigningKeys(_postgres.Database);

    public void Dispose() => _postgres.Dispose();
}

[NeedsPostgres]
public sealed class PostgresSeenActivitiesTests : SeenActivitiesContract, IDisposable
{
    readonly Support.Postgres _postgres = new();
    readonly PostgresLocks _locks;

    public PostgresSeenActivitiesTests() => _locks = new(_postgres.Database, TimeProvider.System);

    public void Dispose()
    {
        _locks.Dispose();
        _postgres.Dispose();
    }

    protected override ISeenActivities Create() => new PostgresSeenActivities(_postgres.Database, _locks, TimeProvider.System);
}

[NeedsPostgres]
public sealed class PostgresSentRepliesTests : SentRepliesContract, IDisposable
{
    readonly Support.Postgres _postgres = new();

    protected override ISentReplies Replies => new PostgresSentReplies(_postgres.Database, TimeProvider.System);

    public void Dispose() => _postgres.Dispose();
}

[NeedsPostgres]
public sealed class PostgresFigureStoreTests : FigureStoreContract
{
    readonly Support.Postgres _postgres = new();
    readonly PostgresFigureStore _store;

    public PostgresFigureStoreTests() => _store = new(_postgres.Database);

    protected override IFigureStore Store => _store;

    protected override void Dispose(bool disposing)
    {
        _store.Dispose();
        _postgres.Dispose();
        base.Dispose(disposing);
    }
}
