using System.Threading.Channels;

namespace BanenBot.Desk;

/// <summary>Tells the worker that there is something to deliver, so that nobody waits for its next round.</summary>
sealed class DeskSignal
{
    readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Give() => _channel.Writer.TryWrite(true);

    /// <summary>Until there is something, or the time is up.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(_channel.Reader.WaitToReadAsync(either.Token).AsTask(), Task.Delay(longest, clock, either.Token));
        await either.CancelAsync();
        while (_channel.Reader.TryRead(out _))
        {
        }

        cancellation.ThrowIfCancellationRequested();
    }
}
