using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BanenBot.Core.Knowledge.Documents.Html;

/// <summary>
/// The footnotes of a page: a number that links to a short text further on. Each note is said below the block that holds its mark, and not
/// again where it stands.
/// </summary>
sealed partial class HtmlNotes
{
    /// <summary>In words; what is longer is a chapter that is linked to.</summary>
    const int Longest = 120;

    readonly Dictionary<IElement, (IElement Note, string Text)> _byMark = [];
    readonly HashSet<IElement> _said = [];
    readonly List<string> _met = [];

    public HtmlNotes(IElement body)
    {
        var links = body.QuerySelectorAll("a[href^='#']").Where(link => Number().IsMatch(link.TextContent.Trim())).ToList();
        if (links.Count == 0) return;
        var byId = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (var element in body.QuerySelectorAll("[id]")) byId.TryAdd(element.Id!, element);
        foreach (var link in links)
        {
            if (!byId.TryGetValue(link.GetAttribute("href")![1..], out var target)) continue;
            while (HtmlElements.Inline.Contains(target.LocalName) && target.ParentElement is { } parent && parent != body) target = parent;
            if (Text(link, target) is not { Length: > 0 } text) continue;
            _byMark[link] = (target, text);
        }
    }

    /// <summary>Whether this is the text of a note that was said at its mark.</summary>
    public bool IsSaid(IElement element) => _said.Contains(element);

    /// <summary>True for the mark of a note, which is no text.</summary>
    public bool Meet(IElement element)
    {
        if (!_byMark.TryGetValue(element, out var meant)) return false;
        if (_said.Add(meant.Note)) _met.Add(meant.Text);
        return true;
    }

    /// <summary>The notes met since the last time.</summary>
    public IReadOnlyList<Block> Take()
    {
        if (_met.Count == 0) return [];
        List<Block> taken = [.. _met.Select(Block.Note)];
        _met.Clear();
        return taken;
    }

    static string? Text(IElement link, IElement target)
    {
        var isBehind = link.CompareDocumentPosition(target).HasFlag(DocumentPositions.Following);
        if (!isBehind || target is IHtmlHeadingElement || target.QuerySelector("h1,h2,h3,h4,h5,h6,p p,table") is not null) return null;
        var copy = (IElement)target.Clone();
        foreach (var back in copy.QuerySelectorAll("a[href^='#']")) back.Remove();
        var text = Mark().Replace(CleanText.OneLine(copy.TextContent), "");
        return Words.Count(text) <= Longest ? text : null;
    }

    [GeneratedRegex("^[\\[(]?(?:\\d{1,3}|\\*{1,3}|†)[\\])]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^[\\[(]?(?:\\d{1,3}|\\*{1,3}|†)[\\]).:]?(?=\\s) ?", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
