using System.Globalization;
using BanenBot.Core.Dialogue;
using Microsoft.Data.Sqlite;

namespace BanenBot.Storage.Sqlite;

/// <summary>
/// What people asked in vain, in one SQLite file. A question stands there once a day and reason, with a count and without a row number:
/// neither the order nor the time of two questions can be read from it.
/// </summary>
public sealed class SqliteQuestionLog : IQuestionLog, IDisposable
{
    public const string FileName = "questions.db";

    /// <summary>More different ones are not kept: some 10 MB, and a month of a large organisation.</summary>
    public const int MostQuestions = 50_000;

    const string DayFormat = "yyyy-MM-dd";

    const string Create =
        """
        CREATE TABLE IF NOT EXISTS questions (
            day TEXT NOT NULL, question TEXT NOT NULL, why TEXT NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (day, question, why))
            STRICT, WITHOUT ROWID;
        """;

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
            if (count.ExecuteNonQuery() == 0) _connection.Execute(Add, [.. row, ("$most", MostQuestions)]);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LoggedCount>> ReadAsync(CancellationToken cancellation)
    {
        var read = new List<LoggedCount>();
        lock (_lock)
        {
            using var command = _connection.Command("SELECT day, question, why, times FROM questions ORDER BY day, question, why");
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                // A row of another version, with a reason that is no longer known, is passed over.
                if (!Enum.TryParse<Shortfall>(reader.GetString(2), out var why)) continue;
                var day = DateOnly.ParseExact(reader.GetString(0), DayFormat, CultureInfo.InvariantCulture);
                read.Add(new(new(day, reader.GetString(1), why), reader.GetInt32(3)));
            }
        }

        return Task.FromResult<IReadOnlyList<LoggedCount>>(read);
    }

    /// <summary>Removes the questions that were kept long enough.</summary>
    public void Forget()
    {
        if (_keepDays is not { } days) return;
        var first = DateOnly.FromDateTime(_clock.GetLocalNow().Date).AddDays(-days);
        lock (_lock)
        {
            _connection.Execute("DELETE FROM questions WHERE day < $first", ("$first", Day(first)));
            _connection.EmptyLog();
        }
    }

    public void Dispose()
    {
        lock (_lock) _connection.Dispose();
    }

    static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);
}
