using BanenBot.Core.Dialogue;
using Microsoft.Bot.Schema;

namespace BanenBot.Channels;

/// <summary>Takes in what people think of the answers, from every channel, and keeps what may be kept.</summary>
/// <param name="questions">Null where the question log is off.</param>
/// <param name="recent">Null where nobody asks for the question behind an answer.</param>
sealed partial class FeedbackReceiver(
    IFeedbackStore store, Func<Snapshot> current, ILogger<FeedbackReceiver> log, QuestionLogger? questions = null,
    RecentQuestions? recent = null)
{
    /// <summary>A longer comment is cut. In characters.</summary>
    const int LongestComment = 1000;

    /// <summary>The answer can be judged under the ids that the channel gave its messages, and as the conversation's newest.</summary>
    public async Task SentAsync(Activity question, GivenAnswer given, IReadOnlyList<string?> messageIds, CancellationToken cancellation)
    {
        if (ChannelTraits.Of(question).Feedback != FeedbackForm.FeedbackLoop) return;
        foreach (var id in messageIds.OfType<string>().Append(null))
            await RememberAsync(AnswerIds.OfMessage(question, id), question, given, cancellation);
    }

    /// <summary>For a channel that brings back what we put in the message: the id to put there; null where it asks no judgement.</summary>
    public async Task<string?> AnnounceAsync(Activity question, GivenAnswer given, CancellationToken cancellation)
    {
        if (ChannelTraits.Of(question).Feedback != FeedbackForm.PotentialActions || question.Id is null) return null;
        var id = AnswerIds.OfQuestion(question);
        await RememberAsync(id, question, given, cancellation);
        return id;
    }

    /// <summary>Keeps the judgement that an activity brings; false where it brings none.</summary>
    public async Task<bool> TakeAsync(Activity activity, CancellationToken cancellation)
    {
        if (FeedbackReading.Of(activity) is not { } feedback) return false;
        var isOurId = activity.Type == ActivityTypes.Event && feedback.AnswerId is not null;
        var answer = isOurId ? feedback.AnswerId! : AnswerIds.OfMessage(activity, feedback.AnswerId);
        var voter = AnswerIds.OfVoter(activity, answer);
        if (feedback.Verdict is not { } verdict)
        {
            await store.WithdrawAsync(answer, voter, cancellation);
            return true;
        }

        var isKnown = await store.JudgeAsync(answer, new Judgement(voter, verdict, Kept(feedback.Comment)), cancellation);
        if (isKnown && verdict == Verdict.Dislike && questions is not null) await questions.DislikedAsync(answer, cancellation);
        LogTaken(activity.ChannelId, verdict, isKnown);
        return true;
    }

    /// <summary>
    /// The question behind the answer that gets a thumb down here, to be asked before the judgement is taken; null where there is no thumb
    /// down. Empty where another instance answered, or this one before it was started again: what was asked is kept in memory alone.
    /// </summary>
    public string? DislikedQuestion(Activity activity) => FeedbackReading.Of(activity) is { Verdict: Verdict.Dislike } feedback
        ? recent?.Find(AnswerIds.OfMessage(activity, feedback.AnswerId)) ?? "" : null;

    async Task RememberAsync(string answer, Activity question, GivenAnswer given, CancellationToken cancellation)
    {
        await store.RememberAsync(answer, given, cancellation);
        recent?.Hold(answer, ActivityReplies.TextOf(question));
    }

    /// <summary>A comment about one person is not kept, and another is without private addresses.</summary>
    string? Kept(string? comment)
    {
        if (comment is null || current().Guard.Kept(comment) is not { } kept) return null;
        return kept.Length <= LongestComment ? kept : current().Guard.Kept(kept[..LongestComment]);
    }

    [LoggerMessage(210, LogLevel.Information, "Feedback on {Channel}: {Verdict}, answer known: {IsKnown}")]
    partial void LogTaken(string? channel, Verdict verdict, bool isKnown);
}
