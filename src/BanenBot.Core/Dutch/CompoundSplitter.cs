using System.Collections.Frozen;

namespace BanenBot.Core.Dutch;

/// <summary>
/// Splits a compound into parts it knows: the editors' parts, and the longer words of the knowledge. Only where the whole word
/// decomposes, so that nothing is left over: an unknown rest would mean that the word is another one.
/// </summary>
sealed class CompoundSplitter
{
    const int ShortestWord = 7;
    const int LongestWord = 48;

    /// <summary>Words of the knowledge are parts from this length; shorter ones (wet, uur) only where the editors list them.</summary>
    const int ShortestPart = 4;

    const int ShortestInflectedPart = 6;

    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _parts;
    readonly StemTable _stems;
    readonly FrozenDictionary<string, FrozenSet<string>>.AlternateLookup<ReadOnlySpan<char>> _stemsByStart;
    readonly IReadOnlySet<string> _whole;
    readonly string[] _links;

    public CompoundSplitter(LanguageData data, Vocabulary vocabulary)
    {
        var parts = vocabulary.Words
            .Where(word => word.Length >= ShortestPart && word.All(char.IsLetter) && !data.StopWords.Contains(word))
            .Concat(data.CompoundParts)
            .ToFrozenSet(StringComparer.Ordinal);
        _parts = parts.GetAlternateLookup<ReadOnlySpan<char>>();
        _stems = vocabulary.Stems;
        _stemsByStart = parts.Where(part => part.Length >= ShortestPart)
            .GroupBy(part => part[..ShortestPart], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(_stems.StemOf).ToFrozenSet(StringComparer.Ordinal))
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _whole = data.ProtectedWords;
        _links = ["", .. data.LinkingLetters.OrderByDescending(link => link.Length).ThenBy(link => link, StringComparer.Ordinal)];
    }

    /// <summary>The parts in order, without linking letters; empty where the word is no compound of known parts.</summary>
    public IReadOnlyList<string> Split(string word)
    {
        if (word.Length is < ShortestWord or > LongestWord || _whole.Contains(word)) return [];
        var best = new Step?[word.Length + 1];
        best[word.Length] = new Step(0, 0, 0, 0);
        for (var start = word.Length - 3; start >= 0; start--)
            best[start] = BestFrom(word, start, best);
        return best[0] is null ? [] : Parts(word, best);
    }

    /// <summary>Fewest parts, then fewest linking letters, then the longest first part.</summary>
    Step? BestFrom(string word, int start, Step?[] best)
    {
        Step? chosen = null;
        var longest = start == 0 ? word.Length - 1 : word.Length;
        for (var end = longest; end >= start + 3; end--)
        {
            if (!_parts.Contains(word.AsSpan(start, end - start)) && !(end == word.Length && IsFormOfPart(word.AsSpan(start)))) continue;
            foreach (var link in _links)
            {
                var next = end + link.Length;
                if (next > word.Length || (next == word.Length && link.Length > 0) || best[next] is not { } rest) continue;
                if (string.CompareOrdinal(word, end, link, 0, link.Length) != 0) continue;
                var step = new Step(rest.Parts + 1, rest.LinkLetters + link.Length, end, next);
                if (chosen is not { } current || step.IsBetterThan(current)) chosen = step;
            }
        }

        return chosen;
    }

    /// <summary>
    /// Only the last part is inflected: trendrapportages. A form starts as its word does; a stemmer sees more in common than that.
    /// </summary>
    bool IsFormOfPart(ReadOnlySpan<char> rest) =>
        rest.Length >= ShortestInflectedPart
        && _stemsByStart.TryGetValue(rest[..ShortestPart], out var stems)
        && stems.Contains(_stems.StemOf(rest.ToString()));

    static List<string> Parts(string word, Step?[] best)
    {
        var parts = new List<string>();
        for (var at = 0; at < word.Length && best[at] is { } step; at = step.Next) parts.Add(word[at..step.End]);
        return parts;
    }

    readonly record struct Step(int Parts, int LinkLetters, int End, int Next)
    {
        public bool IsBetterThan(Step other) => (Parts, LinkLetters).CompareTo((other.Parts, other.LinkLetters)) < 0;
    }
}
