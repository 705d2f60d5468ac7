using BanenBot.Core.Dialogue;
using BanenBot.Serve;

namespace BanenBot.Channels;

/// <summary>
/// Hands the questions that were not, or not well, answered to the log: what the guard lets be kept, and nothing of who asked. Made only
/// where the log is on.
/// </summary>
sealed partial class QuestionLogger(
    IQuestionLog questions, RecentQuestions recent, QuestionLogOptions options, TimeProvider clock, ILogger<QuestionLogger> log)
{
    public async Task AnsweredAsync(string question, Reply reply, CancellationToken cancellation)
    {
        var sources = reply.Sources.Select(source => source.Source.Id).Distinct().ToList();
        await TryAsync(() => questions.CountAsync(Today, reply.Outcome, reply.Confidence, sources, cancellation));
        if (WhyOf(reply) is { } why && recent.Kept(question) is { } kept) await AddAsync(kept, why, cancellation);
    }

    public async Task DislikedAsync(string answer, CancellationToken cancellation)
    {
        if (recent.Take(answer) is { } question) await AddAsync(question, Shortfall.Disliked, cancellation);
    }

    Shortfall? WhyOf(Reply reply) => reply.Outcome switch
    {
        Outcome.Unanswered => Shortfall.Unanswered,
        Outcome.Clarification => Shortfall.Choice,
        Outcome.Answer or Outcome.Figures when reply.Confidence < options.UnsureBelow => Shortfall.Unsure,
        _ => null,
    };

    DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    Task AddAsync(string question, Shortfall why, CancellationToken cancellation) =>
        TryAsync(() => questions.AddAsync(new(Today, question, why), cancellation));

    /// <summary>Answering goes on while the log fails.</summary>
    async Task TryAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogUnwritten(error);
        }
    }

    [LoggerMessage(125, LogLevel.Error, "A question could not be written to the question log")]
    partial void LogUnwritten(Exception error);
}
