using System.Data.Common;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// One open socket. It is a cursor over the store and holds no queue of activities: when it is woken it reads what stands after its cursor,
/// sends that, and moves the cursor. So nothing is lost or sent twice, whatever happens to the socket, and a slow reader costs one page.
/// Only what is not stored (a typing sign) passes through the wakes themselves, which are few; when they are full it is dropped.
/// </summary>
sealed class ActivityStream : IDisposable
{
    /// <summary>The client sends an empty frame this often and takes one as a sign of life.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    /// <summary>How long a closing socket gets to take the reason.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    static readonly PageSize Page = new(100, 256 * 1024);

    readonly IDirectLineStore _store;
    readonly TimeProvider _clock;
    readonly ILogger _log;
    readonly TimeSpan _patience;
    readonly Channel<Wake> _wakes = Channel.CreateBounded<Wake>(new BoundedChannelOptions(16) { SingleReader = true });
    readonly ITimer _keepAlive;
    long _cursor;
    (WebSocketCloseStatus Status, string Reason)? _ending;

    public ActivityStream(DirectLineServer server, string conversation, string caller, Watermark after)
    {
        Conversation = conversation;
        Caller = caller;
        _cursor = after.Number;
        _store = server.Store;
        _clock = server.Clock;
        _log = server.Log;
        _patience = TimeSpan.FromSeconds(server.Options.SlowReaderSeconds);
        _keepAlive = _clock.CreateTimer(_ => _wakes.Writer.TryWrite(new(IsKeepAlive: true)), null, KeepAlive, KeepAlive);
        Look();
    }

    public string Conversation { get; }

    /// <summary>The address that the socket counts for.</summary>
    public string Caller { get; }

    /// <summary>True once the socket did not take what it was sent in time.</summary>
    public bool WasTooSlow { get; private set; }

    /// <summary>
    /// Something new may stand in the store. A wake that no longer fits is not missed: the ones before it will find the same.
    /// </summary>
    public void Look() => _wakes.Writer.TryWrite(default);

    /// <summary>Shows a sign that is not stored, unless an activity after this number overtakes it.</summary>
    public void Show(string sign, long after) => _wakes.Writer.TryWrite(new(sign, after));

    public void End(WebSocketCloseStatus status, string reason)
    {
        _ending ??= (status, reason);
        _wakes.Writer.TryComplete();
    }

    /// <summary>Serves the socket until one side ends it.</summary>
    public async Task RunAsync(WebSocket socket)
    {
        var listening = ListenAsync(socket);
        try
        {
            await foreach (var wake in _wakes.Reader.ReadAllAsync())
            {
                if (!await CatchUpAsync(socket) || !await PassOnAsync(socket, wake)) break;
            }

            if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
            var (status, reason) = _ending ?? (WebSocketCloseStatus.NormalClosure, "");
            await socket.CloseOutputAsync(status, reason, CancellationToken.None).WaitAsync(Grace, _clock);
            await listening.WaitAsync(Grace, _clock);
        }
        catch (Exception error) when (error is TimeoutException || IsGone(error))
        {
            // The other side is gone: it comes back with its watermark.
        }
        finally
        {
            socket.Abort();
            await listening;
        }
    }

    public void Dispose() => _keepAlive.Dispose();

    async Task<bool> CatchUpAsync(WebSocket socket)
    {
        while (await ReadAsync() is { Count: > 0 } page)
        {
            // One a frame: directlinejs 0.15.5 hands on the activities of a frame with pauses in between, so two frames would mix.
            foreach (var stored in page)
            {
                if (!await SendAsync(socket, ActivitySet.Of(Conversation, [stored]))) return false;
                _cursor = stored.Number;
            }
        }

        return true;
    }

    /// <summary>A store that fails costs nobody the socket: the next wake reads on from the same place.</summary>
    async Task<IReadOnlyList<StoredActivity>> ReadAsync()
    {
        try
        {
            return await _store.ReadAsync(Conversation, _cursor, Page, CancellationToken.None);
        }
        catch (DbException error)
        {
            DirectLineLog.NotRead(_log, error);
            return [];
        }
    }

    async Task<bool> PassOnAsync(WebSocket socket, Wake wake)
    {
        if (wake.IsKeepAlive) return await SendAsync(socket, ReadOnlyMemory<byte>.Empty);
        return wake.Sign is not { } sign || _cursor > wake.After || await SendAsync(socket, ActivitySet.Of(sign));
    }

    Task<bool> SendAsync(WebSocket socket, string set) => SendAsync(socket, Encoding.UTF8.GetBytes(set));

    /// <summary>
    /// False where the reader is too slow. The reason can follow only behind the frame he is at, so he gets a little longer for that; then
    /// the socket is cut.
    /// </summary>
    async Task<bool> SendAsync(WebSocket socket, ReadOnlyMemory<byte> frame)
    {
        var sending = socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask();
        if (await IsDoneWithinAsync(sending, _patience)) return true;
        WasTooSlow = true;
        End(WebSocketCloseStatus.PolicyViolation, "Too slow; resume with your watermark.");
        if (!await IsDoneWithinAsync(sending, Grace)) socket.Abort();
        return false;
    }

    async Task<bool> IsDoneWithinAsync(Task sending, TimeSpan patience)
    {
        try
        {
            await sending.WaitAsync(patience, _clock);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Reads and drops what the client sends (empty frames), until it closes or breaks.</summary>
    async Task ListenAsync(WebSocket socket)
    {
        var dropped = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(dropped.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close) { }
        }
        catch (Exception error) when (IsGone(error))
        {
            // Broken or aborted: the same as closed.
        }

        End(WebSocketCloseStatus.NormalClosure, "");
    }

    static bool IsGone(Exception error) =>
        error is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException;

    /// <summary>Why the stream looks up: something stored (default), a keep-alive that is due, or a sign to show.</summary>
    readonly record struct Wake(string? Sign = null, long After = 0, bool IsKeepAlive = false);
}
