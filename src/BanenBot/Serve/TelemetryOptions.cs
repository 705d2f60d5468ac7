namespace BanenBot.Serve;

/// <summary>Whether the service tells a collector how it does, under the key <c>Telemetry</c>.</summary>
sealed class TelemetryOptions
{
    /// <summary>
    /// Where a collector takes OTLP over HTTP, such as <c>http://127.0.0.1:4318</c>: traces, metrics and logs go there, and nothing that
    /// anybody typed. Default none.
    /// </summary>
    public string? Otlp { get; set; }

    /// <summary>Null where nothing is sent.</summary>
    public Uri? Address => Uri.TryCreate(Otlp, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    public IEnumerable<string> Faults()
    {
        if (!string.IsNullOrWhiteSpace(Otlp) && Address is null)
            yield return $"Telemetry:Otlp moet een webadres zijn, zoals http://127.0.0.1:4318, en is: {Otlp}.";
    }
}
