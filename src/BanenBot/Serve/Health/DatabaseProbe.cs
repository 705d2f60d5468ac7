using System.Data.Common;
using BanenBot.Storage;

namespace BanenBot.Serve.Health;

/// <summary>Tries the database that several instances share.</summary>
sealed partial class DatabaseProbe(PostgresStores database, ILogger<DatabaseProbe> log) : IStorageProbe
{
    volatile bool _isTold;

    public async Task<string?> FaultAsync(CancellationToken cancellation)
    {
        try
        {
            await database.ProveAsync(cancellation);
            _isTold = false;
            return null;
        }
        catch (DbException error)
        {
            if (!_isTold) LogUnusable(error);
            _isTold = true;
            return HealthTexts.DatabaseUnusable;
        }
    }

    public IEnumerable<(string Store, long Bytes)> Sizes()
    {
        try
        {
            return database.Sizes();
        }
        catch (DbException)
        {
            // The health says so already.
            return [];
        }
    }

    [LoggerMessage(112, LogLevel.Warning, "The database cannot be used now")]
    partial void LogUnusable(Exception error);
}
