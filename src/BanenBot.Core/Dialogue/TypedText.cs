using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// What somebody typed, and its words: read when first asked for and once a turn, since correcting spelling is most of what reading costs.
/// </summary>
sealed class TypedText(string text, DutchAnalyzer analyzer)
{
    IReadOnlyList<Word>? _words;

    public string Text => text;

    public IReadOnlyList<Word> Words => _words ??= analyzer.AnalyzeQuestion(text);

    /// <summary>The text without some part of it; itself where nothing was taken away.</summary>
    public TypedText As(string changed) => changed == text ? this : new TypedText(changed, analyzer);
}
