using BanenBot.Serve.Stores;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BanenBot.Serve.Health;

/// <summary>
/// Whether what must be kept can be kept. Answering goes on without it, so the program is degraded and not unfit: a balancer that took it
/// away would leave people without answers too.
/// </summary>
sealed class StorageCheck(StorageFolder storage) : IHealthCheck
{
    /// <summary>More than fits in what a full disk still gives away: the block of a file that is there.</summary>
    static readonly byte[] Trial = new byte[16 * 1024];

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(storage.Path)) return HealthCheckResult.Degraded(HealthTexts.StorageGone);
        // A database whose file was taken away goes on writing to what nobody will find back.
        if (storage.Databases.FirstOrDefault(file => !File.Exists(storage.File(file))) is { } gone)
            return HealthCheckResult.Degraded(HealthTexts.StoreGone(gone));
        try
        {
            await using var trial = new FileStream(
                storage.File(Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            await trial.WriteAsync(Trial, cancellationToken);
            trial.Flush(flushToDisk: true);
            return HealthCheckResult.Healthy();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return HealthCheckResult.Degraded(HealthTexts.StorageUnwritable);
        }
    }
}
