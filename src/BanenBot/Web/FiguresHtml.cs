using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Figures;
using BanenBot.Core.Sources;

namespace BanenBot.Web;

/// <summary>The figures page: lists to pick from, and the answer to the pick as text, chart and table. Complete without scripts.</summary>
/// <param name="prefix">The path under which the service lives; empty, or with a slash at the front and none at the end.</param>
sealed class FiguresHtml(WebAssets assets, string prefix, IReadOnlyList<Indicator> indicators)
{
    public string Of(FigureSheet? sheet, string? fault = null)
    {
        var html = new HtmlText();
        html.Add($"<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{FiguresTexts.Title}</title>\n");
        html.Add($"<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"{prefix}{assets.StyleSheet.Address}\">\n</head>\n");
        html.Add($"<body>\n<a class=\"sla-over\" href=\"#inhoud\">{FiguresTexts.Skip}</a>\n");
        html.Add($"<header><h1>{FiguresTexts.Name}</h1><p>{FiguresTexts.Lead}</p>");
        html.Add($"<nav><a href=\"{prefix}/\">{FiguresTexts.ToChat}</a></nav></header>\n");
        html.Add($"<main id=\"inhoud\" class=\"blad\" tabindex=\"-1\">\n");
        if (fault is not null) html.Add($"<p class=\"fout\" role=\"alert\">{fault}</p>\n");
        AddIndicators(html, sheet?.Indicator);
        if (sheet is not null) AddSheet(html, sheet);
        return html.Add($"</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Apart from the other lists, which hold what there is for one indicator.</summary>
    void AddIndicators(HtmlText html, Indicator? picked)
    {
        html.Add($"<form class=\"keuze\" method=\"get\" action=\"{prefix}/cijfers\">\n");
        AddSelect(html, "indicator", FiguresTexts.Indicator, indicators.Select(indicator => (indicator.Id, indicator.Name)), picked?.Id);
        html.Add($"<button type=\"submit\">{FiguresTexts.PickIndicator}</button>\n</form>\n");
    }

    void AddSheet(HtmlText html, FigureSheet sheet)
    {
        AddSlots(html, sheet);
        html.Add($"<article aria-labelledby=\"antwoord\">\n<h2 id=\"antwoord\">{Capital(sheet.Indicator.Name)}</h2>\n");
        html.Add($"<p class=\"kern\">{sheet.Answer.Headline}</p>\n");
        foreach (var detail in sheet.Answer.Details) html.Add($"<p>{detail}</p>\n");
        AddCharts(html, sheet);
        var sources = sheet.Rows.SelectMany(row => row.Others.Prepend(row.Figure)).Select(figure => figure.Source).Distinct().ToList();
        if (sheet.Rows.Count > 0) AddTable(html, sheet, sources);
        if (sheet.Answer.Notes.Count > 0) ReplyHtml.AddNotes(html, sheet.Answer.Notes);
        if (sources.Count > 0) ReplyHtml.AddSources(html, sources);
        AddOnward(html.Add($"</article>\n"), sheet);
    }

    void AddSlots(HtmlText html, FigureSheet sheet)
    {
        var pick = sheet.Pick;
        html.Add($"<form class=\"keuze\" method=\"get\" action=\"{prefix}/cijfers\">\n");
        html.Add($"<input type=\"hidden\" name=\"indicator\" value=\"{pick.Indicator}\">\n");
        var parts = sheet.Breakdowns.Select(part => (part?.Id ?? "", part?.Name ?? FiguresTexts.Whole));
        AddSelect(html, "uitsplitsing", FiguresTexts.Breakdown, WithAll(parts, FiguresTexts.EveryPart), pick.Breakdown);
        var regions = sheet.Regions.Select(region => (region.Id, region.Name));
        AddSelect(html, "regio", FiguresTexts.Region, WithAll(regions, FiguresTexts.EveryRegion), pick.Region);
        AddSelect(html, "periode", FiguresTexts.Period,
            [
                (FigurePick.All, FiguresTexts.Course), (FiguresRequest.Newest, FiguresTexts.Newest),
                .. sheet.Periods.Select(period => (period.Code, period.Name)),
            ],
            pick.Period ?? FiguresRequest.Newest);
        html.Add($"<button type=\"submit\">{FiguresTexts.Show}</button>\n</form>\n");
    }

    static List<(string Value, string Name)> WithAll(IEnumerable<(string Value, string Name)> choices, string all)
    {
        var held = choices.ToList();
        if (held.Count > 1) held.Add((FigurePick.All, all));
        return held;
    }

    static void AddSelect(HtmlText html, string name, string label, IEnumerable<(string Value, string Name)> choices, string? picked)
    {
        html.Add($"<div><label for=\"{name}\">{label}</label><select id=\"{name}\" name=\"{name}\">");
        foreach (var (value, text) in choices)
        {
            if (value == picked) html.Add($"<option value=\"{value}\" selected>{Capital(text)}</option>");
            else html.Add($"<option value=\"{value}\">{Capital(text)}</option>");
        }

        html.Add($"</select></div>\n");
    }

    /// <summary>Over time a chart for each part and region; else one in which they stand side by side.</summary>
    static void AddCharts(HtmlText html, FigureSheet sheet)
    {
        var isCourse = sheet.Pick.Period == FigurePick.All;
        var charts = sheet.Rows.GroupBy(row => isCourse ? (row.Figure.Breakdown?.Id, row.Figure.Region.Id) : default)
            .Where(group => group.Count() > 1).ToList();
        if (charts.Count > 0) html.Add($"<h3>{FiguresTexts.Chart}</h3>\n<div class=\"grafieken\">\n");
        foreach (var (index, rows) in charts.Index().Select(chart => (chart.Index, chart.Item.ToList())))
        {
            var first = rows[0].Figure;
            var title = isCourse ? $"{PartName(first)}, {first.Region.Name}" : rows[0].Period;
            var chart = new ReplyChart($"{Capital(sheet.Indicator.Name)}, {title}",
                [.. rows.Select(row => isCourse ? row.Period : SlotName(row.Figure, sheet))], [.. rows.Select(row => row.Figure.Value)],
                first.Unit);
            html.Add($"<figure><figcaption>{Capital(title)}</figcaption>").AddHtml(ChartSvg.Inline(chart, $"grafiek-{index}"));
            html.Add($"</figure>\n");
        }

        if (charts.Count > 0) html.Add($"</div>\n");
    }

    static string SlotName(Figure figure, FigureSheet sheet) => string.Join(", ", new[]
    {
        IsSeveral(sheet.Rows, row => row.Figure.Breakdown?.Id) ? PartName(figure) : null,
        IsSeveral(sheet.Rows, row => row.Figure.Region.Id) ? figure.Region.Name : null,
    }.OfType<string>());

    /// <summary>A column for each slot that differs, so that the numbers stand in sight on a small screen.</summary>
    static void AddTable(HtmlText html, FigureSheet sheet, List<SourceReference> sources)
    {
        var slots = new List<(string Head, Func<SheetRow, string> Cell)>();
        if (IsSeveral(sheet.Rows, row => row.Figure.Breakdown?.Id)) slots.Add((FiguresTexts.Breakdown, row => PartName(row.Figure)));
        if (IsSeveral(sheet.Rows, row => row.Figure.Region.Id)) slots.Add((FiguresTexts.Region, row => row.Figure.Region.Name));
        if (slots.Count == 0 || IsSeveral(sheet.Rows, row => row.Period)) slots.Insert(0, (FiguresTexts.Period, row => row.Period));
        html.Add($"<h3 id=\"tabel\">{FiguresTexts.Table}</h3>\n<div class=\"tabel\" role=\"region\" tabindex=\"0\" aria-labelledby=\"tabel\">");
        html.Add($"<table>\n<thead><tr>");
        foreach (var (head, _) in slots) html.Add($"<th scope=\"col\">{head}</th>");
        html.Add($"<th scope=\"col\" class=\"getal\">{Capital(sheet.Rows[0].Figure.Unit.Name)}</th>");
        html.Add($"<th scope=\"col\">{FiguresTexts.StatusColumn}</th><th scope=\"col\">{FiguresTexts.SourceColumn}</th></tr></thead>\n");
        html.Add($"<tbody>\n");
        foreach (var row in sheet.Rows)
        {
            html.Add($"<tr><th scope=\"row\">{slots[0].Cell(row)}</th>");
            foreach (var (_, cell) in slots.Skip(1)) html.Add($"<td>{cell(row)}</td>");
            var (figure, number) = (row.Figure, sources.IndexOf(row.Figure.Source) + 1);
            html.Add($"<td class=\"getal\">{ChartSvg.Number(figure.Value, figure.Unit)}</td><td>{FiguresTexts.Status(figure.Status)}</td>");
            html.Add($"<td><a href=\"#bron-{number}\">{FiguresTexts.Source(number)}</a></td></tr>\n");
        }

        html.Add($"</tbody></table></div>\n");
    }

    void AddOnward(HtmlText html, FigureSheet sheet)
    {
        var related = indicators.Where(indicator => sheet.Indicator.Related.Contains(indicator.Id)).ToList();
        html.Add($"<nav class=\"verder\" aria-label=\"{FiguresTexts.Onward}\">\n<ul>\n");
        if (sheet.Question is { } question)
            html.Add($"<li><a href=\"{prefix}/?vraag={Uri.EscapeDataString(question)}\">{FiguresTexts.AskInChat}: {question}</a></li>\n");
        if (sheet.Rows.Count > 0)
        {
            var query = FiguresRequest.Query(sheet.Pick);
            html.Add($"<li><a href=\"{prefix}/cijfers.csv?{query}&amp;voor=excel\" download>{FiguresTexts.ForExcel}</a></li>\n");
            html.Add($"<li><a href=\"{prefix}/cijfers.csv?{query}\" download>{FiguresTexts.AsCsv}</a></li>\n");
        }

        html.Add($"</ul>\n");
        if (related.Count > 0) html.Add($"<h2>{FiguresTexts.Related}</h2>\n<ul>\n");
        foreach (var indicator in related)
        {
            var address = $"{prefix}/cijfers?indicator={Uri.EscapeDataString(indicator.Id)}";
            html.Add($"<li><a href=\"{address}\">{Capital(indicator.Name)}</a></li>\n");
        }

        if (related.Count > 0) html.Add($"</ul>\n");
        html.Add($"</nav>\n");
    }

    static bool IsSeveral<T>(IReadOnlyList<SheetRow> rows, Func<SheetRow, T> slot) => rows.Select(slot).Distinct().Take(2).Count() > 1;

    static string PartName(Figure figure) => figure.Breakdown?.Name ?? FiguresTexts.Whole;

    static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
