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
            var course = desk.Sheet(new FigurePick(indicator.Id) { Breakdown = "", Period = FigurePick.All }, day)?.Rows;
            if (course is [.., var before, var newest] && newest.Figure.Region.Kind != RegionKind.Country && IsLevel(newest) && IsLevel(before))
                rows.Add(new(newest, before));
        }

        return new(day, rows.Count > 0 ? rows[0].Newest.Figure.Region : null, rows);
    }

    static bool IsLevel(SheetRow row) => row.Figure.Kind == FigureKind.Level && row.Figure.Period.IsQuarter;
}

/// <param name="Before">The one before it.</param>
sealed record OverviewRow(SheetRow Newest, SheetRow Before)
{
    /// <summary>Null where both were computed: from different starts, perhaps (what is still missing of the target of then, and of the target of now).</summary>
    public decimal? Change =>
        Newest.Figure.Status == FigureStatus.Derived && Before.Figure.Status == FigureStatus.Derived || Newest.Figure.Unit != Before.Figure.Unit
            ? null : Newest.Figure.Value - Before.Figure.Value;
}
