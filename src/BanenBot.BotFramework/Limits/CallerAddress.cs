using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace BanenBot.BotFramework.Limits;

/// <summary>The key by which callers are counted.</summary>
static class CallerAddress
{
    public static string Of(HttpContext http) => KeyOf(http.Connection.RemoteIpAddress);

    /// <summary>An IPv4 address as it is; of an IPv6 address the first 64 bits, since one caller commonly has all the rest.</summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork) return address.ToString();
        return Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8));
    }
}
