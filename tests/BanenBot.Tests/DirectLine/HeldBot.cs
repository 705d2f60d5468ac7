using System.Collections.Concurrent;
using Microsoft.Bot.Schema;

namespace BanenBot.Tests.DirectLine;

/// <summary>Answers a text once the test lets it; says nothing at the arrival.</summary>
sealed class HeldBot
{
    readonly ConcurrentDictionary<string, TaskCompletionSource> _heard = new();
    readonly ConcurrentDictionary<string, TaskCompletionSource> _released = new();

    public Task Heard(string text) => Source(_heard, text).Task.WaitAsync(DirectLineHost.Patience);

    public void Release(string text) => Source(_released, text).TrySetResult();

    public async Task<IReadOnlyList<Activity>> AnswerAsync(Activity activity, CancellationToken cancellation)
    {
        if (activity.Text is not { } text) return [];
        Source(_heard, text).TrySetResult();
        await Source(_released, text).Task;
        return [Bots.Say("Echo: " + text)];
    }

    static TaskCompletionSource Source(ConcurrentDictionary<string, TaskCompletionSource> sources, string text) =>
        sources.GetOrAdd(text, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
