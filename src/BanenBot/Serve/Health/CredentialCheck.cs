using BanenBot.BotFramework.Authentication;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BanenBot.Serve.Health;

/// <summary>Tells in time that the certificate or the secret by which the bot proves who it is runs out.</summary>
sealed class CredentialCheck(AzureBotOptions options, TimeProvider clock) : IHealthCheck
{
    static readonly TimeSpan InTime = TimeSpan.FromDays(30);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        return Task.FromResult(options.CredentialEnds() switch
        {
            null => HealthCheckResult.Degraded(HealthTexts.CertificateUnreadable),
            { } end when end <= now => HealthCheckResult.Degraded(HealthTexts.Expired(Name, end)),
            { } end when end - now < InTime => HealthCheckResult.Degraded(HealthTexts.Expires(Name, end)),
            _ => HealthCheckResult.Healthy(),
        });
    }

    string Name => options.CertificatePath is { Length: > 0 } ? "certificaat" : "geheim";
}
