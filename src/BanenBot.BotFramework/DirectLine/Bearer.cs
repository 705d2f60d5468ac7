using Microsoft.AspNetCore.Http;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>The credential of a call (RFC 6750): what follows <c>Bearer</c> in its Authorization header.</summary>
static class Bearer
{
    const string Scheme = "Bearer ";

    public static string? Of(HttpContext http) =>
        http.Request.Headers.Authorization is [{ } header] && header.Length > Scheme.Length
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;
}
