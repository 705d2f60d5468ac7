using BanenBot.Cli;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Dialogue.Gaps;
using BanenBot.Serve;

namespace BanenBot.Web;

/// <summary>
/// <c>/beheer</c>: how the knowledge does, for its editors; nothing can be changed here. Who is no editor, or comes by another way than a
/// trusted proxy (which <see cref="Front"/> sees to: it takes the header from everybody else), learns not even that it exists.
/// </summary>
sealed class EditorsEndpoint(
    WebAssets assets, ServeOptions options, KnowledgeKeeper knowledge, IFeedbackStore feedback, IDeskStore? desk, IQuestionLog? log,
    TimeProvider clock)
{
    public const string Path = "/beheer";

    public async Task Show(HttpContext http)
    {
        if (!IsEditor(http))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        WebHeaders.GuardPage(http.Response, [], WebHeaders.NewNonce());
        http.Response.ContentType = "text/html; charset=utf-8";
        var cancellation = http.RequestAborted;
        var page = new EditorsHtml(assets, http.Request.PathBase.ToUriComponent()).Of(await ReadAsync(cancellation));
        await http.Response.WriteAsync(page, cancellation);
    }

    bool IsEditor(HttpContext http) =>
        options.DirectLine.IdentityHeader is { } header && http.Request.Headers[header] is [{ Length: > 0 } name]
        && options.Editors.Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    async Task<EditorsState> ReadAsync(CancellationToken cancellation)
    {
        var (snapshot, today) = (knowledge.Current, DateOnly.FromDateTime(clock.GetLocalNow().Date));
        IReadOnlyList<LoggedCount> questions = log is null ? [] : await log.ReadAsync(cancellation);
        IReadOnlyList<SourceCount> used = log is null ? [] : await log.SourcesAsync(cancellation);
        return new()
        {
            Today = today, Version = snapshot.Version, Articles = snapshot.Library.ArticleCount, Change = knowledge.Change,
            Faults = knowledge.Faults, IsLogged = log is not null, Feedback = await feedback.CountAsync(cancellation),
            Gaps = [.. GapFinder.WorthShowing(GapFinder.Find(snapshot, options.Dialogue, questions))
                .Select(gap => GapTexts.Row(gap, options.Dialogue))],
            Sources = [.. AgedSource.Of(knowledge.Reading, used, today, options.Dialogue.OldAfterYears).Select(FreshnessCommand.Row)],
            Turns = log is null ? [] : await log.TurnsAsync(cancellation),
            Asked = desk is null ? [] : [.. (await desk.AllAsync(cancellation)).Where(one => !one.IsEnded)],
        };
    }
}

/// <summary>All that the page shows.</summary>
sealed record EditorsState
{
    public required DateOnly Today { get; init; }
    public required string Version { get; init; }
    public required int Articles { get; init; }

    /// <summary>From the version before to this one; null since the start.</summary>
    public required KnowledgeChange? Change { get; init; }
    public required IReadOnlyList<Core.Reading.Fault> Faults { get; init; }

    /// <summary>Whether the question log is on.</summary>
    public required bool IsLogged { get; init; }

    /// <summary>As <see cref="GapTexts"/> writes them.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Gaps { get; init; }
    public required IReadOnlyList<FeedbackCount> Feedback { get; init; }

    /// <summary>As <see cref="FreshnessCommand"/> writes them.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Sources { get; init; }
    public required IReadOnlyList<TurnCount> Turns { get; init; }
    public required IReadOnlyList<DeskQuestion> Asked { get; init; }
}
