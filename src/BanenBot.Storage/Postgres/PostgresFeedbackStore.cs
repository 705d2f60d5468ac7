using BanenBot.Core.Dialogue;

namespace BanenBot.Storage.Postgres;

/// <summary>What people thought of the answers, whichever instance gave them.</summary>
sealed class PostgresFeedbackStore(PostgresDatabase database, TimeProvider clock) : IFeedbackArchive
{
    const string Remember =
        """
        INSERT INTO answers VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (id) DO UPDATE SET
            outcome = excluded.outcome, topic = excluded.topic, knowledge = excluded.knowledge, written = excluded.written
        """;

    // What was answered is written down with the judgement: the id may mean another answer later on, or be forgotten.
    const string Judge =
        """
        INSERT INTO judgements AS held SELECT id, $2, outcome, topic, knowledge, $3, $4, $5 FROM answers WHERE id = $1
        ON CONFLICT (answer, voter) DO UPDATE SET outcome = excluded.outcome, topic = excluded.topic, knowledge = excluded.knowledge,
            verdict = excluded.verdict, comment = coalesce(excluded.comment, held.comment), written = excluded.written
        """;

    const string All =
        """
        SELECT outcome, topic, knowledge, verdict, comment, answer, voter FROM judgements
        ORDER BY outcome COLLATE "C", topic COLLATE "C" NULLS FIRST, knowledge COLLATE "C", written, answer, voter
        """;

    public Task RememberAsync(string answer, GivenAnswer given, CancellationToken cancellation) => database.ExecuteAsync(
        Remember, cancellation, answer, given.Outcome.ToString(), given.Topic, given.Knowledge, clock.GetUtcNow());

    public async Task<bool> JudgeAsync(string answer, Judgement judgement, CancellationToken cancellation) => await database.ExecuteAsync(
        Judge, cancellation, answer, judgement.Voter, judgement.Verdict.ToString(), PostgresText.Of(judgement.Comment),
        clock.GetUtcNow()) == 1;

    public Task WithdrawAsync(string answer, string voter, CancellationToken cancellation) =>
        database.ExecuteAsync("DELETE FROM judgements WHERE answer = $1 AND voter = $2", cancellation, answer, voter);

    public async Task<IReadOnlyList<FeedbackCount>> CountAsync(CancellationToken cancellation) =>
        KeptJudgement.Count(await database.ReadAsync(All, KeptJudgement.Of, cancellation));

    public IReadOnlyList<KeptJudgement> Judgements() => database.Read(All, KeptJudgement.Of);

    public void Forget() => database.Execute("DELETE FROM answers WHERE written < $1", clock.GetUtcNow() - IFeedbackArchive.KeptUnjudged);

    public void Dispose()
    {
    }
}
