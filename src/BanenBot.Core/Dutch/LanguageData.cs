using BanenBot.Core.Reading;

namespace BanenBot.Core.Dutch;

/// <summary>Words and phrases that mean the same; the id is what <see cref="Word.Concepts"/> shows.</summary>
sealed record SynonymGroup(string Id, IReadOnlyList<string> Phrases);

/// <summary>What editors tell about the language, from <c>knowledge/taal</c>. All words are folded; phrases are as written.</summary>
sealed record LanguageData
{
    public static readonly LanguageData Empty = new();

    /// <summary>Every stop word, articles and question words included.</summary>
    public IReadOnlySet<string> StopWords { get; init; } = new HashSet<string>();

    /// <summary>Articles and the like: a noun follows. "uit" before one of these is a preposition, not half a verb.</summary>
    public IReadOnlySet<string> Determiners { get; init; } = new HashSet<string>();
    /// <summary>What people type short in a chat (hvl), with the word it stands for.</summary>
    public IReadOnlyDictionary<string, string> Shorthand { get; init; } = new Dictionary<string, string>();

    public IReadOnlySet<string> FramingWords { get; init; } = new HashSet<string>();

    /// <summary>Words that are their own stem.</summary>
    public IReadOnlySet<string> ProtectedWords { get; init; } = new HashSet<string>();
    public IReadOnlyDictionary<string, string> FixedStems { get; init; } = new Dictionary<string, string>();

    /// <summary>Ordinary Dutch that is not in the knowledge, and that looks like a misspelt word of it.</summary>
    public IReadOnlySet<string> OrdinaryWords { get; init; } = new HashSet<string>();

    /// <summary>Synonyms first, then abbreviations.</summary>
    public IReadOnlyList<SynonymGroup> Groups { get; init; } = [];
    public IReadOnlyList<string> CompoundParts { get; init; } = [];
    public IReadOnlyList<string> LinkingLetters { get; init; } = [];

    /// <summary>The first half of separable verbs: aan, mee, uit.</summary>
    public IReadOnlySet<string> Particles { get; init; } = new HashSet<string>();

    public WordClasses Classes { get; init; } = WordClasses.Empty;

    /// <summary>Reads the folder <c>taal</c>. A file that is missing or faulty costs what it holds, not the rest.</summary>
    public static LanguageData Read(KnowledgeFolder folder, FaultList faults) => new LanguageReader(folder, faults).Read();
}
