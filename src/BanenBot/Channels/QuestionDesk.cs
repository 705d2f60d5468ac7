using System.Collections.Concurrent;
using BanenBot.Core.Dialogue;
using BanenBot.Serve;

namespace BanenBot.Channels;

/// <summary>
/// Hands the questions that were not, or not well, answered to the log: what the guard lets be kept, and nothing of who asked. Made only
/// where the log is on.
/// </summary>
sealed partial class QuestionDesk(
    IQuestionLog questions, Func<Snapshot> current, QuestionLogOptions options, TimeProvider clock, ILogger<QuestionDesk> log)
{
    /// <summary>What comes after it says little about the subject. In characters.</summary>
    const int LongestQuestion = 500;

    /// <summary>So many of the newest answers can bring a thumb down to the log.</summary>
    const int MostHeld = 2000;

    /// <summary>The questions behind the newest answers, in memory alone: written down only where somebody judges the answer.</summary>
    readonly ConcurrentDictionary<string, string> _held = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<string> _order = new();

    public async Task AnsweredAsync(string question, Reply reply, CancellationToken cancellation)
    {
        var sources = reply.Sources.Select(source => source.Source.Id).Distinct().ToList();
        await TryAsync(() => questions.CountAsync(Today, reply.Outcome, reply.Confidence, sources, cancellation));
        if (WhyOf(reply) is { } why && Kept(question) is { } kept) await AddAsync(kept, why, cancellation);
    }

    /// <summary>From now on a thumb down under this answer brings its question to the log.</summary>
    public void Hold(string answer, string question)
    {
        if (Kept(question) is not { } kept) return;
        if (_held.TryAdd(answer, kept)) _order.Enqueue(answer);
        else _held[answer] = kept;
        while (_held.Count > MostHeld && _order.TryDequeue(out var oldest)) _held.TryRemove(oldest, out _);
    }

    public async Task DislikedAsync(string answer, CancellationToken cancellation)
    {
        if (_held.TryRemove(answer, out var question)) await AddAsync(question, Shortfall.Disliked, cancellation);
    }

    Shortfall? WhyOf(Reply reply) => reply.Outcome switch
    {
        Outcome.Unanswered => Shortfall.Unanswered,
        Outcome.Clarification => Shortfall.Choice,
        Outcome.Answer or Outcome.Figures when reply.Confidence < options.UnsureBelow => Shortfall.Unsure,
        _ => null,
    };

    /// <summary>Null for what may not be kept, and for what is no question: the number of a choice.</summary>
    string? Kept(string question)
    {
        var guard = current().Guard;
        if (!question.Any(char.IsLetter) || guard.Kept(question.Trim()) is not { } kept) return null;
        // Half of what the guard read as a whole may be something else.
        return kept.Length <= LongestQuestion ? kept : guard.Kept(kept[..LongestQuestion]);
    }

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
