namespace BanenBot.Core.Search;

/// <summary>
/// The terms of a text by number, each with how surely the text holds it; packed, since there is one for each entry and each phrasing.
/// </summary>
sealed class TermSet
{
    const int FewTerms = 32;

    readonly int[] _terms;
    readonly float[] _strengths;

    public TermSet(IReadOnlyDictionary<int, float> strengths)
    {
        _terms = [.. strengths.Keys.Order()];
        _strengths = [.. _terms.Select(term => strengths[term])];
    }

    public IReadOnlyList<int> Terms => _terms;

    /// <summary>How surely this text holds the word, 0 to 1: by stem, by synonym, or by all its parts.</summary>
    public float Holds(in BagWord word)
    {
        var best = 0f;
        foreach (var (term, strength) in word.Whole) best = Math.Max(best, Strength(term) * strength);
        if (best >= 0.9f || word.Parts.Length == 0) return best;
        var parts = 0f;
        foreach (var part in word.Parts) parts += Strength(part);
        return Math.Max(best, 0.9f * parts / word.Parts.Length);
    }

    /// <summary>The share of the other text's information that this one holds, 0 to 1.</summary>
    public double Covers(Bag other)
    {
        double held = 0, all = 0;
        foreach (ref readonly var word in other.Words.AsSpan())
        {
            all += word.Weight;
            held += word.Weight * Holds(word);
        }

        return all > 0 ? held / all : 0;
    }

    /// <summary>
    /// How much the other text's most telling word that this one lacks weighs beside its most telling word at all, 0 to 1: one missing
    /// word can turn
    /// a question into another ("de directeur van Tomin").
    /// </summary>
    public double Lacks(Bag other)
    {
        double lacking = 0, most = 0;
        foreach (ref readonly var word in other.Words.AsSpan())
        {
            if (word.Role != Dutch.WordRole.Content) continue;
            most = Math.Max(most, word.Weight);
            lacking = Math.Max(lacking, word.Weight * (1 - Holds(word)));
        }

        return most > 0 ? lacking / most : 0;
    }

    float Strength(int term)
    {
        // The few terms of a phrasing are compared all at once.
        var at = _terms.Length <= FewTerms ? Array.IndexOf(_terms, term) : Array.BinarySearch(_terms, term);
        return at >= 0 ? _strengths[at] : 0;
    }
}
