using System.Globalization;
using System.Xml.Linq;

namespace BanenBot.Core.Knowledge.Documents;

readonly record struct WordStyle(int HeadingLevel, bool IsListItem, bool IsTitle);

/// <summary>
/// What the style of a paragraph makes of it. Word stores the English name of a built-in style, other programs the translated one.
/// </summary>
sealed class WordStyles
{
    readonly Dictionary<string, WordStyle> _byId = new(StringComparer.Ordinal);

    public WordStyles(XElement? styles)
    {
        var elements = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var style in styles?.Elements().Where(element => element.Name.LocalName == "style") ?? [])
            if (Attribute(style, "styleId") is { } id) elements.TryAdd(id, style);
        foreach (var (id, style) in elements) _byId[id] = Resolve(id, style, elements);
    }

    public WordStyle Of(XElement paragraph)
    {
        var properties = Child(paragraph, "pPr");
        var id = Value(Child(properties, "pStyle"));
        var style = id is null ? default : _byId.TryGetValue(id, out var known) ? known : Named(id);
        return Direct(properties, style);
    }

    internal static XElement? Child(XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    internal static string? Value(XElement? element) => element is null ? null : Attribute(element, "val");

    static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    /// <summary>Its own name and properties first, else those of the style it is based on.</summary>
    static WordStyle Resolve(string id, XElement style, Dictionary<string, XElement> all)
    {
        var found = default(WordStyle);
        var current = style;
        for (var depth = 0; depth < 10 && current is not null && found == default; depth++)
        {
            found = Named(Value(Child(current, "name")) ?? "");
            if (found == default) found = Named(id);
            found = Direct(Child(current, "pPr"), found);
            id = Value(Child(current, "basedOn")) ?? "";
            current = all.GetValueOrDefault(id);
        }

        return found;
    }

    static WordStyle Direct(XElement? properties, WordStyle style)
    {
        if (int.TryParse(Value(Child(properties, "outlineLvl")), CultureInfo.InvariantCulture, out var outline))
            style = style with { HeadingLevel = outline is >= 0 and < 9 ? outline + 1 : 0 };
        if (Value(Child(Child(properties, "numPr"), "numId")) is { } list) style = style with { IsListItem = list != "0" };
        return style;
    }

    static WordStyle Named(string name)
    {
        var folded = name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (folded is "title" or "titel") return new WordStyle(0, false, true);
        if (folded.Length > 1 && folded[..^1] is "heading" or "kop" && folded[^1] is >= '1' and <= '9')
            return new WordStyle(folded[^1] - '0', false, false);
        var list = folded.StartsWith("list", StringComparison.Ordinal) || folded.StartsWith("lijst", StringComparison.Ordinal);
        return new WordStyle(0, list, false);
    }
}
