namespace BanenBot.Core.Dutch;

/// <summary>
/// The Dutch stemmer of Wessel Kraaij and Renée Pohlmann, as Snowball 3 publishes it under the name <c>dutch</c> (Porter's is there as
/// <c>dutch_porter</c>). Chosen because it joins 31 of 44 word pairs of this field where Porter's joins 20: it sees baan/banen, uur/uren,
/// subsidie/subsidies and the ge- of participles. What it bends wrongly is repaired by data: see <c>knowledge/taal/stammen.yaml</c>.
/// <para>Takes a lower-case word, with or without diacritics, and agrees with Snowball's vocabulary on both. The analyser gives it folded
/// words, so that "creeren" typed in haste and "creëren" in an article have one stem.</para>
/// </summary>
public static class DutchStemmer
{
    /// <summary>Words up to this length are cut in stack memory.</summary>
    const int StackLength = 64;

    public static string Stem(string foldedWord)
    {
        var letters = foldedWord.Length <= StackLength ? stackalloc char[foldedWord.Length] : new char[foldedWord.Length];
        foldedWord.CopyTo(letters);
        var word = new StemBuffer(letters);

        var changed = word.Apply(StemRules.Inflections);
        changed |= word.Apply(StemRules.Diminutives);
        changed |= word.Apply(StemRules.Derivations);
        changed |= word.Apply(StemRules.Adjectives) || word.Apply(StemRules.AdjectivesInIg);
        if (word.DropGeAtStart()) changed |= DropParticipleEnding(ref word);
        if (word.DropGeInside()) changed |= DropParticipleEnding(ref word);
        changed |= word.Apply(StemRules.FinalT);
        if (changed) word.Apply(StemRules.Spelling);
        return word.EqualTo(foldedWord) ? foldedWord : word.ToString();
    }

    /// <summary>Counts as a change even where no ending goes: the prefix did.</summary>
    static bool DropParticipleEnding(ref StemBuffer word)
    {
        word.Apply(StemRules.ParticipleEndings);
        return true;
    }
}
