using BanenBot.Core.Dialogue;

namespace BanenBot.Tests.Support;

/// <summary>Feedback that lives as long as the test.</summary>
sealed class MemoryFeedbackStore : IFeedbackStore
{
    readonly Lock _lock = new();
    readonly Dictionary<string, GivenAnswer> _answers = [];
    readonly Dictionary<(string Answer, string Voter), (GivenAnswer Given, Judgement Judgement)> _judgements = [];

    public IReadOnlyList<string> Answers
    {
        get { lock (_lock) return [.. _answers.Keys]; }
    }

    public Task RememberAsync(string answer, GivenAnswer given, CancellationToken cancellation)
    {
        lock (_lock) _answers[answer] = given;
        return Task.CompletedTask;
    }

    public Task<bool> JudgeAsync(string answer, Judgement judgement, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (!_answers.TryGetValue(answer, out var given)) return Task.FromResult(false);
            _judgements[(answer, judgement.Voter)] = (given, judgement);
            return Task.FromResult(true);
        }
    }

    public Task WithdrawAsync(string answer, string voter, CancellationToken cancellation)
    {
        lock (_lock) _judgements.Remove((answer, voter));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<FeedbackCount>> CountAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<FeedbackCount>>([.. _judgements.Values.GroupBy(one => one.Given)
                .OrderBy(group => group.Key.Outcome).ThenBy(group => group.Key.Topic, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Knowledge, StringComparer.Ordinal)
                .Select(group => new FeedbackCount(group.Key, group.Count(one => one.Judgement.Verdict == Verdict.Like),
                    group.Count(one => one.Judgement.Verdict == Verdict.Dislike),
                    [.. group.Select(one => one.Judgement.Comment).OfType<string>()]))]);
        }
    }
}
