namespace BanenBot.Serve.Stores;

/// <summary>Removes, each hour, what was kept long enough; Direct Line does so for its own messages.</summary>
/// <param name="stores">Each removes its own.</param>
sealed partial class Forgetting(IEnumerable<Forget> stores, TimeProvider clock, ILogger<Forgetting> log) : IHostedService, IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    ITimer? _hours;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _hours = clock.CreateTimer(_ => ForgetAll(), null, Pause, Pause);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _hours?.Dispose();

    void ForgetAll()
    {
        foreach (var store in stores)
        {
            try
            {
                store();
            }
#pragma warning disable CA1031 // The edge of a background task: the next hour brings another try.
            catch (Exception error)
#pragma warning restore CA1031
            {
                LogNotForgotten(error);
            }
        }
    }

    [LoggerMessage(123, LogLevel.Error, "What was kept long enough could not be removed; tried again in an hour")]
    partial void LogNotForgotten(Exception error);
}

/// <summary>Removes from one store what was kept long enough.</summary>
delegate void Forget();
