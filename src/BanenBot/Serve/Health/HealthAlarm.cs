using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BanenBot.Serve.Health;

/// <summary>Writes in the log when a part fails and when it is well again; the framework looks every half minute.</summary>
sealed partial class HealthAlarm(ILogger<HealthAlarm> log) : IHealthCheckPublisher
{
    readonly Dictionary<string, string?> _told = new(StringComparer.Ordinal);

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var (part, entry) in report.Entries)
        {
            if (_told.GetValueOrDefault(part) == entry.Description) continue;
            if (entry.Status == HealthStatus.Healthy) LogWell(part);
            else LogFails(part, entry.Status, entry.Description);
            _told[part] = entry.Description;
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(110, LogLevel.Warning, "Health: {Part} is {Status}: {Reason}")]
    partial void LogFails(string part, HealthStatus status, string? reason);

    [LoggerMessage(111, LogLevel.Information, "Health: {Part} is well again")]
    partial void LogWell(string part);
}
