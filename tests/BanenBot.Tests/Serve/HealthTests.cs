using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BanenBot.BotFramework.Authentication;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Serve.Health;
using BanenBot.Tests.Support;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BanenBot.Tests.Serve;

public sealed class HealthTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(10, "Het certificaat van de bot loopt af op")]
    [InlineData(60, null)]
    public async Task ACertificateThatRunsOutIsToldInTime(int days, string? reason)
    {
        var clock = new FakeClock();
        var check = new CertificateCheck(new AzureBotOptions { CertificatePath = Certificate(clock.GetUtcNow().AddDays(days)) }, clock);
        var result = await check.CheckHealthAsync(new());
        Assert.Equal(reason is null ? HealthStatus.Healthy : HealthStatus.Degraded, result.Status);
        if (reason is not null) Assert.StartsWith(reason, result.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACertificateThatCannotBeReadIsTold()
    {
        var check = new CertificateCheck(new AzureBotOptions { CertificatePath = _folder.File("weg.pem") }, new FakeClock());
        Assert.Equal(HealthStatus.Degraded, (await check.CheckHealthAsync(new())).Status);
    }

    [Fact]
    public void ATurnThatFailsIsUnfitAndIsTriedAgain()
    {
        var (clock, isBroken) = (new FakeClock(), false);
        var snapshot = RealKnowledge.Snapshot;
        var responder = new Responder(
            () => isBroken ? throw new InvalidOperationException() : snapshot, new MemoryConversationStore(), new());
        var check = new TurnCheck(responder, () => snapshot, clock, new ListLog<TurnCheck>());
        Assert.Equal(HealthStatus.Healthy, check.Run().Status);
        isBroken = true;
        Assert.Equal(HealthStatus.Healthy, check.Run().Status);
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HealthStatus.Unhealthy, check.Run().Status);
        isBroken = false;
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HealthStatus.Healthy, check.Run().Status);
    }

    [Fact]
    public async Task APartIsToldOfWhenItChangesAndNotEachTime()
    {
        var log = new ListLog<HealthAlarm>();
        var alarm = new HealthAlarm(log);
        var (well, full) = (HealthCheckResult.Healthy(), HealthCheckResult.Degraded("vol"));
        foreach (var result in new[] { well, full, full, well }) await alarm.PublishAsync(Report(result), CancellationToken.None);
        Assert.Equal(["110 Health: opslag is Degraded: vol", "111 Health: opslag is well again"], log.Lines);
    }

    public void Dispose() => _folder.Dispose();

    static HealthReport Report(HealthCheckResult result) => new(
        new Dictionary<string, HealthReportEntry>
        {
            ["opslag"] = new(result.Status, result.Description, TimeSpan.Zero, null, null),
        },
        TimeSpan.Zero);

    string Certificate(DateTimeOffset end)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(end.AddYears(-1), end);
        var path = _folder.File("bot.pem");
        File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        return path;
    }
}
