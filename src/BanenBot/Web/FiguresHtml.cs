using BanenBot.Core.Figures;

namespace BanenBot.Web;

/// <summary>
/// The figures page: the newest figures to begin with, lists to pick from, and the answer to a pick, or to two picks beside each other.
/// Complete without scripts.
/// </summary>
/// <param name="prefix">The path under which the service lives; empty, or with a slash at the front and none at the end.</param>
/// <param name="today">Stands on paper only, where the page is printed.</param>
sealed class FiguresHtml(WebAssets assets, string prefix, IReadOnlyList<Indicator> indicators, DateOnly today)
{
    /// <param name="overview">Shown where nothing was picked.</param>
    /// <param name="sheets">What was picked: none, one, or two to be held beside each other.</param>
    public string Of(FiguresOverview overview, IReadOnlyList<FigureSheet> sheets, string? fault = null)
    {
        var html = new HtmlText();
        html.Add($"<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{FiguresTexts.Title}</title>\n");
        html.Add($"<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"{prefix}{assets.StyleSheet.Address}\">\n</head>\n");
        html.Add($"<body class=\"cijfers\">\n<a class=\"sla-over\" href=\"#inhoud\">{FiguresTexts.Skip}</a>\n");
        html.Add($"<header><h1>{FiguresTexts.Name}</h1><p>{FiguresTexts.Lead}</p><p class=\"datum\">{WebTexts.Day(today)}</p>");
        html.Add($"<nav><a href=\"{prefix}/\">{FiguresTexts.ToChat}</a></nav></header>\n");
        html.Add($"<main id=\"inhoud\" class=\"blad\" tabindex=\"-1\">\n");
        if (fault is not null) html.Add($"<p class=\"fout\" role=\"alert\">{fault}</p>\n");
        AddIndicators(html, sheets);
        if (sheets.Count == 0) OverviewHtml.Add(html, overview, id => $"{prefix}/cijfers?indicator={Uri.EscapeDataString(id)}");
        else AddSheets(html, sheets);
        return html.Add($"</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Apart from the other lists, which hold what there is for one indicator.</summary>
    void AddIndicators(HtmlText html, IReadOnlyList<FigureSheet> sheets)
    {
        var choices = indicators.Select(indicator => (indicator.Id, indicator.Name)).ToList();
        html.Add($"<form class=\"keuze\" method=\"get\" action=\"{prefix}/cijfers\">\n");
        SheetHtml.AddSelect(html, "indicator", FiguresTexts.Indicator, choices, sheets is [var first, ..] ? first.Indicator.Id : null);
        if (sheets.Count > 0)
            SheetHtml.AddSelect(html, "naast", FiguresTexts.Beside,
                choices.Prepend(("", FiguresTexts.Nothing)), sheets is [_, var second] ? second.Indicator.Id : "");
        html.Add($"<button type=\"submit\">{FiguresTexts.PickIndicator}</button>\n</form>\n");
    }

    void AddSheets(HtmlText html, IReadOnlyList<FigureSheet> sheets)
    {
        var first = new SheetHtml(prefix, sheets[0], "");
        first.AddSlots(html, sheets is [_, var other] ? other.Indicator.Id : null);
        html.Add($"<div class=\"naast-elkaar\">\n");
        first.AddArticle(html);
        if (sheets is [_, var second]) new SheetHtml(prefix, second, "2").AddArticle(html);
        html.Add($"</div>\n");
        AddRelated(html, sheets[0]);
    }

    void AddRelated(HtmlText html, FigureSheet sheet)
    {
        var related = indicators.Where(indicator => sheet.Indicator.Related.Contains(indicator.Id)).ToList();
        if (related.Count == 0) return;
        html.Add($"<nav class=\"verder\" aria-label=\"{FiguresTexts.Related}\">\n<h2>{FiguresTexts.Related}</h2>\n<ul>\n");
        foreach (var indicator in related)
        {
            var address = $"{prefix}/cijfers?indicator={Uri.EscapeDataString(indicator.Id)}";
            html.Add($"<li><a href=\"{address}\">{FiguresTexts.Capital(indicator.Name)}</a></li>\n");
        }

        html.Add($"</ul>\n</nav>\n");
    }
}
