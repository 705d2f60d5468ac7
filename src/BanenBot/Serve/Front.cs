using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace BanenBot.Serve;

/// <summary>
/// What stands between the network and the endpoints, all of it the framework's own: which names are ours, what a proxy in front says of a
/// caller, which other origins may read, and how often one may call.
/// </summary>
static class Front
{
    /// <summary>The framework's key; its host filter is there by itself and lets everything pass where nothing is set.</summary>
    const string HostsKey = "AllowedHosts";

    public static void AddFront(this WebApplicationBuilder builder, NetworkOptions network)
    {
        // A page whose name leads to our address (DNS rebinding) is no page of ours.
        if (string.IsNullOrEmpty(builder.Configuration[HostsKey]))
            builder.Configuration[HostsKey] = string.Join(';', Hosts(network, builder.Configuration[WebHostDefaults.ServerUrlsKey]));
        var hosts = builder.Configuration[HostsKey]!.Split(';', StringSplitOptions.RemoveEmptyEntries);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.AllowedHosts = hosts;
            // However many trusted proxies stand in a row: the first address from behind that is none of them is the caller.
            forwarded.ForwardLimit = null;
            if (network.TrustedProxies.Count == 0) return;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in network.Proxies) forwarded.KnownIPNetworks.Add(proxy);
        });
        builder.Services.AddCors();
    }

    /// <param name="identityHeader">Names who is signed in, where a trusted proxy says so; taken away from everyone else.</param>
    public static void UseFront(this WebApplication app, NetworkOptions network, string? identityHeader)
    {
        if (identityHeader is not null) app.Use((http, next) => WithoutForgery(http, next, identityHeader, [.. network.Proxies]));
        app.UseForwardedHeaders();
        if (network.Address is { } address) app.Use((http, next) => AtAddress(http, next, address));
        app.UseRouting();
        app.UseCors();
        app.UseRateLimiter();
    }

    static Task WithoutForgery(HttpContext http, RequestDelegate next, string header, IPNetwork[] proxies)
    {
        var caller = http.Connection.RemoteIpAddress;
        if (caller is { IsIPv4MappedToIPv6: true }) caller = caller.MapToIPv4();
        if (caller is null || !Array.Exists(proxies, proxy => proxy.Contains(caller))) http.Request.Headers.Remove(header);
        return next(http);
    }

    /// <summary>Whatever the proxy leaves out, such as the path under which it serves us.</summary>
    static Task AtAddress(HttpContext http, RequestDelegate next, Uri address)
    {
        var request = http.Request;
        (request.Scheme, request.Host, request.PathBase) = (address.Scheme, new(address.Authority), address.AbsolutePath.TrimEnd('/'));
        return next(http);
    }

    /// <summary>This machine itself, the public address, and what we listen at; listening everywhere, the machine's own names.</summary>
    static IEnumerable<string> Hosts(NetworkOptions network, string? urls)
    {
        var listening = (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(url => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : "*").ToList();
        IEnumerable<string> own = ["localhost", "127.0.0.1", "[::1]"];
        if (network.Address is { } known) own = own.Append(known.Host);
        var isEverywhere = listening.RemoveAll(host => host is "*" or "+" or "0.0.0.0" or "[::]") > 0;
        return own.Concat(listening).Concat(isEverywhere ? OfThisMachine() : []).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    static IEnumerable<string> OfThisMachine() => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Select(unicast => new IPAddress(unicast.Address.GetAddressBytes()))
        .Select(address => address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString())
        .Prepend(Environment.MachineName);
}
