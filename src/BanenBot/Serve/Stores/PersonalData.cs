using System.Text.Json.Nodes;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Storage;

namespace BanenBot.Serve.Stores;

/// <summary>
/// What the stores hold of one person, known by the id that the channel gives him: no name stands in them, and most ids only as a hash.
/// May be used beside a running service.
/// </summary>
sealed class PersonalData(StoresAtHand stores) : IDisposable
{
    static readonly string[] Channels = [ChannelTraits.Teams, "webchat", "directline", "emulator", "pagina"];

    readonly IDirectLineArchive _directLine = stores.DirectLine();
    readonly IConversationArchive _conversations = stores.Conversations();
    readonly IDeskArchive _desk = stores.Desk();
    readonly IFeedbackArchive _feedback = stores.Feedback();

    /// <param name="user">The id of a user: <c>dl_…</c> in the web chat, <c>29:…</c> in Teams.</param>
    /// <param name="conversations">Ids of conversations with this user alone; the web chat's are known.</param>
    public async Task<HeldData> FindAsync(string user, IReadOnlyList<string> conversations, CancellationToken cancellation)
    {
        var chats = _directLine.ConversationsOf(user);
        var topics = new Dictionary<string, ConversationState>();
        foreach (var key in Keys(chats.Concat(conversations)))
            if (await _conversations.ReadAsync(key, cancellation) is var state && state != ConversationState.Empty) topics[key] = state;
        var judgements = _feedback.Judgements().Where(one => AnswerIds.OfVoter(user, one.Answer) == one.Judgement.Voter).ToList();
        var asked = (await _desk.AllAsync(cancellation)).Where(one => one.Asker == user).ToList();
        return new(chats, topics, judgements, asked);
    }

    public async Task<JsonArray> MessagesAsync(string conversation, CancellationToken cancellation)
    {
        var messages = new JsonArray();
        for (var after = 0L; ;)
        {
            var page = await _directLine.ReadAsync(conversation, after, new(500, 4_000_000), cancellation);
            if (page.Count == 0) return messages;
            foreach (var activity in page) messages.Add(JsonNode.Parse(activity.Json));
            after = page[^1].Number;
        }
    }

    public async Task DeleteAsync(HeldData held, CancellationToken cancellation)
    {
        foreach (var conversation in held.Chats) _directLine.Remove(conversation);
        foreach (var key in held.Topics.Keys) _conversations.Remove(key);
        foreach (var (answer, _, judgement) in held.Judgements) await _feedback.WithdrawAsync(answer, judgement.Voter, cancellation);
        foreach (var asked in held.Asked) await _desk.RemoveAsync(asked.Id, cancellation);
    }

    public void Dispose()
    {
        _directLine.Dispose();
        _conversations.Dispose();
        _feedback.Dispose();
        _desk.Dispose();
    }

    /// <summary>Under which a conversation's topic may stand: the channel is part of it.</summary>
    static IEnumerable<string> Keys(IEnumerable<string> conversations) =>
        from conversation in conversations
        from channel in Channels
        select AnswerIds.OfConversation($"{channel}/{conversation}");
}

/// <param name="Chats">Conversations of the web chat, which have messages.</param>
/// <param name="Asked">Questions to colleagues.</param>
/// <param name="Topics">Where conversations stand, by the key under which that is kept.</param>
sealed record HeldData(
    IReadOnlyList<string> Chats, IReadOnlyDictionary<string, ConversationState> Topics, IReadOnlyList<KeptJudgement> Judgements,
    IReadOnlyList<DeskQuestion> Asked)
{
    public bool IsEmpty => Chats.Count == 0 && Topics.Count == 0 && Judgements.Count == 0 && Asked.Count == 0;
}
