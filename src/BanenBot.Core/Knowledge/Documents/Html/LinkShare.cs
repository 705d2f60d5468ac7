using AngleSharp.Dom;

namespace BanenBot.Core.Knowledge.Documents.Html;

/// <summary>How much of an element's text is what one can click.</summary>
/// <param name="Letters">Of its text, white space aside.</param>
/// <param name="Linked">Of those, the letters within links and buttons.</param>
/// <param name="Links">How many links and buttons.</param>
/// <param name="Prose">Words in blocks that read as sentences outside links.</param>
readonly record struct LinkShare(int Letters, int Linked, int Links, int Prose)
{
    const double Mostly = 0.75, HalfWithoutSentences = 0.5;

    /// <summary>A few links and hardly a word beside them: a menu, a row of buttons, a path of crumbs.</summary>
    public bool IsMostlyLinks =>
        Letters > 0 && ((Links > 0 && Linked >= Mostly * Letters) || (Links > 1 && Prose == 0 && Linked >= HalfWithoutSentences * Letters));

    public static LinkShare operator -(LinkShare one, LinkShare other) =>
        new(one.Letters - other.Letters, one.Linked - other.Linked, one.Links - other.Links, one.Prose - other.Prose);

    public static LinkShare operator +(LinkShare one, LinkShare other) =>
        new(one.Letters + other.Letters, one.Linked + other.Linked, one.Links + other.Links, one.Prose + other.Prose);
}

/// <summary>Measures each element of a page once.</summary>
sealed class LinkShares
{
    const int MinSentence = 6;

    readonly Dictionary<IElement, LinkShare> _shares = [];

    /// <param name="body">Nested no deeper than <see cref="HtmlDepth.Most"/>: the walk is recursive.</param>
    public LinkShares(IElement body) => Measure(body, isLinked: false);

    public LinkShare Of(IElement element) => _shares.GetValueOrDefault(element);

    LinkShare Measure(IElement element, bool isLinked)
    {
        var isLink = element.LocalName is "a" or "button" && !element.HasAttribute("aria-expanded");
        var share = new LinkShare(0, 0, isLink && !isLinked ? 1 : 0, 0);
        if (HtmlElements.Skipped.Contains(element.LocalName)) return _shares[element] = default;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text) share += OfText(text.Data, isLinked || isLink);
            else if (node is IElement child) share += Measure(child, isLinked || isLink);
        }

        return _shares[element] = share;
    }

    static LinkShare OfText(string text, bool isLinked)
    {
        var letters = text.Count(character => !char.IsWhiteSpace(character));
        var words = isLinked || letters == 0 ? 0 : Words.Count(text);
        var isSentence = words >= MinSentence || (words > 2 && text.TrimEnd() is [.., '.' or '?' or '!']);
        return new LinkShare(letters, isLinked ? letters : 0, 0, isSentence ? words : 0);
    }
}
