using System.Globalization;
using System.Xml.Linq;

namespace BanenBot.Core.Knowledge.Documents.Office;

readonly record struct WordStyle(int HeadingLevel, bool IsListItem, bool IsTitle)
{
    const int DeepestList = 8;

    /// <summary>0 for a list that stands in no other.</summary>
    public int ListLevel { get; init => field = Math.Clamp(value, 0, DeepestList); }
}

/// <summary>
/// What the style of a paragraph makes of it. Word stores the English name of a built-in style, other programs the translated one.
/// </summary>
sealed class WordStyles
{
    /// <summary>Styles may be based on each other in a circle.</summary>
    const int MostBased = 10;

    readonly Dictionary<string, WordStyle> _byId = new(StringComparer.Ordinal);
    readonly HashSet<string> _strong = new(StringComparer.Ordinal);

    public WordStyles(XElement? styles)
    {
        var elements = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var style in styles?.Elements().Where(element => element.Name.LocalName == "style") ?? [])
            if (Attribute(style, "styleId") is { } id) elements.TryAdd(id, style);
        foreach (var (id, style) in elements)
        {
            _byId[id] = Resolve(id, style, elements);
            if (InheritsBold(style, elements)) _strong.Add(id);
        }
    }

    public WordStyle Of(XElement paragraph)
    {
        var properties = Child(paragraph, "pPr");
        var id = Value(Child(properties, "pStyle"));
        var style = id is null ? default : _byId.TryGetValue(id, out var known) ? known : Named(id);
        return Direct(properties, style);
    }

    /// <summary>Whether the style sets its text in bold.</summary>
    public bool IsStrong(string? style) => style is not null && _strong.Contains(style);

    /// <summary>Whether a run is bold: by its own word, by its style, or as the paragraph it stands in.</summary>
    public bool IsStrongRun(XElement? run, bool paragraphIsStrong)
    {
        var properties = Child(run, "rPr");
        return Bold(properties) ?? (paragraphIsStrong || IsStrong(Value(Child(properties, "rStyle"))));
    }

    static bool? Bold(XElement? properties) => Child(properties, "b") is not { } bold ? null
        : Value(bold) is not ("0" or "false" or "off" or "none");

    static bool InheritsBold(XElement style, Dictionary<string, XElement> all)
    {
        var current = style;
        for (var depth = 0; depth < MostBased && current is not null; depth++)
        {
            if (Bold(Child(current, "rPr")) is { } own) return own;
            current = all.GetValueOrDefault(Value(Child(current, "basedOn")) ?? "");
        }

        return false;
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
        for (var depth = 0; depth < MostBased && current is not null && found == default; depth++)
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
        var numbering = Child(properties, "numPr");
        if (Value(Child(numbering, "numId")) is { } list) style = style with { IsListItem = list != "0" };
        if (int.TryParse(Value(Child(numbering, "ilvl")), CultureInfo.InvariantCulture,
            out var level)) style = style with { ListLevel = level };
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
