using Microsoft.AspNetCore.Http;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// Which pages may call: our own, and those of the origins in the settings. A call without an origin comes from no page. The framework's
/// CORS only keeps a page from reading the answer; what a socket or a token brings must be refused here.
/// </summary>
sealed class Origins(DirectLineOptions options)
{
    /// <summary>True for our own pages and for callers that are no browser.</summary>
    public static bool IsOurs(HttpContext http)
    {
        if (http.Request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none")) return false;
        if (OriginOf(http) is not { } origin) return true;

        // The scheme is left out: where a proxy speaks TLS for us, we only know the host.
        return Uri.TryCreate($"{http.Request.Scheme}://{http.Request.Host}", UriKind.Absolute, out var own)
            && Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && page.Host == own.Host && (page.Port == own.Port || (page.IsDefaultPort && own.IsDefaultPort));
    }

    /// <summary>
    /// True where the page may use this token: one of the token's own origins where it names any, else one of ours or of the settings.
    /// </summary>
    public bool Allows(HttpContext http, TokenClaims claims) =>
        claims.TrustedOrigins is { } trusted
            ? OriginOf(http) is { } origin && trusted.Contains(origin, StringComparer.OrdinalIgnoreCase)
            : IsListed(http) || IsOurs(http);

    bool IsListed(HttpContext http) =>
        OriginOf(http) is { } origin && options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    static string? OriginOf(HttpContext http) => http.Request.Headers.Origin is [{ Length: > 0 } origin] ? origin : null;
}
