using BanenBot.BotFramework.Activities;
using BanenBot.BotFramework.Limits;
using Microsoft.AspNetCore.Http;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>The calls on a conversation: begin, resume, post, poll.</summary>
sealed class ConversationCalls(DirectLineServer server, DirectLineAdapter adapter)
{
    const int LargestStart = 16 * 1024;

    /// <summary>Small: directlinejs 0.15.5 hands on what a poll brings with pauses in between, and two polls must not mix.</summary>
    static readonly PageSize Page = new(50, 256 * 1024);

    /// <summary>Activities posted in one conversation.</summary>
    public MinuteLimit PostLimit { get; } =
        new("posts", server.Options.ActivitiesPerMinute, http => http.Request.RouteValues["conversation"] as string);

    public async Task<IResult> StartAsync(HttpContext http)
    {
        var reading = server.Tokens.Read(Bearer.Of(http), TokenAudiences.Calls);
        if (reading.Claims is not { } claims) return reading.Refusal!;
        if (!server.Origins.Allows(http, claims)) return Refusal.WrongOrigin;
        var body = await RequestBody.ReadAsync(http, LargestStart, DirectLineJson.Default.StartBody);
        if (body.Refusal is { } refusal) return refusal;
        if (body.Value?.User?.Id is { Length: > 0 } user && user != claims.User) return Refusal.OtherUser;

        // Looked up first: a page that comes back must not wait for the turn that its conversation is in.
        if (await server.Store.FindAsync(claims.Conversation, http.RequestAborted) is not null)
            return Answer(http, claims, default, StatusCodes.Status200OK);
        var (hasBegun, failure) = await adapter.StartAsync(claims, AgentOf(http));
        return failure ?? Answer(http, claims, default, hasBegun ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public async Task<IResult> ResumeAsync(HttpContext http)
    {
        if (!Watermark.TryParse(http.Request.Query["watermark"], out var watermark)) return Refusal.BadWatermark;
        var caller = await CallerAsync(http);
        if (caller.Claims is not { } claims) return caller.Refusal!;
        return server.Origins.Allows(http, claims) ? Answer(http, claims, watermark, StatusCodes.Status200OK) : Refusal.WrongOrigin;
    }

    public async Task<IResult> PollAsync(HttpContext http)
    {
        if (!Watermark.TryParse(http.Request.Query["watermark"], out var watermark)) return Refusal.BadWatermark;
        var caller = await CallerAsync(http);
        if (caller.Conversation is not { } conversation) return caller.Refusal!;
        var after = watermark.NotPast(conversation.Last);
        var page = await server.Store.ReadAsync(conversation.Id, after.Number, Page, http.RequestAborted);
        return ActivitySet.Answer(ActivitySet.Of(conversation.Id, page, after));
    }

    public async Task<IResult> PostAsync(HttpContext http)
    {
        var caller = await CallerAsync(http);
        if (caller.Claims is not { } claims) return caller.Refusal!;
        if (await RequestBody.ReadAsync(http, server.Options.LargestActivity) is not { } body) return Refusal.BodyTooLarge;
        var reading = ActivityReader.Read(body);
        if (PostedActivity.Check(reading) is { } refusal) return refusal;
        var (id, failure) = await adapter.PostAsync(reading.Activity!, claims, AgentOf(http));
        return id is null ? failure! : Results.Json(new PostedBody(id), DirectLineJson.Default.PostedBody);
    }

    public async Task<IResult> UploadAsync(HttpContext http) => (await CallerAsync(http)).Refusal ?? Refusal.NoFiles;

    /// <summary>Whose token this is and which conversation the call is on, if the two belong together.</summary>
    async Task<(TokenClaims? Claims, StoredConversation? Conversation, Refusal? Refusal)> CallerAsync(HttpContext http)
    {
        var reading = server.Tokens.Read(Bearer.Of(http), TokenAudiences.Calls);
        if (reading.Claims is not { } claims) return (null, null, reading.Refusal);
        if (claims.Conversation != (string?)http.Request.RouteValues["conversation"]) return (null, null, Refusal.OtherConversation);
        return await server.Store.FindAsync(claims.Conversation, http.RequestAborted) switch
        {
            null => (null, null, Refusal.UnknownConversation),
            { } found when found.User != claims.User => (null, null, Refusal.OtherUser),
            { } found => (claims, found, null),
        };
    }

    IResult Answer(HttpContext http, TokenClaims claims, Watermark after, int status)
    {
        var (request, scheme) = (http.Request, http.Request.IsHttps ? "wss" : "ws");
        var calls = $"{scheme}://{request.Host}{request.PathBase}{DirectLineRoutes.Prefix}/conversations/{claims.Conversation}";
        var body = ConversationBody.Of(claims, server.Tokens, $"{calls}/stream?watermark={after}&t={server.Tokens.IssueForStream(claims)}");
        return Results.Json(body, DirectLineJson.Default.ConversationBody, statusCode: status);
    }

    static string? AgentOf(HttpContext http) => http.Request.Headers["x-ms-bot-agent"];
}
