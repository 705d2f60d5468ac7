using BanenBot.Core.Dialogue;
using Microsoft.Data.Sqlite;

namespace BanenBot.Storage.Sqlite;

/// <summary>
/// What people thought of the answers, in one SQLite file. An answer that nobody judged is forgotten after a while; a judgement stays, with
/// what was answered, until the file is removed.
/// </summary>
sealed class SqliteFeedbackStore : IFeedbackArchive
{
    const string Create =
        """
        CREATE TABLE IF NOT EXISTS answers (
            id TEXT PRIMARY KEY, outcome TEXT NOT NULL, topic TEXT, knowledge TEXT NOT NULL, written INTEGER NOT NULL)
            STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS answers_by_time ON answers (written);
        CREATE TABLE IF NOT EXISTS judgements (
            answer TEXT NOT NULL, voter TEXT NOT NULL, outcome TEXT NOT NULL, topic TEXT, knowledge TEXT NOT NULL, verdict TEXT NOT NULL,
            comment TEXT, written INTEGER NOT NULL, PRIMARY KEY (answer, voter)) STRICT, WITHOUT ROWID;
        """;

    const string Remember =
        """
        INSERT INTO answers VALUES ($id, $outcome, $topic, $knowledge, $now)
        ON CONFLICT (id) DO UPDATE SET
            outcome = excluded.outcome, topic = excluded.topic, knowledge = excluded.knowledge, written = excluded.written
        """;

    // What was answered is written down with the judgement: the id may mean another answer later on, or be forgotten.
    const string Judge =
        """
        INSERT INTO judgements SELECT id, $voter, outcome, topic, knowledge, $verdict, $comment, $now FROM answers WHERE id = $id
        ON CONFLICT (answer, voter) DO UPDATE SET outcome = excluded.outcome, topic = excluded.topic, knowledge = excluded.knowledge,
            verdict = excluded.verdict, comment = coalesce(excluded.comment, comment), written = excluded.written
        """;

    const string All =
        "SELECT outcome, topic, knowledge, verdict, comment, answer, voter FROM judgements "
        + "ORDER BY outcome, topic, knowledge, written, answer, voter";

    readonly SqliteConnection _connection;
    readonly TimeProvider _clock;
    readonly Lock _lock = new();

    public SqliteFeedbackStore(string file, TimeProvider clock)
    {
        _clock = clock;
        _connection = StoreDatabase.Open(file, connection => connection.Execute(Create));
        Forget();
    }

    public Task RememberAsync(string answer, GivenAnswer given, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _connection.Execute(Remember, ("$id", answer), ("$outcome", given.Outcome.ToString()), ("$topic", given.Topic),
                ("$knowledge", given.Knowledge), ("$now", Now));
        }

        return Task.CompletedTask;
    }

    public Task<bool> JudgeAsync(string answer, Judgement judgement, CancellationToken cancellation)
    {
        lock (_lock)
        {
            using var command = _connection.Command(Judge, ("$id", answer), ("$voter", judgement.Voter),
                ("$verdict", judgement.Verdict.ToString()), ("$comment", judgement.Comment), ("$now", Now));
            return Task.FromResult(command.ExecuteNonQuery() == 1);
        }
    }

    public Task WithdrawAsync(string answer, string voter, CancellationToken cancellation)
    {
        const string Withdraw = "DELETE FROM judgements WHERE answer = $id AND voter = $voter";
        lock (_lock) _connection.Execute(Withdraw, ("$id", answer), ("$voter", voter));
        return Task.CompletedTask;
    }

    /// <summary>Removes the answers that nobody judged in time.</summary>
    public void Forget()
    {
        lock (_lock)
            _connection.Execute(
                "DELETE FROM answers WHERE written < $before",
                ("$before", (_clock.GetUtcNow() - IFeedbackArchive.KeptUnjudged).ToUnixTimeSeconds()));
    }

    public Task<IReadOnlyList<FeedbackCount>> CountAsync(CancellationToken cancellation) =>
        Task.FromResult(KeptJudgement.Count(Judgements()));

    /// <summary>Each judgement, with the answer's id and the voter's: hashes.</summary>
    public IReadOnlyList<KeptJudgement> Judgements()
    {
        var read = new List<KeptJudgement>();
        lock (_lock)
        {
            using var command = _connection.Command(All);
            using var reader = command.ExecuteReader();
            while (reader.Read())
                if (KeptJudgement.Of(reader) is { } kept) read.Add(kept);
        }

        return read;
    }

    public void Dispose()
    {
        lock (_lock) _connection.Dispose();
    }

    long Now => _clock.GetUtcNow().ToUnixTimeSeconds();
}
