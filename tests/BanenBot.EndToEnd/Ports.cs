using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace BanenBot.EndToEnd;

/// <summary>
/// Ports of this machine that nobody listens at. None is given twice: a program takes some seconds until it listens at its own, and a test
/// whose port another test got meanwhile would talk to the other's program.
/// </summary>
static class Ports
{
    static readonly ConcurrentDictionary<int, bool> Given = [];

    public static int Free()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            if (Given.TryAdd(port, true)) return port;
        }
    }
}
