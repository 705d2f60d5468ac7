using BanenBot.Core.Dialogue;

namespace BanenBot.Serve.Stores;

/// <summary>An answer goes out whether or not it can be judged later on; a judgement that cannot be kept is told to who gives it.</summary>
sealed partial class TolerantFeedbackStore(IFeedbackStore store, ILogger<TolerantFeedbackStore> log) : IFeedbackStore
{
    public async Task RememberAsync(string answer, GivenAnswer given, CancellationToken cancellation)
    {
        try
        {
            await store.RememberAsync(answer, given, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogUnwritten(error);
        }
    }

    public Task<bool> JudgeAsync(string answer, Judgement judgement, CancellationToken cancellation) =>
        store.JudgeAsync(answer, judgement, cancellation);

    public Task WithdrawAsync(string answer, string voter, CancellationToken cancellation) =>
        store.WithdrawAsync(answer, voter, cancellation);

    public Task<IReadOnlyList<FeedbackCount>> CountAsync(CancellationToken cancellation) => store.CountAsync(cancellation);

    [LoggerMessage(122, LogLevel.Error, "An answer could not be written down; it cannot be judged")]
    partial void LogUnwritten(Exception error);
}
