using BanenBot.Core.Figures;

namespace BanenBot.Web;

/// <summary>The newest figures of the measures that are followed in the home region: what there is, and what changed.</summary>
/// <param name="Day">For which it was made: what counts as the newest may differ on another.</param>
sealed record FiguresOverview(DateOnly Day, Region? Region, IReadOnlyList<OverviewRow> Rows)
{
    /// <summary>A measure is followed where its level, for the whole, is held at the end of two quarters or more.</summary>
    public static FiguresOverview Of(FigureDesk desk, DateOnly day)
    {
        var rows = new List<OverviewRow>();
        foreach (var indicator in desk.Indicators)
        {
            // What counts as the newest is the desk's to say: page and chat give the same.
            var whole = new FigurePick(indicator.Id) { Breakdown = "" };
            if (desk.Sheet(whole, day) is not { Rows: [var newest, ..] } sheet || newest.Figure.Region.Kind == RegionKind.Country) continue;
            var course = desk.Sheet(whole with { Period = FigurePick.All }, day)?.Rows ?? [];
            var before = course.LastOrDefault(row => row.Figure.Period < newest.Figure.Period);
            if (IsLevel(newest) && before is not null && IsLevel(before)) rows.Add(new(newest, before, sheet.Question));
        }

        return new(day, rows.Count > 0 ? rows[0].Newest.Figure.Region : null, rows);
    }

    static bool IsLevel(SheetRow row) => row.Figure.Kind == FigureKind.Level && row.Figure.Period.IsQuarter;
}

/// <param name="Before">The one before it.</param>
/// <param name="Question">Asks for the newest in words; null where no wording is understood as exactly that.</param>
sealed record OverviewRow(SheetRow Newest, SheetRow Before, string? Question)
{
    /// <summary>
    /// Null where both were computed: from different starts, perhaps, as what is missing of the target of then and of the target of now.
    /// </summary>
    public decimal? Change =>
        (Newest.Figure, Before.Figure) is ({ Status: FigureStatus.Derived }, { Status: FigureStatus.Derived })
        || Newest.Figure.Unit != Before.Figure.Unit ? null : Newest.Figure.Value - Before.Figure.Value;
}
