namespace BanenBot.Core.Knowledge.Documents.Html;

/// <summary>
/// Looks how deep a page nests before it is parsed: the parser looks up through all open elements at each tag, which in a page of nothing
/// but opening tags takes the square of its length.
/// </summary>
static class HtmlDepth
{
    public const int Most = 250;

    const int MostOpen = 10 * Most, LongestName = 20;

    /// <summary>Elements that need no closing tag.</summary>
    static readonly HashSet<string> MayStayOpen = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "dt", "dd", "option", "optgroup", "thead", "tbody", "tfoot", "colgroup", "caption", "rp", "rt",
        "html", "head", "body", "br", "hr", "img", "input", "meta", "link", "col", "wbr", "source", "area", "base", "embed", "track",
        "param",
    };

    public static bool IsTooDeep(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var total = 0;
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && total <= MostOpen; i = html.IndexOf('<', i + 1))
        {
            var closes = i + 1 < html.Length && html[i + 1] == '/';
            var name = NameAt(html, i + (closes ? 2 : 1));
            if (name.Length == 0 || MayStayOpen.Contains(name)) continue;
            var count = open.GetValueOrDefault(name);
            if (closes && count == 0) continue;
            open[name] = count + (closes ? -1 : 1);
            total += closes ? -1 : 1;
        }

        return total > MostOpen;
    }

    static string NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < LongestName && char.IsAsciiLetterOrDigit(html[end])) end++;
        return html[start..end];
    }
}
