using AngleSharp.Dom;

namespace BanenBot.Core.Knowledge.Documents.Html;

/// <summary>
/// What a page folds away behind its buttons: which elements open and close a panel, and which panels those are. A panel is text, hidden
/// or not.
/// </summary>
sealed class Toggles
{
    readonly Dictionary<IElement, IElement> _panelOf = [];
    readonly HashSet<IElement> _panels = [];

    public Toggles(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("[aria-expanded],[aria-controls],[data-toggle],[data-bs-toggle],[role=tab],button"))
        {
            if (!Opens(element) || PanelFor(element, body) is not { } panel || panel.Contains(element)) continue;
            _panels.Add(panel);
            _panelOf[element] = panel;
        }
    }

    public bool IsPanel(IElement element) => _panels.Contains(element);

    /// <summary>The panel that this element opens; null where it opens none.</summary>
    public IElement? Panel(IElement element) => _panelOf.GetValueOrDefault(element);

    /// <summary>Not shown until something opens it.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && Compact(style).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    /// <summary>Hidden text right below a question is its answer, though nothing in the page says what opens it.</summary>
    public static bool AnswersWhatIsAbove(IElement hidden) =>
        hidden.PreviousElementSibling?.TextContent.TrimEnd().EndsWith('?') == true;

    static string Compact(string style) => style.Replace(" ", "", StringComparison.Ordinal);

    static bool Opens(IElement element) =>
        element.HasAttribute("aria-expanded") || element.HasAttribute("aria-controls") || element.GetAttribute("role") == "tab"
        || element.GetAttribute("data-toggle") is "collapse" or "tab" || element.GetAttribute("data-bs-toggle") is "collapse" or "tab"
        || element.TextContent.TrimEnd().EndsWith('?');

    static IElement? PanelFor(IElement element, IElement body)
    {
        var name = element.GetAttribute("aria-controls") ?? element.GetAttribute("data-target") ?? element.GetAttribute("data-bs-target")
            ?? element.GetAttribute("href");
        if (name?.TrimStart('#') is { Length: > 0 } id && body.Owner?.GetElementById(id) is { } named) return named;
        // The next element, of the button or of what holds nothing but the button.
        for (var at = element; at is not null && at != body; at = at.ParentElement)
        {
            if (at.NextElementSibling is { } next) return next;
            if (at.ParentElement is not { ChildElementCount: 1 } parent || parent.ChildNodes.OfType<IText>()
                .Any(text => !string.IsNullOrWhiteSpace(text.Data))) return null;
        }

        return null;
    }
}
