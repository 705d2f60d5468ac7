using System.Globalization;
using BanenBot.Adapters;
using BanenBot.BotFramework.DirectLine;
using BanenBot.BotFramework.Middleware;
using BanenBot.Core.Dialogue;
using BanenBot.Serve;
using Microsoft.AspNetCore.Http.Features;

namespace BanenBot.Web;

/// <summary>What a page with a form shows.</summary>
/// <param name="Prefix">The path under which the service lives; empty, or with a slash at the front and none at the end.</param>
/// <param name="Nonce">Of this one response; lets its own styles in.</param>
sealed record PageState(
    string Prefix, string Nonce, DateOnly Today, PageRequest Request, Snapshot Knowledge, Exchange? Exchange, string? Fault);

/// <summary>
/// Shows a page, and answers a question posted by its form. A question changes nothing but where its own conversation stands, so a form of
/// another site can do no harm.
/// </summary>
/// <param name="html">Writes the page.</param>
/// <param name="ancestors">The origins whose pages may show it in a frame.</param>
sealed class PageEndpoint(
    Func<PageState, string> html, IReadOnlyList<string> ancestors, ServeOptions options, PageAdapter bot, KnowledgeKeeper knowledge,
    DirectLineServer gate, TimeProvider clock)
{
    /// <summary>A form with the longest question in it is smaller by far.</summary>
    const int LargestForm = 32 * 1024;

    DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    public Task Show(HttpContext http) => SendAsync(http, StatusCodes.Status200OK, PageRequest.Of(name => http.Request.Query[name]));

    public async Task AnswerAsync(HttpContext http)
    {
        var (form, status) = await ReadAsync(http);
        var request = PageRequest.Of(name => form?[name]);
        if (form is null)
            await SendAsync(
                http, status, request, fault: status == StatusCodes.Status413PayloadTooLarge ? PageTexts.TooLarge : PageTexts.Unreadable);
        else if (!gate.IsSignedIn(http))
            await SendAsync(http, StatusCodes.Status403Forbidden, request with { Question = "" }, fault: PageTexts.NotSignedIn);
        else await ExchangeAsync(http, request);
    }

    /// <summary>Tells who asks too often, and gives his question back to him.</summary>
    public async Task RefuseAsync(HttpContext http)
    {
        var form = HttpMethods.IsPost(http.Request.Method) ? (await ReadAsync(http)).Form : null;
        await SendAsync(http, http.Response.StatusCode, PageRequest.Of(name => form?[name]), fault: PageTexts.TooMany);
    }

    async Task ExchangeAsync(HttpContext http, PageRequest request)
    {
        try
        {
            await SendAsync(http, StatusCodes.Status200OK, request, await ExchangeAsync(request, http.RequestAborted));
        }
        catch (TurnEndedException ended)
        {
            var status = ended.Fault == TurnFault.Busy ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = TurnEndedException.ComeBackAfter.ToString(CultureInfo.InvariantCulture);
            await SendAsync(http, status, request, fault: PageTexts.TooMany);
        }
    }

    async Task<Exchange> ExchangeAsync(PageRequest request, CancellationToken cancellation)
    {
        var reply = await bot.AskAsync(request.Question, request.Conversation, cancellation);
        var mayBeShown = request.Question.Length <= options.Dialogue.LongestQuestion
            && Responder.MayBeKept(knowledge.Current, request.Question);
        return new(mayBeShown ? request.Question : null, reply);
    }

    /// <summary>The fields, or why there are none.</summary>
    static async Task<(IFormCollection? Form, int Status)> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType) return (null, StatusCodes.Status415UnsupportedMediaType);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound) bound.MaxRequestBodySize = LargestForm;
        try
        {
            return (await http.Request.ReadFormAsync(http.RequestAborted), StatusCodes.Status200OK);
        }
        catch (BadHttpRequestException error)
        {
            return (null, error.StatusCode);
        }
        catch (InvalidDataException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    async Task SendAsync(HttpContext http, int status, PageRequest request, Exchange? exchange = null, string? fault = null)
    {
        var nonce = WebHeaders.NewNonce();
        WebHeaders.GuardPage(http.Response, ancestors, nonce);
        var state = new PageState(http.Request.PathBase.ToUriComponent(), nonce, Today, request, knowledge.Current, exchange, fault);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(html(state), http.RequestAborted);
    }
}
