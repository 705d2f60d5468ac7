using System.Text;
using BanenBot.BotFramework.DirectLine;
using BanenBot.Core.Figures;
using BanenBot.Serve;

namespace BanenBot.Web;

/// <summary><c>/cijfers</c> and its download: what the bot knows in figures, for who would rather pick than ask.</summary>
sealed class FiguresEndpoint(
    WebAssets assets, WebOptions options, KnowledgeKeeper knowledge, DirectLineServer gate, NewestFigures newest, TimeProvider clock)
{
    DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    public Task Show(HttpContext http)
    {
        var (desk, sheet, status, fault) = Read(http);
        var beside = sheet is not null && FiguresRequest.Beside(name => http.Request.Query[name]) is { } other
            ? desk.Sheet(other, Today) : null;
        return SendAsync(http, status, [.. new[] { sheet, beside }.OfType<FigureSheet>()], fault);
    }

    /// <summary>Tells who asks too often.</summary>
    public Task Refuse(HttpContext http) => SendAsync(http, http.Response.StatusCode, [], FiguresTexts.TooMany);

    async Task SendAsync(HttpContext http, int status, IReadOnlyList<FigureSheet> sheets, string? fault)
    {
        var desk = knowledge.Current.Figures;
        WebHeaders.GuardPage(http.Response, options.FrameAncestors, WebHeaders.NewNonce());
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        var html = new FiguresHtml(assets, http.Request.PathBase.ToUriComponent(), desk.Indicators, Today)
            .Of(newest.Of(desk, Today), sheets, fault);
        await http.Response.WriteAsync(html, http.RequestAborted);
    }

    public async Task Download(HttpContext http)
    {
        var (_, sheet, status, fault) = Read(http);
        WebHeaders.Guard(http.Response);
        http.Response.Headers.CacheControl = "no-store";
        if (sheet is null)
        {
            http.Response.StatusCode = status == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : status;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(fault ?? FiguresTexts.Unknown, http.RequestAborted);
            return;
        }

        var slots = $"{sheet.Pick.Indicator}-{sheet.Pick.Region}";
        var name = string.Concat(slots.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
        http.Response.ContentType = "text/csv; charset=utf-8; header=present";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
        // With the mark Excel reads it as UTF-8.
        await http.Response.Body.WriteAsync(Encoding.UTF8.Preamble.ToArray(), http.RequestAborted);
        await http.Response.WriteAsync(FiguresCsv.Of(sheet, forExcel: http.Request.Query["voor"] == "excel"), http.RequestAborted);
    }

    /// <summary>The sheet asked for; without one the status and, unless nothing was picked yet, why.</summary>
    (FigureDesk Desk, FigureSheet? Sheet, int Status, string? Fault) Read(HttpContext http)
    {
        var desk = knowledge.Current.Figures;
        if (!gate.IsSignedIn(http)) return (desk, null, StatusCodes.Status403Forbidden, PageTexts.NotSignedIn);
        if (FiguresRequest.Pick(name => http.Request.Query[name]) is not { } pick) return (desk, null, StatusCodes.Status200OK, null);
        return desk.Sheet(pick, Today) is { } sheet
            ? (desk, sheet, StatusCodes.Status200OK, null) : (desk, null, StatusCodes.Status404NotFound, FiguresTexts.Unknown);
    }
}
