namespace BanenBot.Core.Dialogue;

/// <summary>Keeps what people thought of the answers, whatever channel they came through.</summary>
public interface IFeedbackStore
{
    /// <summary>From now on <paramref name="answer"/> can be judged. The newest meaning of an id stands.</summary>
    Task RememberAsync(string answer, GivenAnswer given, CancellationToken cancellation);

    /// <summary>One judgement a voter and answer: a second one takes the place of the first. False where no such answer is known.</summary>
    Task<bool> JudgeAsync(string answer, Judgement judgement, CancellationToken cancellation);

    Task WithdrawAsync(string answer, string voter, CancellationToken cancellation);

    /// <summary>By outcome, topic and knowledge version, in that order; only what was judged.</summary>
    Task<IReadOnlyList<FeedbackCount>> CountAsync(CancellationToken cancellation);
}
