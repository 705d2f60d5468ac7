using System.Net;
using System.Net.Sockets;

namespace BanenBot.Serve;

/// <summary>Where the service is reached and what stands in front of it, under the key <c>Network</c>.</summary>
sealed class NetworkOptions
{
    /// <summary>
    /// The address at which browsers and Azure Bot Service reach this service, such as <c>https://bot.example.nl</c>. Default: what each
    /// request says.
    /// </summary>
    public string? PublicAddress { get; set; }

    /// <summary>
    /// Addresses or networks of reverse proxies whose <c>X-Forwarded-For</c>, <c>-Proto</c>, <c>-Host</c> and identity header are believed,
    /// such as <c>10.0.0.5</c> or <c>10.1.0.0/16</c>. Default: a proxy on this machine itself.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    public IEnumerable<string> Faults()
    {
        if (PublicAddress is not null && Address is null)
            yield return $"Network:PublicAddress moet een webadres zijn, zoals https://bot.example.nl, en is: {PublicAddress}.";
        foreach (var proxy in TrustedProxies.Where(proxy => Network(proxy) is null))
            yield return $"Network:TrustedProxies moet een adres of netwerk zijn, zoals 10.0.0.5 of 10.1.0.0/16, en is: {proxy}.";
    }

    public Uri? Address => Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" && address.Query.Length == 0 ? address : null;

    public IEnumerable<IPNetwork> Proxies => TrustedProxies.Select(Network).OfType<IPNetwork>();

    /// <summary>A single address is the network of itself alone.</summary>
    static IPNetwork? Network(string text) =>
        IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
            : IPNetwork.TryParse(text, out var network) ? network : null;
}
