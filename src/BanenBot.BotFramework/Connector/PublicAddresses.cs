using System.Net;
using System.Net.Sockets;

namespace BanenBot.BotFramework.Connector;

/// <summary>
/// Tells the public internet from everything else: private, link-local (with the cloud's metadata address), loopback, shared, reserved and
/// documentation ranges, after IANA's registers of special-purpose addresses.
/// </summary>
static class PublicAddresses
{
    static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // Azure's own platform, reachable from every virtual machine there though the number looks public.
            "168.63.129.16/32",

            // Inside 2000::/3: protocol assignments with Teredo, documentation, and 6to4, which carries an IPv4 address along.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>NAT64 wraps an IPv4 address in its last four bytes: that one counts.</summary>
    static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (Nat64.Contains(address)) address = new IPAddress(address.GetAddressBytes()[12..]);
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !GlobalUnicast.Contains(address)) return false;
        return !NotPublic.Any(network => network.Contains(address));
    }
}
