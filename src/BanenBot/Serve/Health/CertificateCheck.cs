using BanenBot.BotFramework.Authentication;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BanenBot.Serve.Health;

/// <summary>Tells in time that the certificate by which the bot proves who it is runs out; of a secret only Entra knows the day.</summary>
sealed class CertificateCheck(AzureBotOptions options, TimeProvider clock) : IHealthCheck
{
    static readonly TimeSpan InTime = TimeSpan.FromDays(30);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(options.CertificateEnds() switch
        {
            null => HealthCheckResult.Degraded(HealthTexts.CertificateUnreadable),
            { } end when end - clock.GetUtcNow() < InTime => HealthCheckResult.Degraded(HealthTexts.Expires(end)),
            _ => HealthCheckResult.Healthy(),
        });
}
