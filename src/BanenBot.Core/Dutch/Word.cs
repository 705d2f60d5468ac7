namespace BanenBot.Core.Dutch;

/// <summary>
/// A word as it stands in a text: folded (lower case, no diacritics), with its offset and length in the NFC text it was read from.
/// </summary>
readonly record struct Token(string Text, int Start, int Length);

/// <summary>
/// What a word does in a question: carry the topic, dress the question up ("voor mijn notitie"), or hold the sentence together.
/// </summary>
enum WordRole
{
    Content,
    Framing,
    Stop,
}

/// <summary>A word after analysis. Two words mean the same where they share a stem, a concept, or all their parts.</summary>
sealed record Word
{
    /// <summary>Where a spelling error was corrected: the word as it was read, at the place of the word as typed.</summary>
    public required Token Token { get; init; }

    /// <summary>That of the whole verb where it is written in two ("schrijf ... uit"). A stop word is its own stem.</summary>
    public required string Stem { get; init; }
    public required WordRole Role { get; init; }

    /// <summary>
    /// Ids of the synonym groups and abbreviations this word belongs to, alone or together with its neighbours ("werk kwijt").
    /// </summary>
    public IReadOnlyList<string> Concepts { get; init; } = [];

    /// <summary>Stems of the parts, where the word is a compound: doelgroepregister -> doelgroep, register.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>
    /// Whether the knowledge or the language data hold this word, or all its parts; an unknown word hints that a question is about
    /// something
    /// else. Numbers are never unknown.
    /// </summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>The folded word as typed, where it was read as another word: a spelling error.</summary>
    public string? CorrectedFrom { get; init; }
}
