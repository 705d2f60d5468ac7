using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Middleware;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BanenBot.Tests.Support;

enum TurnOutcome
{
    Done,
    Duplicate,
    Busy,
    TooSlow,
    Undelivered,
}

/// <summary>How a turn ended, the ids that its replies got, and what answered the call.</summary>
sealed record TurnResult(TurnOutcome Outcome, IReadOnlyList<string?> SentIds, InvokeResponse? Answer = null);

/// <summary>Runs whole turns over the real adapter, with a Connector over HTTP behind it.</summary>
static class TurnBench
{
    public static async Task<TurnResult> RunAsync(
        this ConnectorBench bench, Activity activity, Func<CancellationToken, Task<IReadOnlyList<Activity>>> answer)
    {
        var wasAsked = false;
        var bot = new FunctionBot((_, limit) =>
        {
            wasAsked = true;
            return answer(limit);
        });
        try
        {
            var response = await bench.Adapter(bot).ProcessAsync(bench.Caller, activity, CancellationToken.None);
            return new(wasAsked ? TurnOutcome.Done : TurnOutcome.Duplicate, bot.SentIds, response);
        }
        catch (TurnEndedException ended)
        {
            return new(ended.Fault == TurnFault.Busy ? TurnOutcome.Busy : TurnOutcome.TooSlow, bot.SentIds);
        }
        catch (UndeliveredException)
        {
            return new(TurnOutcome.Undelivered, bot.SentIds);
        }
    }

    public static Task<TurnResult> RunAsync(this ConnectorBench bench, Activity activity, params string[] texts) =>
        bench.RunAsync(activity, _ => Task.FromResult<IReadOnlyList<Activity>>([.. texts.Select(Activities.Say)]));
}
