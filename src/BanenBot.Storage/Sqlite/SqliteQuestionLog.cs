using System.Globalization;
using BanenBot.Core.Dialogue;
using Microsoft.Data.Sqlite;

namespace BanenBot.Storage.Sqlite;

/// <summary>
/// What people asked in vain, in one SQLite file. A question stands there once a day and reason, with a count and without a row number:
/// neither the order nor the time of two questions can be read from it.
/// </summary>
sealed class SqliteQuestionLog : IQuestionArchive
{
    const string DayFormat = "yyyy-MM-dd";

    const string Create =
        """
        CREATE TABLE IF NOT EXISTS questions (
            day TEXT NOT NULL, question TEXT NOT NULL, why TEXT NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (day, question, why))
            STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS turns (
            day TEXT NOT NULL, outcome TEXT NOT NULL, tenths INTEGER NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (day, outcome, tenths))
            STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS sources (day TEXT NOT NULL, source TEXT NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (day, source))
            STRICT, WITHOUT ROWID;
        """;

    const string CountTurn = "INSERT INTO turns VALUES ($day, $outcome, $tenths, 1) ON CONFLICT DO UPDATE SET times = times + 1";

    const string CountSource = "INSERT INTO sources VALUES ($day, $source, 1) ON CONFLICT DO UPDATE SET times = times + 1";

    const string Count = "UPDATE questions SET times = times + 1 WHERE day = $day AND question = $question AND why = $why";

    const string Add = "INSERT INTO questions SELECT $day, $question, $why, 1 WHERE (SELECT count(*) FROM questions) < $most";

    readonly SqliteConnection _connection;
    readonly TimeProvider _clock;
    readonly int? _keepDays;
    readonly Lock _lock = new();

    /// <param name="keepDays">A question is removed when its day is longer ago than this; by a reader, with null, none is.</param>
    public SqliteQuestionLog(string file, TimeProvider clock, int? keepDays)
    {
        (_clock, _keepDays) = (clock, keepDays);
        _connection = StoreDatabase.Open(file, connection => connection.Execute(Create));
        Forget();
    }

    public Task AddAsync(LoggedQuestion question, CancellationToken cancellation)
    {
        (string, object?)[] row = [("$day", Day(question.Day)), ("$question", question.Question), ("$why", question.Why.ToString())];
        lock (_lock)
        {
            using var count = _connection.Command(Count, row);
            if (count.ExecuteNonQuery() == 0) _connection.Execute(Add, [.. row, ("$most", IQuestionArchive.MostQuestions)]);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LoggedCount>> ReadAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<LoggedCount>>(Read(
        "SELECT day, question, why, times FROM questions ORDER BY day, question, why",
        row => Enum.TryParse<Shortfall>(row.GetString(2), out var why)
            ? new LoggedCount(new(Day(row.GetString(0)), row.GetString(1), why), row.GetInt32(3)) : null));

    public Task CountAsync(
        DateOnly day, Outcome outcome, double confidence, IReadOnlyList<string> sources, CancellationToken cancellation)
    {
        lock (_lock)
        {
            using var all = _connection.BeginTransaction();
            _connection.Execute(CountTurn, ("$day", Day(day)), ("$outcome", outcome.ToString()), ("$tenths", (int)(confidence * 10)));
            foreach (var source in sources) _connection.Execute(CountSource, ("$day", Day(day)), ("$source", source));
            all.Commit();
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<TurnCount>> TurnsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<TurnCount>>(Read(
        "SELECT day, outcome, tenths, times FROM turns ORDER BY day, outcome, tenths",
        row => Enum.TryParse<Outcome>(row.GetString(1), out var outcome)
            ? new TurnCount(Day(row.GetString(0)), outcome, row.GetInt32(2), row.GetInt32(3)) : null));

    public Task<IReadOnlyList<SourceCount>> SourcesAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<SourceCount>>(Read(
        "SELECT source, sum(times) FROM sources GROUP BY source ORDER BY source",
        row => new SourceCount(row.GetString(0), row.GetInt32(1))));

    /// <summary>Removes the questions that were kept long enough.</summary>
    public void Forget()
    {
        if (_keepDays is not { } days) return;
        var first = DateOnly.FromDateTime(_clock.GetLocalNow().Date).AddDays(-days);
        lock (_lock)
        {
            foreach (var table in new[] { "questions", "turns", "sources" })
                _connection.Execute($"DELETE FROM {table} WHERE day < $first", ("$first", Day(first)));
            _connection.EmptyLog();
        }
    }

    public void Dispose()
    {
        lock (_lock) _connection.Dispose();
    }

    /// <param name="read">Null for a row of another version, with a name that is no longer known: it is passed over.</param>
    List<T> Read<T>(string sql, Func<SqliteDataReader, T?> read) where T : class
    {
        var all = new List<T>();
        lock (_lock)
        {
            using var command = _connection.Command(sql);
            using var reader = command.ExecuteReader();
            while (reader.Read())
                if (read(reader) is { } one) all.Add(one);
        }

        return all;
    }

    static DateOnly Day(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);

    static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);
}
