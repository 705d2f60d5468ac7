using System.Data.Common;
using BanenBot.Core.Dialogue;

namespace BanenBot.Storage.Postgres;

/// <summary>What people asked in vain, at whichever instance: a question stands there once a day and reason, with a count.</summary>
/// <param name="keepDays">A question is removed when its day is longer ago than this; by a reader, with null, none is.</param>
sealed class PostgresQuestionLog(PostgresDatabase database, TimeProvider clock, int? keepDays) : IQuestionArchive
{
    const string Count = "UPDATE questions SET times = times + 1 WHERE day = $1 AND question = $2 AND why = $3";

    const string Add =
        """
        INSERT INTO questions AS held SELECT $1, $2, $3, 1 WHERE (SELECT count(*) FROM questions) < $4
        ON CONFLICT (day, question, why) DO UPDATE SET times = held.times + 1
        """;

    const string CountTurn =
        """
        INSERT INTO turns AS held VALUES ($1, $2, $3, 1) ON CONFLICT (day, outcome, tenths) DO UPDATE SET times = held.times + 1
        """;

    // In one order, so that no two turns wait for each other.
    const string CountSources =
        """
        INSERT INTO sources AS held SELECT $1, source, 1 FROM unnest($2) AS given (source) ORDER BY source
        ON CONFLICT (day, source) DO UPDATE SET times = held.times + 1
        """;

    public async Task AddAsync(LoggedQuestion question, CancellationToken cancellation)
    {
        var (day, text, why) = (question.Day, PostgresText.Of(question.Question), question.Why.ToString());
        if (await database.ExecuteAsync(Count, cancellation, day, text, why) == 0)
            await database.ExecuteAsync(Add, cancellation, day, text, why, IQuestionArchive.MostQuestions);
    }

    public async Task<IReadOnlyList<LoggedCount>> ReadAsync(CancellationToken cancellation) => await database.ReadAsync(
        "SELECT day, question, why, times FROM questions ORDER BY day, question COLLATE \"C\", why COLLATE \"C\"",
        row => Enum.TryParse<Shortfall>(row.GetString(2), out var why)
            ? new LoggedCount(new(Day(row), row.GetString(1), why), row.GetInt32(3)) : null, cancellation);

    public async Task CountAsync(
        DateOnly day, Outcome outcome, double confidence, IReadOnlyList<string> sources, CancellationToken cancellation)
    {
        await database.ExecuteAsync(CountTurn, cancellation, day, outcome.ToString(), (int)(confidence * 10));
        if (sources.Count > 0) await database.ExecuteAsync(CountSources, cancellation, day, sources.ToArray());
    }

    public async Task<IReadOnlyList<TurnCount>> TurnsAsync(CancellationToken cancellation) => await database.ReadAsync(
        "SELECT day, outcome, tenths, times FROM turns ORDER BY day, outcome COLLATE \"C\", tenths",
        row => Enum.TryParse<Outcome>(row.GetString(1), out var outcome)
            ? new TurnCount(Day(row), outcome, row.GetInt32(2), row.GetInt32(3)) : null, cancellation);

    public async Task<IReadOnlyList<SourceCount>> SourcesAsync(CancellationToken cancellation) => await database.ReadAsync(
        "SELECT source, sum(times)::integer FROM sources GROUP BY source ORDER BY source COLLATE \"C\"",
        row => new SourceCount(row.GetString(0), row.GetInt32(1)), cancellation);

    public void Forget()
    {
        if (keepDays is not { } days) return;
        var first = DateOnly.FromDateTime(clock.GetLocalNow().Date).AddDays(-days);
        foreach (var table in new[] { "questions", "turns", "sources" }) database.Execute($"DELETE FROM {table} WHERE day < $1", first);
    }

    public void Dispose()
    {
    }

    static DateOnly Day(DbDataReader row) => row.GetFieldValue<DateOnly>(0);
}
