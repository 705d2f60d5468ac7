using Npgsql;

namespace BanenBot.Storage.Postgres;

/// <summary>
/// Hears, on a connection of its own, in which conversations other instances appended. One that breaks is made again, and then anything may
/// have been announced meanwhile: that is told with null.
/// </summary>
sealed class PostgresListener : IDisposable
{
    public const string Channel = "banenbot_directline";

    static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    readonly PostgresDatabase _database;
    readonly Action<string?> _heard;
    readonly CancellationTokenSource _end = new();
    readonly Task _listening;

    public PostgresListener(PostgresDatabase database, Action<string?> heard)
    {
        (_database, _heard) = (database, heard);
        _listening = Task.Run(ListenAsync);
    }

    public static string Announcement(long instance, string conversation) => FormattableString.Invariant($"{instance} {conversation}");

    public void Dispose()
    {
        _end.Cancel();
        _ = _listening.ContinueWith(_ => _end.Dispose(), TaskScheduler.Default);
    }

    async Task ListenAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                await using var connection = await _database.OpenAloneAsync(_end.Token);
                connection.Notification += (_, told) => Hear(told.Payload);
                await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection)) await listen.ExecuteNonQueryAsync(_end.Token);
                _heard(null);
                while (true) await connection.WaitAsync(_end.Token);
            }
#pragma warning disable CA1031 // The edge of a background task: whatever ended the connection, another is made.
            catch (Exception)
#pragma warning restore CA1031
            {
                // The health and the other calls of the database tell that it is gone.
            }

            await Task.Delay(BetweenTries, _end.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    void Hear(string payload)
    {
        if (payload.Split(' ') is [var instance, var conversation] && instance != FormattableString.Invariant($"{_database.Instance}"))
            _heard(conversation);
    }
}
