namespace BanenBot.Core.Knowledge.Documents.Html;

/// <summary>What the elements of HTML are for.</summary>
static class HtmlElements
{
    /// <summary>Hold no text of the document. A button does where it opens a panel; see <see cref="Toggles"/>.</summary>
    public static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "nav", "footer", "head", "template", "noscript", "iframe", "object", "svg", "math", "select",
        "textarea", "audio", "video", "canvas", "dialog", "menu",
    };

    /// <summary>Roles of ARIA that say the same.</summary>
    public static readonly HashSet<string> SkippedRoles = new(StringComparer.Ordinal)
    {
        "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist",
    };

    public static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
        "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
        "input",
    };
}
