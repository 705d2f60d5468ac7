using System.Globalization;
using System.Text.Json;
using BanenBot.BotFramework.Activities;
using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.Connector;

/// <summary>
/// Speaks to a channel through its Connector REST interface. What the channel does not take is a result with a reason and stands in the
/// log, without the text of the message.
/// </summary>
public sealed partial class ConnectorClient
{
    readonly ConnectorTransport _transport;
    readonly ILogger _log;

    internal ConnectorClient(ConnectorTransport transport, ILogger log) => (_transport, _log) = (transport, log);

    /// <summary>
    /// Sends a message or a reply; which of the two says <c>replyToId</c> in the body. The path of its own that replies once had,
    /// Microsoft's newest SDK has left.
    /// </summary>
    public Task<ConnectorResult<ResourceResponse>> SendAsync(ServiceAddress to, Activity activity, CancellationToken cancellation) =>
        ReportedAsync("send", _transport.CallAsync(Post(to, activity), ConnectorJson.Default.ResourceResponse, cancellation));

    /// <summary>Shows that the bot is at work. One try and no report: what comes too late has no use.</summary>
    internal Task SendTypingAsync(ServiceAddress to, Activity typing, CancellationToken cancellation) =>
        _transport.CallAsync(Post(to, typing) with { MostTries = 1 }, ConnectorJson.Default.ResourceResponse, cancellation);

    /// <summary>Puts <paramref name="activity"/> in the place of the message with this id.</summary>
    public Task<ConnectorResult<ResourceResponse>> UpdateAsync(
        ServiceAddress to, string activityId, Activity activity, CancellationToken cancellation)
    {
        string[] path = ["conversations", Conversation(activity), "activities", activityId];
        var call = new ConnectorCall(HttpMethod.Put, to, path) { Body = Body(activity) };
        return ReportedAsync("update", _transport.CallAsync(call, ConnectorJson.Default.ResourceResponse, cancellation));
    }

    public Task<ConnectorResult<ResourceResponse>> DeleteAsync(
        ServiceAddress to, string conversationId, string activityId, CancellationToken cancellation)
    {
        var call = new ConnectorCall(HttpMethod.Delete, to, ["conversations", conversationId, "activities", activityId]);
        return ReportedAsync("delete", _transport.CallAsync(call, ConnectorJson.Default.ResourceResponse, cancellation));
    }

    /// <summary>Begins a conversation of the bot's own accord; <see cref="ConversationParameters"/> says which Teams takes.</summary>
    public async Task<ConnectorResult<ConversationResource>> CreateConversationAsync(
        ServiceAddress to, ConversationParameters parameters, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(parameters, ConnectorJson.Default.ConversationParameters);
        var call = new ConnectorCall(HttpMethod.Post, to, ["conversations"]) { Body = body, NeedsAnswer = true };
        return await ReportedAsync("create", _transport.CallAsync(call, ConnectorJson.Default.ConversationResource, cancellation));
    }

    /// <summary>A page of the members; the first without a continuation token. Teams gives 50 to 500 a page.</summary>
    public async Task<ConnectorResult<MembersPage>> GetMembersAsync(
        ServiceAddress to, string conversationId, int pageSize, string? continuationToken, CancellationToken cancellation)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"?pageSize={pageSize}");
        if (continuationToken is { Length: > 0 }) query += "&continuationToken=" + Uri.EscapeDataString(continuationToken);
        string[] path = ["conversations", conversationId, "pagedmembers"];
        var call = new ConnectorCall(HttpMethod.Get, to, path) { Query = query, NeedsAnswer = true };
        return await ReportedAsync("members", _transport.CallAsync(call, ConnectorJson.Default.MembersPage, cancellation));
    }

    async Task<ConnectorResult<T>> ReportedAsync<T>(string call, Task<ConnectorResult<T>> pending) where T : class
    {
        var result = await pending;
        if (result.Fault is { } fault) LogUndelivered(call, fault, result.Status, result.Code);
        return result;
    }

    static ConnectorCall Post(ServiceAddress to, Activity activity) =>
        new(HttpMethod.Post, to, ["conversations", Conversation(activity), "activities"]) { Body = Body(activity) };

    static byte[] Body(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity);

    static string Conversation(Activity activity) =>
        activity.Conversation?.Id ?? throw new ArgumentException("The activity has no conversation.", nameof(activity));

    [LoggerMessage(430, LogLevel.Warning, "Not delivered: {Call} gave {Fault}, status {Status}, code {Code}")]
    partial void LogUndelivered(string call, ConnectorFault fault, int status, string? code);
}
