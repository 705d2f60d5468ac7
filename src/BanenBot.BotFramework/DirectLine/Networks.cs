using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>Addresses and networks as settings name them, and the key by which callers are counted.</summary>
static class Networks
{
    /// <summary>Reads <c>10.1.0.0/16</c>, or a single address as the network of itself alone.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out IPNetwork network)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            network = new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
            return true;
        }

        return IPNetwork.TryParse(text, out network);
    }

    public static IPNetwork Parse(string text) =>
        TryParse(text, out var network) ? network : throw new FormatException($"No network: {text}");

    /// <summary>An IPv4 address as it is; of an IPv6 address the first 64 bits, since one caller commonly has all the rest.</summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork) return address.ToString();
        return Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8));
    }
}
