using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Figures;
using BanenBot.Core.Sources;

namespace BanenBot.Web;

/// <summary>The answer to a pick: what was picked, the figure in a sentence, charts, table, sources, and the ways onward.</summary>
/// <param name="prefix">The path under which the service lives.</param>
/// <param name="mark">Ends every id in it, so that two stand on one page.</param>
sealed class SheetHtml(string prefix, FigureSheet sheet, string mark)
{
    /// <summary>What is read before the eye goes to the chart.</summary>
    const int LongestLead = 40;

    readonly List<SourceReference> _sources =
        [.. sheet.Rows.SelectMany(row => row.Others.Prepend(row.Figure)).Select(figure => figure.Source).Distinct()];

    bool IsCourse => sheet.Pick.Period == FigurePick.All;

    /// <param name="beside">The id of the measure beside it, which a new pick keeps.</param>
    public void AddSlots(HtmlText html, string? beside)
    {
        var pick = sheet.Pick;
        html.Add($"<form class=\"keuze\" method=\"get\" action=\"{prefix}/cijfers\">\n");
        html.Add($"<input type=\"hidden\" name=\"indicator\" value=\"{pick.Indicator}\">\n");
        if (beside is not null) html.Add($"<input type=\"hidden\" name=\"naast\" value=\"{beside}\">\n");
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

    public static void AddSelect(HtmlText html, string name, string label, IEnumerable<(string Value, string Name)> choices, string? picked)
    {
        html.Add($"<div><label for=\"{name}\">{label}</label><select id=\"{name}\" name=\"{name}\">");
        foreach (var (value, text) in choices)
        {
            if (value == picked) html.Add($"<option value=\"{value}\" selected>{FiguresTexts.Capital(text)}</option>");
            else html.Add($"<option value=\"{value}\">{FiguresTexts.Capital(text)}</option>");
        }

        html.Add($"</select></div>\n");
    }

    public void AddArticle(HtmlText html)
    {
        html.Add($"<article aria-labelledby=\"antwoord{mark}\">\n");
        html.Add($"<h2 id=\"antwoord{mark}\">{FiguresTexts.Capital(sheet.Indicator.Name)}</h2>\n");
        html.Add($"<p class=\"kern\">{Lead(sheet)}</p>\n");
        foreach (var detail in sheet.Details) html.Add($"<p>{detail}</p>\n");
        if (IsCourse) AddCourse(html);
        else AddBars(html);
        if (sheet.Rows.Count > 0) AddTable(html);
        if (sheet.Notes.Count > 0) ReplyHtml.AddNotes(html, sheet.Notes);
        if (_sources.Count > 0) ReplyHtml.AddSources(html, _sources, name: $"bron{mark}");
        AddOnward(html);
        html.Add($"</article>\n");
    }

    /// <summary>
    /// The answer's own sentence; where it says the same of many series, how many there are, as each chart has its own line.
    /// </summary>
    public static string Lead(FigureSheet sheet)
    {
        if (sheet.Headline.Split(' ').Length <= LongestLead || sheet.Rows.Count == 0) return sheet.Headline;
        var (first, last) = (sheet.Rows.MinBy(row => row.Figure.Period)!, sheet.Rows.MaxBy(row => row.Figure.Period)!);
        return FiguresTexts.Several(sheet.Indicator.Name, Series(sheet).Count(), first.Period, last.Period);
    }

    static IEnumerable<IGrouping<(string?, string), SheetRow>> Series(FigureSheet sheet) =>
        sheet.Rows.GroupBy(row => (row.Figure.Breakdown?.Id, row.Figure.Region.Id));

    static List<(string Value, string Name)> WithAll(IEnumerable<(string Value, string Name)> choices, string all)
    {
        var held = choices.ToList();
        if (held.Count > 1) held.Add((FigurePick.All, all));
        return held;
    }

    /// <summary>A chart for each part and region, all to one scale.</summary>
    void AddCourse(HtmlText html)
    {
        var series = Series(sheet).Select(Numbers).Where(rows => rows.Count > 1).ToList();
        if (series.Count == 0) return;
        var chart = new TimeChart([.. series.SelectMany(rows => rows).Select(row => row.Figure)]);
        html.Add($"<h3>{FiguresTexts.Chart}</h3>\n<div class=\"{(series.Count == 1 ? "grafieken een" : "grafieken")}\">\n");
        foreach (var (index, rows) in series.Index())
        {
            var title = $"{PartName(rows[0].Figure)}, {rows[0].Figure.Region.Name}";
            var name = series.Count == 1 ? title : SlotName(rows[0].Figure);
            html.Add($"<figure><figcaption><strong>{FiguresTexts.Capital(name)}</strong>: ");
            html.Add($"{FiguresTexts.FromTo(rows[0], rows[^1])}</figcaption>");
            html.AddHtml(chart.Draw(rows, $"{FiguresTexts.Capital(sheet.Indicator.Name)}, {title}", $"grafiek{mark}-{index}"));
            html.Add($"</figure>\n");
        }

        html.Add($"</div>\n");
    }

    /// <summary>Of one moment: parts or regions side by side.</summary>
    void AddBars(HtmlText html)
    {
        var rows = Numbers(sheet.Rows);
        if (rows.Count < 2) return;
        var chart = new ReplyChart($"{FiguresTexts.Capital(sheet.Indicator.Name)}, {rows[0].Period}",
            [.. rows.Select(row => SlotName(row.Figure))], [.. rows.Select(row => row.Figure.Value)], rows[0].Figure.Unit);
        html.Add($"<h3>{FiguresTexts.Chart}</h3>\n<div class=\"grafieken\">\n<figure>");
        html.Add($"<figcaption>{FiguresTexts.Capital(rows[0].Period)}</figcaption>");
        html.AddHtml(ChartSvg.Inline(chart, $"grafiek{mark}-0")).Add($"</figure>\n</div>\n");
    }

    /// <summary>A withheld number has no place in a picture: the table says how it stands.</summary>
    static List<SheetRow> Numbers(IEnumerable<SheetRow> rows) => [.. rows.Where(row => !row.Figure.IsWithheld)];

    string SlotName(Figure figure) => string.Join(", ", new[]
    {
        IsSeveral(row => row.Figure.Breakdown?.Id) ? PartName(figure) : null,
        IsSeveral(row => row.Figure.Region.Id) ? figure.Region.Name : null,
    }.OfType<string>());

    /// <summary>A column for each slot that differs.</summary>
    void AddTable(HtmlText html)
    {
        var slots = new List<(string Head, Func<SheetRow, string> Cell)>();
        if (IsSeveral(row => row.Figure.Breakdown?.Id)) slots.Add((FiguresTexts.Breakdown, row => PartName(row.Figure)));
        if (IsSeveral(row => row.Figure.Region.Id)) slots.Add((FiguresTexts.Region, row => row.Figure.Region.Name));
        if (slots.Count == 0 || IsSeveral(row => row.Period)) slots.Insert(0, (FiguresTexts.Period, row => row.Period));
        html.Add($"<h3>{FiguresTexts.Table}</h3>\n");
        TableHtml.Add(html, FiguresTexts.Capital(sheet.Indicator.Name),
            [
                .. slots.Select(slot => slot.Head), FiguresTexts.Capital(sheet.Rows[0].Figure.Unit.Name),
                FiguresTexts.StatusColumn, FiguresTexts.SourceColumn,
            ],
            number: slots.Count, sheet.Rows.Select(row => Cells(row, slots)));
    }

    IReadOnlyList<TableCell> Cells(SheetRow row, List<(string Head, Func<SheetRow, string> Cell)> slots)
    {
        var source = _sources.IndexOf(row.Figure.Source) + 1;
        return
        [
            .. slots.Select(slot => new TableCell(slot.Cell(row))), new(FiguresTexts.Number(row.Figure)),
            new(FiguresTexts.Status(row.Figure.Status)), new(FiguresTexts.Source(source), $"#bron{mark}-{source}"),
        ];
    }

    void AddOnward(HtmlText html)
    {
        if (sheet.Question is null && sheet.Rows.Count == 0) return;
        html.Add($"<nav class=\"verder\" aria-label=\"{FiguresTexts.Onward}: {sheet.Indicator.Name}\">\n<ul>\n");
        if (sheet.Question is { } question)
            html.Add($"<li><a href=\"{prefix}/?vraag={Uri.EscapeDataString(question)}\">{FiguresTexts.AskInChat}: {question}</a></li>\n");
        if (sheet.Rows.Count > 0)
        {
            var query = FiguresRequest.Query(sheet.Pick);
            html.Add($"<li><a href=\"{prefix}/cijfers.csv?{query}&amp;voor=excel\" download>{FiguresTexts.ForExcel}</a></li>\n");
            html.Add($"<li><a href=\"{prefix}/cijfers.csv?{query}\" download>{FiguresTexts.AsCsv}</a></li>\n");
        }

        html.Add($"</ul>\n</nav>\n");
    }

    bool IsSeveral<T>(Func<SheetRow, T> slot) => sheet.Rows.Select(slot).Distinct().Take(2).Count() > 1;

    static string PartName(Figure figure) => figure.Breakdown?.Name ?? FiguresTexts.Whole;
}
