namespace BanenBot.Core.Search;

/// <summary>
/// A question's words as the places of their terms: of each phrasing every term is looked up once, and what it holds of the question is
/// then told without looking anything up. Made per question; for one thread.
/// </summary>
sealed class AskedWords
{
    readonly TermPlaces _places;
    readonly ((int Place, float Strength)[] Whole, int[] Parts)[] _words;
    readonly float[] _strengths;

    public AskedWords(Bag question)
    {
        var places = _places = question.Set.Places ?? throw new ArgumentException("Not a question.", nameof(question));
        _words = [.. question.Words.Select(word => (
            Array.ConvertAll(word.Whole, known => (places.Of(known.Term), known.Strength)), Array.ConvertAll(word.Parts, places.Of)))];
        _strengths = new float[question.Terms.Length];
    }

    /// <summary>How surely a phrasing holds each word, in order; false where they have no term in common.</summary>
    public bool HeldBy(TermSet phrasing, float[] held)
    {
        if (!Meet(phrasing)) return false;
        for (var i = 0; i < held.Length; i++) held[i] = Held(_words[i].Whole, _words[i].Parts);
        return true;
    }

    bool Meet(TermSet phrasing)
    {
        var meets = false;
        var terms = phrasing.Terms;
        var strengths = phrasing.Strengths;
        for (var i = 0; i < terms.Length; i++)
        {
            if (_places.Of(terms[i]) is not (>= 0 and var place)) continue;
            if (!meets) Array.Clear(_strengths);
            meets = true;
            _strengths[place] = strengths[i];
        }

        return meets;
    }

    /// <inheritdoc cref="TermSet.Holds"/>
    float Held((int Place, float Strength)[] whole, int[] parts)
    {
        var best = 0f;
        foreach (var (place, strength) in whole) best = Math.Max(best, _strengths[place] * strength);
        if (best >= TermSet.Whole || parts.Length == 0) return best;
        var sum = 0f;
        foreach (var part in parts)
            if (part >= 0) sum += _strengths[part];
        return Math.Max(best, TermSet.Whole * sum / parts.Length);
    }
}
