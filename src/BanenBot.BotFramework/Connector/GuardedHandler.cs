using System.Net;
using System.Net.Sockets;

namespace BanenBot.BotFramework.Connector;

/// <summary>The address behind a host name is not on the public internet; nothing was sent.</summary>
sealed class AddressRefusedException() : IOException("The host has no address on the public internet.");

/// <summary>
/// The connections to channels: kept open and used again, no redirects, no cookies, no proxy, and to public addresses only. The address
/// that was judged is the one that is connected to, so a name that changes its answer in between gains nothing.
/// </summary>
static class GuardedHandler
{
    public static SocketsHttpHandler Create(bool allowPrivateAddresses) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),

        // So that a changed DNS answer is noticed.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = allowPrivateAddresses ? null : ConnectAsync,
    };

    static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var allowed = addresses.Where(PublicAddresses.Contains).ToArray();
        if (allowed.Length == 0) throw new AddressRefusedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
