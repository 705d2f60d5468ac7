using Lucene.Net.Util;

namespace BanenBot.Core.Dutch.Filters;

/// <summary>
/// What the bot needs of a word beside its term and offsets; holds for the token that starts a position, not for those stacked on it.
/// </summary>
interface IWordAttribute : IAttribute
{
    /// <summary>The folded word as it was read, before stemming.</summary>
    string Text { get; set; }

    /// <summary>The folded word as typed, where it was read as another.</summary>
    string? CorrectedFrom { get; set; }

    /// <summary>Whether a sign that divides clauses stands between this word and the one before.</summary>
    bool StartsClause { get; set; }
    WordRole Role { get; set; }
    bool IsKnown { get; set; }
}

/// <summary>Lucene finds it by its name: that of the interface without the I.</summary>
sealed class WordAttribute : Lucene.Net.Util.Attribute, IWordAttribute
{
    public string Text { get; set; } = "";
    public string? CorrectedFrom { get; set; }
    public bool StartsClause { get; set; }
    public WordRole Role { get; set; }
    public bool IsKnown { get; set; } = true;

    public override void Clear() => (Text, CorrectedFrom, StartsClause, Role, IsKnown) = ("", null, false, WordRole.Content, true);

    public override void CopyTo(IAttribute target)
    {
        var other = (IWordAttribute)target;
        (other.Text, other.CorrectedFrom, other.StartsClause, other.Role, other.IsKnown) =
            (Text, CorrectedFrom, StartsClause, Role, IsKnown);
    }
}
