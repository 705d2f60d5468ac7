using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BanenBot.Serve.Observability;

/// <summary>Measures what the health says of each part, each half minute.</summary>
sealed class HealthMeter(BotMeters meters) : IHealthCheckPublisher
{
    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var (part, entry) in report.Entries) meters.Health(part, HealthStatus.Healthy - entry.Status);
        return Task.CompletedTask;
    }
}
