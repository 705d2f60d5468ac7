using BanenBot.Adapters;
using BanenBot.BotFramework.DirectLine;
using BanenBot.BotFramework.Limits;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Serve;

namespace BanenBot.Web;

/// <summary>Puts the pages and their files among the application's routes.</summary>
static partial class WebPages
{
    public static void MapWebPages(this WebApplication app, ServeOptions options)
    {
        var assets = new WebAssets(Path.Combine(app.Environment.ContentRootPath, "wwwroot"));
        var services = app.Services;
        var newest = new NewestFigures();
        var page = Page(state => Chat(assets, options, state), options.Web.FrameAncestors);
        Limited(app.MapGet("/", page.Show), page.RefuseAsync);
        Limited(app.MapPost("/", page.AnswerAsync), page.RefuseAsync);
        var meeting = Page(
            state => new MeetingHtml(assets, state).Of(newest.Of(state.Knowledge.Figures, state.Today), options.Dialogue.LongestQuestion),
            options.Web.MeetingAncestors);
        Limited(app.MapGet("/vergadering", meeting.Show), meeting.RefuseAsync);
        Limited(app.MapPost("/vergadering", meeting.AnswerAsync), meeting.RefuseAsync);
        var legal = new LegalPages(assets, options.Web, KeptFor.Of(options));
        app.MapGet(LegalPages.PrivacyPath, legal.ShowPrivacy);
        app.MapGet(LegalPages.TermsPath, legal.ShowTerms);
        var figures = new FiguresEndpoint(
            assets, options.Web, services.GetRequiredService<KnowledgeKeeper>(), services.GetRequiredService<DirectLineServer>(), newest,
            services.GetRequiredService<TimeProvider>());
        Limited(app.MapGet("/cijfers", figures.Show), figures.Refuse);
        Limited(app.MapGet("/cijfers.csv", figures.Download), figures.Refuse);
        if (options.Web.DocumentsAt is not null)
            app.MapGet("/documenten/{**file}", new DocumentEndpoint(
                services.GetRequiredService<KnowledgeKeeper>(), services.GetRequiredService<KnowledgeFolder>(),
                services.GetRequiredService<DirectLineServer>()).SendAsync);
        if (options.Editors.Enabled) MapEditors(app, assets, options);
        if (assets.Bundle is null) LogWithoutWebChat(app.Logger);
        foreach (var asset in assets.All) app.MapGet(asset.Path, http => SendAsync(asset, http));

        static void Limited(IEndpointConventionBuilder endpoint, RequestDelegate refuse) =>
            endpoint.WithMetadata(new LimitedEndpoint(refuse));

        PageEndpoint Page(Func<PageState, string> html, IReadOnlyList<string> ancestors) => new(
            html, ancestors, options, services.GetRequiredService<PageAdapter>(), services.GetRequiredService<KnowledgeKeeper>(),
            services.GetRequiredService<DirectLineServer>(), services.GetRequiredService<TimeProvider>());
    }

    // Whatever the method: 405 would tell that there is something.
    static void MapEditors(WebApplication app, WebAssets assets, ServeOptions options) => app.Map(EditorsEndpoint.Path, new EditorsEndpoint(
        assets, options, app.Services.GetRequiredService<KnowledgeKeeper>(), app.Services.GetRequiredService<IFeedbackStore>(),
        app.Services.GetService<IDeskStore>(), app.Services.GetService<IQuestionLog>(),
        app.Services.GetRequiredService<TimeProvider>()).Show);

    static string Chat(WebAssets assets, ServeOptions options, PageState state)
    {
        var examples = Responder.Welcome(state.Knowledge)?.Suggestions ?? [];
        return new PageHtml(assets, state.Prefix, state.Nonce, state.Today)
            .Of(state.Request, examples, options.Dialogue.LongestQuestion, state.Exchange, state.Fault);
    }

    /// <summary>The build says so too, but <c>dotnet run</c> keeps what its build says to itself.</summary>
    [LoggerMessage(301, LogLevel.Information, "Web Chat is not there (the build found no Node): the page at / works with its form")]
    static partial void LogWithoutWebChat(ILogger log);

    static async Task SendAsync(WebAsset asset, HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        WebHeaders.Guard(response);
        // An address with the version in it never changes its content; embed.js stands in other pages without one.
        response.Headers.CacheControl = request.Query["v"] == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.ETag = $"\"{asset.Version}\"";
        response.Headers.Vary = "Accept-Encoding";
        if (request.Headers.IfNoneMatch == response.Headers.ETag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = asset.ContentType;
        var takesBrotli = request.Headers.AcceptEncoding.ToString().Split(',').Any(encoding => encoding.Trim() == "br");
        var bytes = takesBrotli && asset.Brotli is { } brotli ? brotli : asset.Content;
        if (!ReferenceEquals(bytes, asset.Content)) response.Headers.ContentEncoding = "br";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
