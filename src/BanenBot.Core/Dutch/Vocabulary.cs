using System.Collections.Frozen;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dutch;

/// <summary>The words that the knowledge and the language data hold, with how often; what a typing error may be corrected to.</summary>
sealed class Vocabulary
{
    /// <summary>Texts cut at once: their words are counted before the next are cut.</summary>
    const int ReadAtOnce = 1000;

    readonly FrozenDictionary<string, int> _counts;
    readonly FrozenSet<string> _stems;

    /// <param name="counts">How often the knowledge uses each word; a word of the language data that it does not use, once.</param>
    /// <param name="data">That too holds words.</param>
    internal Vocabulary(Dictionary<string, int> counts, LanguageData data)
    {
        _counts = counts.ToFrozenDictionary(StringComparer.Ordinal);
        Words = [.. counts.Keys.Order(StringComparer.Ordinal)];
        Stems = new StemTable(data, Words);
        _stems = Stems.Stems.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>In ordinal order.</summary>
    internal IReadOnlyList<string> Words { get; }

    internal StemTable Stems { get; }

    /// <summary>Words of the language data count once each, however often the knowledge uses them more.</summary>
    public static Vocabulary Build(IEnumerable<string> texts, LanguageData data)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in texts.Chunk(ReadAtOnce))
            foreach (var token in SideBySide.Select(part, Tokenizer.Tokenize).SelectMany(tokens => tokens))
                counts[token.Text] = counts.GetValueOrDefault(token.Text) + 1;
        foreach (var word in WordsOf(data)) counts.TryAdd(word, 1);
        return new Vocabulary(counts, data);
    }

    /// <summary>How often the knowledge uses a folded word.</summary>
    public int Count(string word) => _counts.GetValueOrDefault(word);

    public bool Knows(string word) => _counts.ContainsKey(word);

    public bool KnowsStem(string stem) => _stems.Contains(stem);

    static IEnumerable<string> WordsOf(LanguageData data) =>
    [
        .. data.StopWords, .. data.FramingWords, .. data.ProtectedWords, .. data.FixedStems.Keys, .. data.CompoundParts, .. data.Particles,
        .. data.Groups.SelectMany(group => group.Phrases).SelectMany(Tokenizer.Tokenize).Select(token => token.Text),
    ];
}
