using BanenBot.BotFramework.DirectLine;
using BanenBot.Core.Reading;
using BanenBot.Serve;

namespace BanenBot.Web;

/// <summary>
/// <c>/documenten/…</c>: the PDFs that answers come from, for a source to lead to its page. Sends nothing that was not read as a document:
/// no path that leads elsewhere, and no web page, whose script would be one of ours.
/// </summary>
sealed class DocumentEndpoint(KnowledgeKeeper knowledge, KnowledgeFolder folder, DirectLineServer gate)
{
    const string Folder = "documenten/", Pdf = ".pdf";

    public Task SendAsync(HttpContext http)
    {
        WebHeaders.Guard(http.Response);
        var file = Folder + http.Request.RouteValues["file"];
        if (!file.EndsWith(Pdf, StringComparison.OrdinalIgnoreCase) || !knowledge.Current.Library.HoldsDocument(file))
            return Refuse(http, StatusCodes.Status404NotFound, PageTexts.NoDocument);
        if (!gate.IsSignedIn(http)) return Refuse(http, StatusCodes.Status403Forbidden, PageTexts.NotSignedIn);
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(folder.Full(file), "application/pdf", enableRangeProcessing: true).ExecuteAsync(http);
    }

    static Task Refuse(HttpContext http, int status, string reason)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(reason, http.RequestAborted);
    }
}
