namespace BanenBot.Web;

/// <summary>The settings of the page, under the key <c>BanenBot:Web</c>.</summary>
sealed class WebOptions
{
    /// <summary>Origins whose pages may show this page in a frame, such as <c>https://intranet.example.nl</c>. Default none.</summary>
    public IReadOnlyList<string> FrameAncestors { get; set; } = [];

    public IEnumerable<string> Faults() => FrameAncestors.Where(origin => !IsOrigin(origin))
        .Select(origin => $"Web:FrameAncestors holds no origin (scheme, host and port alone): {origin}.");

    /// <summary>Stands in a header as it is: nothing but an origin may pass.</summary>
    static bool IsOrigin(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && uri.GetLeftPart(UriPartial.Authority) == origin
        && !origin.AsSpan().ContainsAny(';', ',', ' ');
}
