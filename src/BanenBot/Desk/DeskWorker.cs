using BanenBot.BotFramework.Connector;
using BanenBot.BotFramework.Middleware;
using BanenBot.Channels;
using BanenBot.Channels.Cards;
using BanenBot.Core.Dialogue;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Newtonsoft.Json;

namespace BanenBot.Desk;

/// <summary>
/// Brings questions to the colleagues and answers to who asked, of the bot's own accord: at once, and again each minute while a channel
/// does not take it, over restarts. What is delivered is written down before and after: it goes once, and where the program stopped in
/// between once more, with a line that says so.
/// </summary>
/// <param name="send">Sends to a conversation, or changes the message with the activity's id there; gives the message's id.</param>
/// <param name="locks">Null where there is one instance.</param>
sealed partial class DeskWorker(
    IDeskStore store, DeskSignal signal, Func<ConversationReference, Activity, CancellationToken, Task<string?>> send,
    ExpertDeskOptions options, TimeProvider clock, ILogger<DeskWorker> log, IConversationLocks? locks = null)
    : BackgroundService, IHealthCheck
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    const string Unreachable =
        "Vragen aan collega's of hun antwoorden komen niet aan. Kijk of de bot nog in het kanaal van ExpertDesk:Channel staat.";

    volatile bool _isUnreachable;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_isUnreachable ? HealthCheckResult.Degraded(Unreachable) : HealthCheckResult.Healthy());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The edge of a background task: the next round brings another try.
                LogFailed(error);
            }

            await signal.WaitAsync(Pause, clock, stoppingToken);
        }
    }

    /// <summary>Looks at every question once; one instance at a time, so that what one delivered the next finds written down.</summary>
    internal async Task RoundAsync(CancellationToken cancellation)
    {
        var failed = false;
        await using var held = locks is null ? null : await locks.EnterAsync(nameof(DeskWorker), cancellation);
        foreach (var question in await store.AllAsync(cancellation))
        {
            try
            {
                await NextAsync(question, cancellation);
            }
            catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                failed = true;
                if (!_isUnreachable) LogUndelivered(error);
            }
        }

        _isUnreachable = failed;
    }

    /// <summary>One step of one question.</summary>
    Task NextAsync(DeskQuestion question, CancellationToken cancellation)
    {
        var (now, open) = (clock.GetUtcNow(), TimeSpan.FromDays(options.KeepOpenDays));
        if (now >= question.Asked + open || now >= question.Told + TimeSpan.FromDays(options.KeepEndedDays))
            return store.RemoveAsync(question.Id, cancellation);
        if (question.IsEnded) return question.Told is null ? TellAsync(question, now, cancellation) : Task.CompletedTask;
        // A day early, so that the asker can still be told.
        if (now >= question.Asked + open - TimeSpan.FromDays(1))
            return ChangedAsync(question, question with { State = DeskState.Closed, Sending = null }, cancellation);
        if (question.Thread is null) return PostAsync(question, cancellation);
        return question.Reminded is null && now >= NextWorkingDay(question.Asked)
            ? RemindAsync(question, now, cancellation) : Task.CompletedTask;
    }

    Task PostAsync(DeskQuestion question, CancellationToken cancellation) => DeliverAsync(
        question, Channel(options.Channel!), isAgain => DeskCards.ForColleagues(question, isAgain),
        (begun, message) => begun with { Thread = options.Channel + (message is null ? "" : ChannelTraits.ThreadMark) + message },
        cancellation);

    async Task RemindAsync(DeskQuestion question, DateTimeOffset now, CancellationToken cancellation)
    {
        await send(Channel(question.Thread!), DeskCards.Say(DeskTexts.Reminder), cancellation);
        await ChangedAsync(question, question with { Reminded = now }, cancellation);
    }

    async Task TellAsync(DeskQuestion question, DateTimeOffset now, CancellationToken cancellation)
    {
        if (question.State == DeskState.Withdrawn)
        {
            if (question.Thread is { } thread) await TakeBackAsync(thread, cancellation);
            await store.RemoveAsync(question.Id, cancellation);
            return;
        }

        var asker = JsonConvert.DeserializeObject<ConversationReference>(question.ReturnAddress)!;
        await DeliverAsync(question, asker, isAgain => DeskCards.Say(DeskTexts.Ending(question, EditorMarkdown.Escape, isAgain)),
            (begun, _) => begun with { Told = now }, cancellation);
    }

    /// <summary>Nothing of the question stays in the channel; who was at it is told in the thread.</summary>
    async Task TakeBackAsync(string thread, CancellationToken cancellation)
    {
        if (thread.Split(ChannelTraits.ThreadMark) is [_, var card])
        {
            var instead = DeskCards.Say(DeskTexts.TakenBack);
            instead.Id = card;
            await send(Channel(thread), instead, cancellation);
        }

        await send(Channel(thread), DeskCards.Say(DeskTexts.TakenBack), cancellation);
    }

    /// <param name="message">Given whether an earlier delivery may have arrived.</param>
    /// <param name="after">The question as it is once the message, with its id, is there.</param>
    async Task DeliverAsync(DeskQuestion question, ConversationReference to, Func<bool, Activity> message,
        Func<DeskQuestion, string?, DeskQuestion> after, CancellationToken cancellation)
    {
        var (isAgain, begun) = (question.Sending is not null, question with { Sending = question.Sending ?? clock.GetUtcNow() });
        // Whoever changed it meanwhile has given a signal: the next round delivers.
        if (!isAgain && !await store.TryChangeAsync(question, begun, cancellation)) return;
        string? id;
        try
        {
            id = await send(to, message(isAgain), cancellation);
        }
        catch (UndeliveredException error) when (!isAgain && !error.MayHaveArrived)
        {
            await store.TryChangeAsync(begun, question, cancellation);
            throw;
        }

        await ChangedAsync(begun, after(begun with { Sending = null }, id), cancellation);
    }

    /// <summary>Where somebody else changed the question meanwhile, what was delivered is written to what it is now.</summary>
    async Task ChangedAsync(DeskQuestion before, DeskQuestion after, CancellationToken cancellation)
    {
        while (!await store.TryChangeAsync(before, after, cancellation))
        {
            if (await store.ReadAsync(before.Id, cancellation) is not { } now) return;
            after = now with
            {
                Thread = after.Thread ?? now.Thread,
                Told = after.Told ?? now.Told,
                Reminded = after.Reminded ?? now.Reminded,
                Sending = after.Sending,
            };
            before = now;
        }

        signal.Give();
    }

    ConversationReference Channel(string conversation) => new()
    {
        ChannelId = ChannelTraits.Teams, ServiceUrl = options.ServiceUrl, Bot = new(), User = new(),
        Conversation = new(id: conversation, conversationType: "channel", isGroup: true),
    };

    /// <summary>The same hour of the next day that people work: from Friday and the weekend that is Monday.</summary>
    DateTimeOffset NextWorkingDay(DateTimeOffset asked)
    {
        var due = TimeZoneInfo.ConvertTime(asked, clock.LocalTimeZone);
        do due = due.AddDays(1);
        while (due.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return due;
    }

    [LoggerMessage(126, LogLevel.Error, "A question to a colleague, or its answer, could not be delivered; tried again each minute")]
    partial void LogUndelivered(Exception error);

    [LoggerMessage(127, LogLevel.Error, "The questions to colleagues could not be read; tried again in a minute")]
    partial void LogFailed(Exception error);
}
