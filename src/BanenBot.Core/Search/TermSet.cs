namespace BanenBot.Core.Search;

/// <summary>
/// The terms of a text by number, each with how surely the text holds it; packed, since there is one for each entry and each phrasing.
/// </summary>
sealed class TermSet
{
    const int FewTerms = 32;

    /// <summary>A word that is held so surely by itself is not looked for by its parts; all of those together are as much.</summary>
    public const float Whole = 0.9f;

    readonly int[] _terms;
    readonly float[] _strengths;

    /// <param name="isAsked">Whether it is a question's: compared with thousands of phrasings, of which most share no term with it.</param>
    public TermSet(Dictionary<int, float> strengths, bool isAsked = false)
    {
        _terms = [.. strengths.Keys];
        Array.Sort(_terms);
        _strengths = Array.ConvertAll(_terms, term => strengths[term]);
        Places = isAsked ? new TermPlaces(_terms) : null;
    }

    /// <param name="reader">At what <see cref="Write"/> wrote.</param>
    public TermSet(BinaryReader reader) => (_terms, _strengths) = (reader.ReadAll<int>(), reader.ReadAll<float>());

    public void Write(BinaryWriter writer)
    {
        writer.WriteAll<int>(_terms);
        writer.WriteAll<float>(_strengths);
    }

    /// <summary>Rising.</summary>
    public ReadOnlySpan<int> Terms => _terms;

    /// <summary>How surely the text holds each of the terms.</summary>
    public ReadOnlySpan<float> Strengths => _strengths;

    /// <summary>Of a question's terms; null for what is only compared with one.</summary>
    public TermPlaces? Places { get; }

    /// <summary>How surely this text holds the word, 0 to 1: by stem, by synonym, or by all its parts.</summary>
    public float Holds(in BagWord word)
    {
        var best = 0f;
        foreach (var (term, strength) in word.Whole) best = Math.Max(best, Strength(term) * strength);
        if (best >= Whole || word.Parts.Length == 0) return best;
        var parts = 0f;
        foreach (var part in word.Parts) parts += Strength(part);
        return Math.Max(best, Whole * parts / word.Parts.Length);
    }

    /// <summary>How surely this text holds each word of the other, in order.</summary>
    public void HoldsEach(Bag other, Span<float> held)
    {
        var words = other.Words;
        for (var i = 0; i < words.Length; i++) held[i] = Holds(words[i]);
    }

    /// <summary>The share of the other text's information that this one holds, 0 to 1.</summary>
    public double Covers(Bag other)
    {
        Span<float> held = stackalloc float[FewTerms];
        if (other.Words.Length > held.Length) held = new float[other.Words.Length];
        HoldsEach(other, held);
        return Covered(other, held);
    }

    /// <summary>The share of a text's information that is held, 0 to 1.</summary>
    /// <param name="held">How surely each of its words is.</param>
    public static double Covered(Bag text, ReadOnlySpan<float> held)
    {
        double share = 0, all = 0;
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            all += words[i].Weight;
            share += words[i].Weight * held[i];
        }

        return all > 0 ? share / all : 0;
    }

    /// <summary>
    /// How much a text's most telling word that is not held weighs beside its most telling word at all, 0 to 1: one missing word can turn a
    /// question into another ("de directeur van Tomin").
    /// </summary>
    public static double Lacking(Bag text, ReadOnlySpan<float> held)
    {
        double lacking = 0, most = 0;
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Role != Dutch.WordRole.Content) continue;
            most = Math.Max(most, words[i].Weight);
            lacking = Math.Max(lacking, words[i].Weight * (1 - held[i]));
        }

        return most > 0 ? lacking / most : 0;
    }

    float Strength(int term)
    {
        // The few terms of a phrasing are compared all at once.
        var at = Places is not null ? Places.Of(term)
            : _terms.Length <= FewTerms ? Array.IndexOf(_terms, term) : Array.BinarySearch(_terms, term);
        return at >= 0 ? _strengths[at] : 0;
    }
}
