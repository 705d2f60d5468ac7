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
    [InlineData(true, 10, "loopt af op")]
    [InlineData(true, 60, null)]
    [InlineData(true, -1, "niet meer geldig")]
    [InlineData(false, 10, "loopt af op")]
    [InlineData(false, 60, null)]
    [InlineData(false, -1, "niet meer geldig")]
    public async Task ACertificateOrSecretThatRunsOutIsToldInTime(bool isCertificate, int days, string? reason)
    {
        var clock = new FakeClock();
        var end = clock.GetUtcNow().AddDays(days);
        var options = isCertificate ? new AzureBotOptions { CertificatePath = Certificate(end) }
            : new AzureBotOptions { ClientSecretEnds = DateOnly.FromDateTime(end.UtcDateTime) };
        Assert.True(options.HasKnownEnd);
        var result = await new CredentialCheck(options, clock).CheckHealthAsync(new());
        Assert.Equal(reason is null ? HealthStatus.Healthy : HealthStatus.Degraded, result.Status);
        if (reason is null) return;
        Assert.StartsWith(isCertificate ? "Het certificaat" : "Het geheim", result.Description, StringComparison.Ordinal);
        Assert.Contains(reason, result.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void ASecretHoldsToTheEndOfItsLastDay() => Assert.Equal(
        new DateTimeOffset(2027, 6, 1, 0, 0, 0, TimeSpan.Zero),
        new AzureBotOptions { ClientSecretEnds = new(2027, 5, 31) }.CredentialEnds());

    [Fact]
    public async Task ACertificateThatCannotBeReadIsTold()
    {
        var check = new CredentialCheck(new AzureBotOptions { CertificatePath = _folder.File("weg.pem") }, new FakeClock());
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
