using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;

namespace BanenBot.Tests.Support;

/// <summary>The repository's own knowledge, ready to answer; read once and never disposed of, because all tests share it.</summary>
static class RealKnowledge
{
    static readonly Lazy<Snapshot> Read = new(() =>
        new Snapshot(KnowledgeReading.Of(new KnowledgeFolder(Repository.Knowledge)), new InMemoryFigureStore()));

    static readonly Lazy<IReadOnlyList<Reply>> Each = new(() => [.. Snapshot.Library.Articles.Select(article => Once(article.Question))]);

    public static Snapshot Snapshot => Read.Value;

    /// <summary>The reply to the question of each article.</summary>
    public static IReadOnlyList<Reply> Replies => Each.Value;

    /// <summary>The reply outside any conversation.</summary>
    public static Reply Once(string question) =>
        new Responder(() => Snapshot, new MemoryConversationStore(), new DialogueOptions()).Once(question, Some.Day);

    /// <summary>The last reply of a conversation of its own.</summary>
    public static async Task<Reply> AskAsync(params string[] turns)
    {
        var responder = new Responder(() => Snapshot, new MemoryConversationStore(), new DialogueOptions());
        var reply = default(Reply);
        foreach (var turn in turns) reply = await responder.RespondAsync(new Utterance { Text = turn, Conversation = "c", Day = Some.Day },
            CancellationToken.None);
        return reply ?? throw new ArgumentException("No turn was given.", nameof(turns));
    }
}
