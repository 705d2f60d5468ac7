using System.Xml.Linq;

namespace BanenBot.Channels;

/// <summary>The elements that a chart is written with.</summary>
static class SvgElements
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static XElement Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = new XElement(Svg + name);
        foreach (var attribute in attributes) element.Add(new XAttribute(attribute.Name, attribute.Value));
        return element;
    }

    public static XElement Text(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = Element(name, attributes);
        element.Add(text);
        return element;
    }
}
