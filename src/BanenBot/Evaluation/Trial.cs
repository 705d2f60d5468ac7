using System.Collections.Concurrent;
using BanenBot.Cli;
using BanenBot.Core.Dialogue;

namespace BanenBot.Evaluation;

/// <summary>Asks the same questions of versions of the knowledge, to see what a change makes better and what it makes worse.</summary>
/// <param name="cases">A question set; beside it every article's own question is asked.</param>
sealed class Trial(IReadOnlyList<Case> cases, DateOnly day)
{
    /// <summary>
    /// What is right with this knowledge: the cases of the set, and the articles that answer their own question; as an editor knows them.
    /// </summary>
    public async Task<IReadOnlySet<string>> RightAsync(KnowledgeAtHand hand, CancellationToken cancellation)
    {
        var right = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(cases.Index(), cancellation, async (one, stop) =>
        {
            var reply = default(Reply);
            foreach (var turn in one.Item.Turns)
                reply = await hand.Responder.RespondAsync(new() { Text = turn, Conversation = $"trial {one.Index}", Day = day }, stop);
            if (Judge.Reasons(one.Item, reply!).Count == 0) right[$"{one.Item.Id}: {string.Join(" / ", one.Item.Turns)}"] = true;
        });
        Parallel.ForEach(hand.Snapshot.Library.Articles, new ParallelOptions { CancellationToken = cancellation }, article =>
        {
            if (hand.Responder.Once(article.Question, day).Topic == article.Id) right[$"{article.Id}: {article.Question}"] = true;
        });
        return right.Keys.ToHashSet(StringComparer.Ordinal);
    }
}
