using System.Globalization;
using AngleSharp.Dom;

namespace BanenBot.Core.Knowledge.Documents.Html;

/// <summary>Headings that are no such elements: known by their role, or by the name of their class ("kop-niveau-2", "h3").</summary>
static class NamedHeadings
{
    const int MostWords = 16;

    static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "heading", "headline", "title", "titel", "kop", "koptekst", "tussenkop", "h1", "h2", "h3", "h4", "h5", "h6",
    };

    /// <summary>Its level; null where it is none. One whose name says no level stands above running text.</summary>
    public static int? Level(IElement element)
    {
        if (element.LocalName is not ("div" or "p")) return null;
        if (element.QuerySelector("p,div,ul,ol,dl,table,h1,h2,h3,h4,h5,h6") is not null) return null;
        var names = (element.ClassName ?? "").Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        var isHeading = element.GetAttribute("role") == "heading";
        if (!isHeading && !names.Any(Names.Contains)) return null;
        var text = element.TextContent.TrimEnd();
        if (text.Length == 0 || text[^1] is '.' or ',' or ';' || Words.Count(text) > MostWords) return null;
        var said = isHeading ? element.GetAttribute("aria-level")
            : names.FirstOrDefault(name => name.Length < 3 && name[^1] is >= '1' and <= '6');
        return int.TryParse(said is { Length: > 1 } ? said[1..] : said, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            ? level : Levels.Bold;
    }

    /// <summary>Whether an element is a box that such a heading without a level opens: it ends with the box.</summary>
    public static bool Opens(IElement box) =>
        box is { ChildElementCount: > 1, FirstElementChild: { } first } && Level(first) == Levels.Bold;
}
