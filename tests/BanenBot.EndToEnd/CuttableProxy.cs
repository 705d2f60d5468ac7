using System.Net;
using System.Net.Sockets;

namespace BanenBot.EndToEnd;

/// <summary>
/// A network between one program and another that can be cut: open connections break, new ones are refused, and both sides keep running
/// (a browser's own offline switch leaves an open socket be). Or it is slow.
/// </summary>
sealed class CuttableProxy : IDisposable
{
    readonly int _port = Ports.Free();
    readonly int _target;
    readonly List<Socket> _open = [];
    TcpListener? _listener;

    public CuttableProxy(Uri target)
    {
        _target = target.Port;
        Mend();
    }

    /// <summary>What is waited for before each piece of an answer goes on.</summary>
    public Func<Task> Delay { get; set; } = () => Task.CompletedTask;

    public int Port => _port;

    public string Address => $"http://127.0.0.1:{_port}/";

    public void Mend()
    {
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    public void Cut()
    {
        _listener?.Dispose();
        lock (_open)
        {
            _open.ForEach(socket => socket.Dispose());
            _open.Clear();
        }
    }

    public void Dispose() => Cut();

    async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true) _ = RelayAsync(await listener.AcceptSocketAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    async Task RelayAsync(Socket browser)
    {
        var program = new Socket(SocketType.Stream, ProtocolType.Tcp);
        lock (_open) _open.AddRange([browser, program]);
        try
        {
            await program.ConnectAsync(IPAddress.Loopback, _target);
            await Task.WhenAny(CopyAsync(browser, program, () => Task.CompletedTask), CopyAsync(program, browser, () => Delay()));
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The program is gone, or the line was cut.
        }

        browser.Dispose();
        program.Dispose();
    }

    static async Task CopyAsync(Socket from, Socket to, Func<Task> delay)
    {
        var bytes = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(bytes) is > 0 and var count)
            {
                await delay();
                await to.SendAsync(bytes.AsMemory(0, count));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // One side ended.
        }
    }
}
