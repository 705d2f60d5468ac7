using BanenBot.Adapters;
using BanenBot.BotFramework;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BanenBot.Serve.Observability;

/// <summary>Sends traces, metrics and logs to a collector. OpenTelemetry's own variables (OTEL_…) say how often, and more.</summary>
static class TelemetrySetup
{
    public static void AddTelemetry(this IServiceCollection services, ServeOptions options)
    {
        if (options.Telemetry.Address is not { } address) return;
        services.AddSingleton(options.BotFramework.Azure);
        services.AddSingleton<BotMeters>();
        services.AddSingleton<IHealthCheckPublisher, HealthMeter>();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                "banenbot", serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(traces => traces.AddSource(BotMeters.Name, "Npgsql").SetSampler(new ParentBasedSampler(new OfTurns())))
            .WithMetrics(metrics => metrics.AddMeter(
                BotMeters.Name, BotFrameworkSetup.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
                "System.Runtime", "Npgsql"))
            .WithLogging(configureBuilder: null, logs => logs.IncludeFormattedMessage = true)
            .UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, address);
    }

    /// <summary>
    /// A trace is a turn with what it asks of the database. The web server's own spans name paths, and those hold ids of conversations.
    /// </summary>
    sealed class OfTurns : Sampler
    {
        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
            new(samplingParameters.Name == TurnTelemetry.Span ? SamplingDecision.RecordAndSample : SamplingDecision.Drop);
    }
}
