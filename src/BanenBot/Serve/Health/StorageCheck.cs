using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BanenBot.Serve.Health;

/// <summary>
/// Whether what must be kept can be kept. Answering goes on without it, so the program is degraded and not unfit: a balancer that took it
/// away would leave people without answers too.
/// </summary>
sealed class StorageCheck(IStorageProbe storage) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await storage.FaultAsync(cancellationToken) is { } fault ? HealthCheckResult.Degraded(fault) : HealthCheckResult.Healthy();
}

/// <summary>Looks whether the folder, or the database, takes what is written, and how much it holds.</summary>
interface IStorageProbe
{
    /// <summary>What keeps it from that, for an operator; null where it does.</summary>
    Task<string?> FaultAsync(CancellationToken cancellation);

    /// <summary>What each store takes of the disk, in bytes; empty where that cannot be seen now.</summary>
    IEnumerable<(string Store, long Bytes)> Sizes();
}
