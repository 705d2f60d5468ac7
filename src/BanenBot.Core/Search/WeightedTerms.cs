using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>
/// The terms under which a word is indexed and looked for, each with how sure it stands for the word: the stem itself, its synonym groups,
/// and the parts of a compound. Both sides are expanded alike, so a synonym never needs a rewrite of the question.
/// </summary>
static class WeightedTerms
{
    const float StemStrength = 1f;
    const float ConceptStrength = 0.9f;
    const float PartStrength = 0.75f;

    public static IEnumerable<(string Term, float Strength)> Of(Word word)
    {
        yield return (word.Stem, StemStrength);
        foreach (var concept in OfConcepts(word)) yield return concept;
        foreach (var part in word.Parts) yield return (part, PartStrength);
    }

    public static IEnumerable<(string Term, float Strength)> OfConcepts(Word word) =>
        word.Concepts.Select(concept => ("#" + concept, ConceptStrength));
}
