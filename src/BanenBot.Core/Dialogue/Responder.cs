using BanenBot.Core.Figures;
using BanenBot.Core.Search;

namespace BanenBot.Core.Dialogue;

/// <summary>Answers utterances: the way of a question from the guard to the reply. Used by every channel and by the command line.</summary>
/// <param name="current">The snapshot of now; asked once a turn, so that a reload never changes the knowledge in mid-turn.</param>
/// <param name="store">Where conversations stand.</param>
/// <param name="options">When to answer, to ask back, to say no.</param>
public sealed class Responder(Func<Snapshot> current, IConversationStore store, DialogueOptions options)
{
    public async Task<Reply> RespondAsync(Utterance utterance, CancellationToken cancellation)
    {
        var snapshot = current();
        // The guard stands before everything that reads, keeps or logs the text.
        var typed = new TypedText(utterance.Text, snapshot.Analyzer);
        if (snapshot.Guard.Refusal(typed) is { } refusal) return refusal;

        var state = await store.ReadAsync(utterance.Conversation, cancellation);
        var (reply, next) = new Turn(snapshot, options, state).Answer(typed, utterance.Day);
        if (next != state) await store.WriteAsync(utterance.Conversation, next, cancellation);
        return reply;
    }

    /// <summary>The reply to a question that stands by itself, outside any conversation.</summary>
    public Reply Once(string text, DateOnly day)
    {
        var snapshot = current();
        var typed = new TypedText(text, snapshot.Analyzer);
        return snapshot.Guard.Refusal(typed) ?? new Turn(snapshot, options, ConversationState.Empty).Answer(typed, day).Reply;
    }

    /// <summary>
    /// The figure that a question asks for, outside any conversation; null where it asks for none or the guard refuses it.
    /// </summary>
    public Reply? FigureOnce(string text, DateOnly day)
    {
        var snapshot = current();
        var typed = new TypedText(text, snapshot.Analyzer);
        return snapshot.Guard.Refusal(typed) is null
            && snapshot.Figures.Answer(text, typed.Words, null, day) is { Outcome: FigureOutcome.Held } answer
            ? FigureReplies.Of(answer) : null;
    }

    /// <summary>Lets a conversation's topic go: the next question stands by itself.</summary>
    public async Task ForgetTopicAsync(string conversation, CancellationToken cancellation)
    {
        var state = await store.ReadAsync(conversation, cancellation);
        if (state != ConversationState.Empty)
            await store.WriteAsync(conversation, state with { Article = null, Figures = null, Choices = [] }, cancellation);
    }

    /// <summary>
    /// What the bot says when it meets someone: what it can do and what to ask; null where the knowledge has no such text.
    /// </summary>
    public static Reply? Welcome(Snapshot snapshot) => snapshot.SmallTalk.Help is { } help ? Turn.Say(help) : null;

    /// <summary>How a question is read and what lies nearest, for editors; Dutch, several lines.</summary>
    public static string Explain(Snapshot snapshot, string question, DateOnly day) => Explanation.Of(snapshot, question, day);

    /// <summary>The ten articles nearest to a question, as replies with what speaks for each; for the batch test.</summary>
    public static IReadOnlyList<(Reply Reply, HitEvidence Evidence)> Nearest(Snapshot snapshot, string question, DateOnly day)
    {
        var (replies, words) = (new KnowledgeReplies(snapshot, new DialogueOptions()), snapshot.Analyzer.AnalyzeQuestion(question));
        return [.. snapshot.Library.Find(words, 10).Select(found => (replies.Answer(found, day, words), found.Hit.Evidence))];
    }

    /// <summary>
    /// Every way in which an utterance may be read at this point of a conversation: what speaks for it and the reply it leads to; for
    /// fitting the choice between them.
    /// </summary>
    public static IReadOnlyList<(IReadOnlyDictionary<string, double> Features, Reply Reply)> Interpretations(
        Snapshot snapshot, DialogueOptions options, ConversationState state, string text, DateOnly day) =>
    [
        .. new Turn(snapshot, options, state).Interpretations(new TypedText(text, snapshot.Analyzer), day)
            .Select(one => (one.Features.Values, one.Answer(one.Probability).Reply)),
    ];

    /// <summary>
    /// The same for every candidate there is, with the id of the article or passage it comes from: what a ranking is fitted on.
    /// </summary>
    public static IReadOnlyList<(Reply Reply, string Id, HitEvidence Evidence)> Candidates(Snapshot snapshot, string question, DateOnly day)
    {
        var (replies, words) = (new KnowledgeReplies(snapshot, new DialogueOptions()), snapshot.Analyzer.AnalyzeQuestion(question));
        return [.. snapshot.Library.Candidates(words)
            .Select(found => (replies.Answer(found, day, words), found.Hit.Id, found.Hit.Evidence))];
    }

    /// <summary>Whether a text may be stored at all: nothing about one person may, not even for a channel to show it again.</summary>
    public static bool MayBeKept(Snapshot snapshot, string text) => snapshot.Guard.Refusal(text) is null;
}
