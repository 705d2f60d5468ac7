using System.Text.Json.Serialization;
using BanenBot.Channels;
using BanenBot.Desk;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BanenBot.Serve.Health;

/// <summary>
/// The health that a balancer and an operator look at, by the framework's health checks. Live: the program runs. Ready: questions are
/// answered. Degraded is ready too, with something that an operator must mend.
/// </summary>
static class HealthSetup
{
    public static void AddHealth(this IServiceCollection services, ServeOptions options)
    {
        var checks = services.AddHealthChecks()
            .AddCheck<TurnCheck>(HealthTexts.Turns, HealthStatus.Unhealthy)
            .AddCheck<StorageCheck>(HealthTexts.Storage, HealthStatus.Degraded);
        services.AddSingleton<StorageCheck>();
        services.AddSingleton<IHealthCheckPublisher, HealthAlarm>();
        if (options.ExpertDesk.HasChannel) checks.AddCheck<DeskWorker>(HealthTexts.Desk, HealthStatus.Degraded);
        if (!options.BotFramework.Azure.HasKnownEnd) return;
        services.AddSingleton(provider => new CredentialCheck(options.BotFramework.Azure, provider.GetRequiredService<TimeProvider>()));
        checks.AddCheck<CredentialCheck>(HealthTexts.Credential, HealthStatus.Degraded);
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("ok"));
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        Readiness.Of(http.RequestServices.GetRequiredService<KnowledgeKeeper>(), report), HealthJson.Default.Readiness);
}

/// <summary>
/// The body of <c>/health/ready</c>: which knowledge answers, how many faults its last reading had, and how each part does.
/// </summary>
sealed record Readiness(string Status, string Knowledge, int Articles, int Passages, int Faults, IReadOnlyList<Part> Parts)
{
    public static Readiness Of(KnowledgeKeeper keeper, HealthReport report) => new(
        Word(report.Status), keeper.Current.Version, keeper.Current.Library.ArticleCount, keeper.Current.Library.PassageCount,
        keeper.Faults.Count, [.. report.Entries.Select(entry => new Part(entry.Key, Word(entry.Value.Status), Reason(entry.Value)))]);

    /// <summary>Of a check that threw the framework gives the exception's own text.</summary>
    static string? Reason(HealthReportEntry entry) => entry.Exception is null ? entry.Description : HealthTexts.Unknown;

    static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ready",
        HealthStatus.Degraded => "degraded",
        _ => "unfit",
    };
}

/// <param name="Reason">In Dutch, for who mends it; absent where all is well.</param>
sealed record Part(string Name, string Status, string? Reason);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Readiness))]
sealed partial class HealthJson : JsonSerializerContext;
