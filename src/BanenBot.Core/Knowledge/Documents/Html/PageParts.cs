using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BanenBot.Core.Knowledge.Documents.Html;

/// <summary>
/// Tells the text of a page from what surrounds it on every page: menus, cookie bars, crumbs, share rows, "zie ook", footers. By the page's
/// own elements and roles where it has them, else by the names of its classes, by how much of a part is links, and by where the sentences
/// stand.
/// </summary>
sealed class PageParts
{
    /// <summary>Of all sentences of a page, the share that one part must hold to be the part that the page is for.</summary>
    const double MostProse = 0.6;

    /// <summary>What the page itself calls its text must hold this share of them, or it is not.</summary>
    const double LeastMain = 0.2;

    const int LongestNotice = 120, LongestAction = 12, FewWords = 4, LeastKeptProse = 40, LettersAWord = 10;

    /// <summary>In the name of a class or an id: what never is the text itself.</summary>
    static readonly HashSet<string> Never = new(StringComparer.OrdinalIgnoreCase)
    {
        "cookie", "cookies", "cookiebar", "cookiebanner", "cookieconsent", "consent", "breadcrumb", "breadcrumbs", "kruimelpad", "navbar",
            "skiplink",
        "skiplinks", "pagination", "pager", "share", "sharing", "social", "socials", "footer",
    };

    /// <summary>What is not, where it holds links and no sentences.</summary>
    static readonly HashSet<string> Seldom = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav", "navigation", "menu", "submenu", "sidebar", "related", "header", "topbar", "toolbar", "modal", "popup", "banner",
            "newsletter",
        "search", "tags", "feedback",
    };

    readonly DocumentWords _words;
    readonly Toggles _toggles;
    readonly LinkShares _shares;
    readonly IElement _body;
    readonly IElement _root;

    public PageParts(IElement body, Toggles toggles, DocumentWords words)
    {
        (_body, _toggles, _words, _shares) = (body, toggles, words, new LinkShares(body));
        _root = Main() ?? Root();
    }

    /// <summary>Whether a block of the page, all that is in it too, is no part of its text.</summary>
    public bool IsFurniture(IElement element)
    {
        if (HtmlElements.SkippedRoles.Contains(element.GetAttribute("role") ?? "")) return true;
        if (element == _body || element.Contains(_root)) return false;
        var share = _shares.Of(element);
        // Below a part beside the root that was kept, all is.
        var isWithin = _root.Contains(element) || (element.ParentElement is { } parent && !parent.Contains(_root));
        if (!isWithin && !IsKeptBeside(element, share)) return true;
        if (element is IHtmlHeadingElement || element.LocalName is "dt" or "dd" or "summary" or "details" or "li" or "table" or "dl")
            return IsLinkHead(element, share);
        return IsNamedFurniture(element, share) || IsLinks(element, share) || IsNotice(element, share) || IsAction(element, share)
            || IsLinkHead(element, share) || IsLinkBox(element, share)
            || (element.LocalName == "header" && element.Closest("main,article,section") is null);
    }

    /// <summary>Whether an element is part of the text, with all that it stands in.</summary>
    public bool IsText(IElement element)
    {
        for (var at = element; at is not null && at != _body; at = at.ParentElement)
            if (HtmlElements.Skipped.Contains(at.LocalName) || IsFurniture(at)) return false;
        return true;
    }

    /// <summary>The page says itself where its text is; unless hardly any of it is there.</summary>
    IElement? Main()
    {
        var main = _body.QuerySelector("main,[role=main]");
        return main is not null && _shares.Of(main).Prose >= LeastMain * _shares.Of(_body).Prose ? main : null;
    }

    /// <summary>Goes down as long as one part holds most of the sentences, and a first heading with them.</summary>
    IElement Root()
    {
        var least = MostProse * _shares.Of(_body).Prose;
        var (root, heading) = (_body, _body.QuerySelector("h1") ?? _body.QuerySelector("h2"));
        while (_shares.Of(root).Prose > 0)
        {
            var part = root.Children.FirstOrDefault(child => _shares.Of(child).Prose >= least
                && (heading is null || child.Contains(heading)) && child is IHtmlDivElement
                    or { LocalName: "section" or "article" or "form" or "center" or "td" });
            if (part is null) return root;
            root = part;
        }

        return root;
    }

    bool IsKeptBeside(IElement element, LinkShare share) =>
        share.Prose >= LeastKeptProse && !share.IsMostlyLinks && !IsNotice(element, share)
            && element.QuerySelector("h1,h2,h3,h4,dt,summary") is not null;

    static bool IsNamedFurniture(IElement element, LinkShare share)
    {
        var names = Names(element);
        if (names.Any(Never.Contains)) return true;
        if (!names.Any(Seldom.Contains)) return false;
        return share.IsMostlyLinks || (share.Prose < LongestAction
            && element.QuerySelector("h1,h2,h3,h4,h5,h6,[aria-expanded],table,dl,li") is null);
    }

    static string[] Names(IElement element) =>
        $"{element.ClassName} {element.Id}".Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);

    bool IsLinks(IElement element, LinkShare share) =>
        share.IsMostlyLinks && _toggles.Panel(element) is null && element.QuerySelector("[aria-expanded],details,table") is null
        && (share.Links > 1 || Words.Count(CleanText.OneLine(element.TextContent)) <= FewWords);

    /// <summary>"Zie ook" and the links below it.</summary>
    bool IsLinkBox(IElement element, LinkShare share) =>
        element.FirstElementChild is { } head && _shares.Of(head) is { Links: 0, Letters: <= LongestAction * LettersAWord } first
        && (share - first).IsMostlyLinks && _words.IsLinkHead(head.TextContent);

    /// <summary>A short text about cookies with something to click.</summary>
    bool IsNotice(IElement element, LinkShare share)
    {
        if (share.Letters > LongestNotice * LettersAWord) return false;
        if (element.LocalName is not ("div" or "section" or "aside" or "form")
            || element.QuerySelector("h1,details,dl") is not null) return false;
        if (element.QuerySelector("a,button,input") is null) return false;
        var text = element.TextContent;
        return Words.Count(text) <= LongestNotice && _words.MentionsCookies(text);
    }

    bool IsAction(IElement element, LinkShare share) => share.Letters <= LongestAction * LettersAWord &&
        element.ChildElementCount < FewWords && Words.Count(element.TextContent) <= LongestAction && _words.IsAction(element.TextContent);

    bool IsLinkHead(IElement element, LinkShare share) => share.Letters <= LongestAction * LettersAWord &&
        _words.IsLinkHead(element.TextContent) && element.NextElementSibling is { } next && _shares.Of(next).IsMostlyLinks;
}
