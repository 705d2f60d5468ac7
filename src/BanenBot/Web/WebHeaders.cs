using System.Security.Cryptography;

namespace BanenBot.Web;

/// <summary>What a browser may do with a page of ours.</summary>
static class WebHeaders
{
    /// <summary>Web Chat makes one empty style element without its nonce; this is the hash of nothing.</summary>
    const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    /// <summary>On every answer of this room.</summary>
    public static void Guard(HttpResponse response)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    /// <param name="ancestors">The origins whose pages may show it in a frame.</param>
    public static void GuardPage(HttpResponse response, IReadOnlyList<string> ancestors, string nonce)
    {
        Guard(response);
        response.Headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'", "script-src 'self'", $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}", "img-src data: blob:",
            "connect-src 'self'",
            "form-action 'self'", "base-uri 'none'", $"frame-ancestors {(ancestors.Count == 0 ? "'none'" : string.Join(' ', ancestors))}");
        response.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        response.Headers.CacheControl = "no-store";
    }
}
