using System.Text.Json.Nodes;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BanenBot.Desk;

/// <summary>
/// What people press and write about a question to a colleague: on the asker's side and in the colleagues' channel. It changes what is kept
/// and answers who pressed; what goes to the other side is the worker's.
/// </summary>
/// <param name="store">Null where no channel is set: then only the address is given.</param>
sealed class ExpertDesk(Func<Snapshot> current, DeskSignal signal, ExpertDeskOptions options, TimeProvider clock, IDeskStore? store = null)
{

    /// <summary>Whoever else changes a question at the same moment does so once or twice.</summary>
    const int MostTries = 5;

    /// <summary>The card to put under a reply; null where there is nothing to ask a colleague, or no way to write back.</summary>
    public Activity? Offer(Activity activity, string question, Reply reply) =>
        CanReach(activity) && IsUnhelpful(reply) && question.Any(char.IsLetter) ? Offer(question) : null;

    /// <summary>The same, after a thumb down; where the question is not known (empty), the person writes it himself.</summary>
    public Activity? OfferAfterThumb(Activity activity, string? question) =>
        !CanReach(activity) || question is null ? null : question.Length == 0 ? DeskCards.Offer("") : Offer(question);

    /// <summary>For who cannot be written to later: the reply, with where colleagues can be asked.</summary>
    public Reply WithAddress(Activity activity, Reply reply) =>
        options.Address is { Length: > 0 } address && !CanReach(activity) && IsUnhelpful(reply)
            ? reply with { Detail = $"{reply.Detail}\n\n{DeskTexts.Elsewhere(address)}".Trim() } : reply;

    /// <summary>True where the activity was for the desk, and has been answered.</summary>
    public async Task<bool> TakeAsync(ITurnContext turn, CancellationToken cancellation)
    {
        if (!options.HasChannel) return false;
        var activity = turn.Activity;
        var answer = ActivityParts.Value(activity) is JsonObject pressed && Text(pressed, DeskCards.VerbKey) is { } verb
            ? IsInChannel(activity) ? await OfColleagueAsync(verb, pressed, activity.Conversation!.Id, cancellation)
                : await OfAskerAsync(verb, pressed, activity, cancellation)
            : await InThreadAsync(activity, cancellation);
        if (answer is null) return false;
        await turn.SendActivityAsync(answer, cancellation);
        return true;
    }

    Activity? Offer(string question) => Kept(question, DeskCards.LongestQuestion) is { } kept ? DeskCards.Offer(kept) : null;

    IDeskStore Store => store ?? throw new InvalidOperationException("Without a channel nothing is kept.");

    bool CanReach(Activity activity) =>
        options.HasChannel && activity.ChannelId == ChannelTraits.Teams && !ChannelTraits.Of(activity).IsGroup;

    static bool IsUnhelpful(Reply reply) => reply.Outcome is Outcome.Unanswered or Outcome.Clarification;

    bool IsInChannel(Activity activity) => activity.Conversation?.Id?.Split(';')[0] == options.Channel;

    async Task<Activity?> OfAskerAsync(string verb, JsonObject pressed, Activity activity, CancellationToken cancellation)
    {
        switch (verb)
        {
            case DeskCards.Ask: return DeskCards.Consent(Kept(Text(pressed, DeskCards.QuestionKey) ?? "", DeskCards.LongestQuestion) ?? "");
            case DeskCards.Send: return await SendAsync(pressed, activity, cancellation);
            case DeskCards.Withdraw:
                var isWithdrawn = await ChangeAsync(Text(pressed, DeskCards.IdKey),
                    question => question.Asker == activity.From?.Id ? question with { State = DeskState.Withdrawn } : null, cancellation);
                return DeskCards.Say(isWithdrawn ? DeskTexts.Withdrawn : DeskTexts.NoLongerOpen);
            default: return DeskCards.Say(DeskTexts.NoLongerOpen);
        }
    }

    async Task<Activity> SendAsync(JsonObject pressed, Activity activity, CancellationToken cancellation)
    {
        var written = Text(pressed, DeskCards.QuestionKey) ?? "";
        if (!written.Any(char.IsLetter)) return DeskCards.Say(DeskTexts.NoQuestion);
        if (Kept(written, DeskCards.LongestQuestion) is not { } question)
            return DeskCards.Say(current().Guard.Refusal(written)?.Text ?? DeskTexts.NoQuestion);
        var asked = new DeskQuestion
        {
            Id = AnswerIds.OfConversation($"{activity.Conversation?.Id}\n{question}"), Question = question, AskedBy = Name(pressed),
            Asker = activity.From?.Id ?? "", ReturnAddress = JsonConvert.SerializeObject(ReturnAddress(activity)),
            Asked = clock.GetUtcNow(),
        };
        if (!await Store.AddAsync(asked, cancellation)) return DeskCards.Say(DeskTexts.AlreadySent);
        signal.Give();
        return DeskCards.Receipt(asked.Id);
    }

