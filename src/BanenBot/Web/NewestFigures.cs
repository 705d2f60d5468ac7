using BanenBot.Core.Figures;

namespace BanenBot.Web;

/// <summary>The overview of this knowledge version and day: it asks for every measure, so it is made once.</summary>
sealed class NewestFigures
{
    /// <summary>Replaced as a whole; two requests at once may both make it.</summary>
    (FigureDesk Desk, FiguresOverview Overview)? _made;

    public FiguresOverview Of(FigureDesk desk, DateOnly day)
    {
        if (_made is { } made && made.Desk == desk && made.Overview.Day == day) return made.Overview;
        var overview = FiguresOverview.Of(desk, day);
        _made = (desk, overview);
        return overview;
    }
}
