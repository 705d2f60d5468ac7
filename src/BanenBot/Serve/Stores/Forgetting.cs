using BanenBot.Storage.Sqlite;

namespace BanenBot.Serve.Stores;

/// <summary>Removes, each hour, what was kept long enough; Direct Line does so for its own messages.</summary>
sealed partial class Forgetting(
    SqliteConversationStore conversations, SqliteFeedbackStore feedback, TimeProvider clock, ILogger<Forgetting> log,
    SqliteQuestionLog? questions = null, SqliteDeskStore? desk = null, ServeOptions? options = null)
    : IHostedService, IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    ITimer? _hours;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _hours = clock.CreateTimer(_ => Forget(), null, Pause, Pause);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _hours?.Dispose();

    void Forget()
    {
        try
        {
            conversations.Forget();
            feedback.Forget();
            questions?.Forget();
            desk?.Forget(clock.GetUtcNow().AddDays(-(options ?? new()).ExpertDesk.KeepOpenDays));
        }
#pragma warning disable CA1031 // The edge of a background task: the next hour brings another try.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogNotForgotten(error);
        }
    }

    [LoggerMessage(123, LogLevel.Error, "What was kept long enough could not be removed; tried again in an hour")]
    partial void LogNotForgotten(Exception error);
}