    /// <param name="thread">Where the card stands: who presses has it, whatever is known of its delivery.</param>
    async Task<Activity> OfColleagueAsync(string verb, JsonObject pressed, string thread, CancellationToken cancellation)
    {
        var id = Text(pressed, DeskCards.IdKey);
        return verb switch
        {
            DeskCards.Take => Said(await MoveAsync(id, DeskState.Taken, thread, cancellation), DeskTexts.Taken),
            DeskCards.Close => Said(await MoveAsync(id, DeskState.Closed, thread, cancellation), DeskTexts.Closed),
            DeskCards.Answer => await AnswerAsync(id, Text(pressed, DeskCards.AnswerKey), Name(pressed), cancellation),
            _ => DeskCards.Say(DeskTexts.NoLongerOpen),
        };
    }

    /// <summary>Somebody wrote in the thread of an open question, to the bot.</summary>
    async Task<Activity?> InThreadAsync(Activity activity, CancellationToken cancellation)
    {
        if (!IsInChannel(activity) || !Addressing.IsForBot(activity)) return null;
        var question = (await Store.AllAsync(cancellation)).FirstOrDefault(one => !one.IsEnded && one.Thread == activity.Conversation.Id);
        return question is null ? null : await AnswerAsync(question.Id, activity.Text, name: null, cancellation);
    }

    async Task<Activity> AnswerAsync(string? id, string? written, string? name, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(written)) return DeskCards.Say(DeskTexts.NoAnswer);
        if (Kept(written, DeskCards.LongestAnswer) is not { } answer) return DeskCards.Say(DeskTexts.RefusedAnswer);
        var isDone = await ChangeAsync(
            id, question => question with { State = DeskState.Answered, Answer = answer, AnsweredBy = name }, cancellation);
        return Said(isDone, DeskTexts.Answered);
    }

    static Activity Said(bool isDone, string what) => DeskCards.Say(isDone ? what : DeskTexts.NoLongerOpen);

    Task<bool> MoveAsync(string? id, DeskState state, string thread, CancellationToken cancellation) =>
        ChangeAsync(id, question => question with { State = state, Thread = question.Thread ?? thread }, cancellation);

    /// <summary>False where the question is not there or has ended.</summary>
    async Task<bool> ChangeAsync(string? id, Func<DeskQuestion, DeskQuestion?> change, CancellationToken cancellation)
    {
        for (var tries = 0; id is not null && tries < MostTries; tries++)
        {
            if (await Store.ReadAsync(id, cancellation) is not { IsEnded: false } before || change(before) is not { } after) return false;
            // What the question was before is no longer under way to anybody.
            if (!await Store.TryChangeAsync(before, after with { Sending = null }, cancellation)) continue;
            signal.Give();
            return true;
        }

        return false;
    }

    /// <summary>What may go to others and be kept; null where nothing may.</summary>
    string? Kept(string text, int longest)
    {
        var trimmed = text.Trim();
        return current().Guard.Kept(trimmed.Length <= longest ? trimmed : trimmed[..longest]);
    }

    /// <summary>Only what can be a name: nothing with a digit in it.</summary>
    static string? Name(JsonObject pressed) => Text(pressed, DeskCards.NameKey)?.Trim() is { Length: > 0 and <= DeskCards.LongestName } name
        && name.All(sign => char.IsLetter(sign) || sign is ' ' or '.' or '-' or '\'' or '’') ? name : null;

    /// <summary>No more of the asker's conversation than is needed to write in it.</summary>
    static ConversationReference ReturnAddress(Activity activity) => new()
    {
        ChannelId = activity.ChannelId, ServiceUrl = activity.ServiceUrl, Bot = new(activity.Recipient?.Id), User = new(activity.From?.Id),
        Conversation = new(id: activity.Conversation?.Id, conversationType: activity.Conversation?.ConversationType,
            tenantId: activity.Conversation?.TenantId),
    };

    static string? Text(JsonObject pressed, string key) =>
        pressed[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
