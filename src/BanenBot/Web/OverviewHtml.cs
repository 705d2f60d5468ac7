using BanenBot.Channels;

namespace BanenBot.Web;

/// <summary>The newest figures as a table: measure, value, moment, change since the moment before, source.</summary>
static class OverviewHtml
{
    /// <param name="address">Where a measure is shown by itself.</param>
    public static void Add(HtmlText html, FiguresOverview overview, Func<string, string> address)
    {
        if (overview.Region is not { } region) return;
        var sources = overview.Rows.Select(row => row.Newest.Figure.Source).Distinct().ToList();
        html.Add($"<section class=\"overzicht\" aria-labelledby=\"overzicht\">\n");
        html.Add($"<h2 id=\"overzicht\">{FiguresTexts.Overview(region.Name)}</h2>\n");
        TableHtml.Add(html, FiguresTexts.Overview(region.Name),
            [FiguresTexts.Indicator, FiguresTexts.Value, FiguresTexts.Period, FiguresTexts.ChangeColumn, FiguresTexts.SourceColumn],
            number: 1,
            overview.Rows.Select(row => Cells(row, address, sources.IndexOf(row.Newest.Figure.Source) + 1)));
        ReplyHtml.AddSources(html, sources);
        html.Add($"</section>\n");
    }

    static IReadOnlyList<TableCell> Cells(OverviewRow row, Func<string, string> address, int source)
    {
        var figure = row.Newest.Figure;
        return
        [
            new(FiguresTexts.Capital(figure.Indicator.Name), address(figure.Indicator.Id)),
            new($"{ChartSvg.Number(figure.Value, figure.Unit)}{(figure.Unit.IsPercent ? "" : $" {figure.Unit.Name}")}"),
            new($"{row.Newest.Period}, {FiguresTexts.Status(figure.Status)}"),
            new(row.Change is { } change ? FiguresTexts.Change(change, figure.Unit, row.Before.Period) : FiguresTexts.NoChange),
            new(FiguresTexts.Source(source), $"#bron-{source}"),
        ];
    }
}
