using System.Net;
using Microsoft.AspNetCore.Http;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>Who calls, and under which address we are known: as the connection says, or as a trusted proxy in front of us says.</summary>
sealed class ReverseProxies(DirectLineOptions options)
{
    readonly IPNetwork[] _trusted = [.. options.TrustedProxies.Select(Networks.Parse)];

    /// <summary>
    /// The key under which the caller is counted. Of the forwarded addresses the last one that is no proxy of ours: callers can write those
    /// before it.
    /// </summary>
    public string CallerOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (!IsTrusted(address)) return Networks.KeyOf(address);
        var forwarded = http.Request.Headers["X-Forwarded-For"].SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries));
        foreach (var hop in forwarded.Reverse())
        {
            // Some proxies write the port along.
            if (!IPEndPoint.TryParse(hop, out var named)) break;
            address = named.Address;
            if (!IsTrusted(address)) break;
        }

        return Networks.KeyOf(address);
    }

    /// <summary>False where the settings ask for a signed-in user and no trusted proxy names one.</summary>
    public bool IsSignedIn(HttpContext http) =>
        options.IdentityHeader is not { } header
        || (IsTrusted(http.Connection.RemoteIpAddress) && !string.IsNullOrWhiteSpace(http.Request.Headers[header]));

    /// <summary>Our address as browsers know it, without a slash at the end.</summary>
    public string PublicAddress(HttpContext http)
    {
        if (options.PublicAddress is { } address) return address.TrimEnd('/');
        var isForwarded = IsTrusted(http.Connection.RemoteIpAddress) && http.Request.Headers["X-Forwarded-Proto"] == "https";
        return $"{(isForwarded ? "https" : http.Request.Scheme)}://{http.Request.Host}{http.Request.PathBase}";
    }

    bool IsTrusted(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        return address is not null && Array.Exists(_trusted, network => network.Contains(address));
    }
}
