using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using BanenBot.BotFramework.DirectLine;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace BanenBot.Tests.DirectLine;

/// <summary>A socket whose other side does not read, moment by moment.</summary>
public sealed class SlowReaderTest : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    readonly string _folder = Directory.CreateTempSubdirectory("directline").FullName;
    readonly SteppedClock _clock = new();
    readonly SqliteDirectLineStore _store;
    readonly DirectLineServer _server;
    readonly HeldSocket _socket = new();

    public SlowReaderTest()
    {
        _store = new(Path.Combine(_folder, "directline.db"));
        _server = new(
            _store, new() { KeyFile = Path.Combine(_folder, "keys") }, new FunctionGuard(), _clock, NullLogger<DirectLineServer>.Instance);
    }

    public void Dispose()
    {
        _server.Dispose();
        _store.Dispose();
        _socket.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task OneWhoTakesTheFrameAfterAllIsToldWhyTheSocketCloses()
    {
        using var stream = await StreamAsync();
        var run = stream.RunAsync(_socket);
        await _clock.WaitedForAsync(Patience);
        _clock.Advance(Patience);
        await _clock.WaitedForAsync(Grace);
        _socket.Take();
        await run.WaitAsync(DirectLineHost.Patience);
        Assert.True(stream.WasTooSlow);
        Assert.Equal((WebSocketCloseStatus.PolicyViolation, "Too slow; resume with your watermark."), _socket.ClosedWith);
    }

    [Fact]
    public async Task OneWhoNeverTakesItIsCut()
    {
        using var stream = await StreamAsync();
        var run = stream.RunAsync(_socket);
        await _clock.WaitedForAsync(Patience);
        _clock.Advance(Patience);
        await _clock.WaitedForAsync(Grace);
        _clock.Advance(Grace);
        await run.WaitAsync(DirectLineHost.Patience);
        Assert.Equal((WebSocketState.Aborted, null), (_socket.State, _socket.ClosedWith));
    }

    [Fact]
    public async Task OneWhoIsInTimeGetsWhatCameMeanwhileOneAFrame()
    {
        using var stream = await StreamAsync();
        var run = stream.RunAsync(_socket);
        Assert.Contains("\"watermark\":\"1\"", await _socket.NextFrameAsync(), StringComparison.Ordinal);
        foreach (var text in new[] { "twee", "drie", "vier" }) await AppendAsync(text);
        _socket.Take();
        stream.Look();
        for (var number = 2; number <= 4; number++, _socket.Take())
            Assert.Contains($"\"watermark\":\"{number}\"", await _socket.NextFrameAsync(), StringComparison.Ordinal);
        stream.End(WebSocketCloseStatus.NormalClosure, "");
        await run.WaitAsync(DirectLineHost.Patience);
        Assert.False(stream.WasTooSlow);
    }

    async Task<ActivityStream> StreamAsync()
    {
        await _store.StartAsync("c", "dl_user", _clock.GetUtcNow(), default);
        await AppendAsync("een");
        return new ActivityStream(_server, "c", "address", default);
    }

    Task<long?> AppendAsync(string text) =>
        _store.AppendAsync("c", ["""{"type":"message","text":"TEXT"}""".Replace("TEXT", text, StringComparison.Ordinal)], _clock.GetUtcNow(), default);

    /// <summary>Takes a frame only when the test says so, and says nothing itself.</summary>
    sealed class HeldSocket : WebSocket
    {
        readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly SemaphoreSlim _taken = new(0);
        readonly Channel<string> _frames = Channel.CreateUnbounded<string>();
        WebSocketState _state = WebSocketState.Open;

        public (WebSocketCloseStatus, string?)? ClosedWith { get; private set; }

        public override WebSocketState State => _state;
        public override WebSocketCloseStatus? CloseStatus => null;
        public override string? CloseStatusDescription => null;
        public override string? SubProtocol => null;

        public void Take() => _taken.Release();

        public Task<string> NextFrameAsync() => _frames.Reader.ReadAsync().AsTask().WaitAsync(DirectLineHost.Patience);

        public override Task SendAsync(
            ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
        {
            _frames.Writer.TryWrite(Encoding.UTF8.GetString(buffer));
            return _taken.WaitAsync(cancellationToken);
        }

        public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
        {
            await _end.Task;
            return _state == WebSocketState.Aborted ? throw new WebSocketException("aborted") : new(0, WebSocketMessageType.Close, true);
        }

        public override Task CloseOutputAsync(
            WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
        {
            ClosedWith = (closeStatus, statusDescription);
            _end.TrySetResult();
            return Task.CompletedTask;
        }

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override void Abort()
        {
            if (ClosedWith is null) _state = WebSocketState.Aborted;
            _end.TrySetResult();
        }

        public override void Dispose() => _taken.Dispose();
    }
}
