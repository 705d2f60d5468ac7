using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// What somebody typed, and its words: read when first asked for and once a turn, as it is written and as it is meant.
/// </summary>
sealed class TypedText(string text, DutchAnalyzer analyzer)
{
    IReadOnlyList<Token>? _tokens;
    IReadOnlyList<Word>? _words;

    public string Text => text;

    /// <summary>As they stand there.</summary>
    public IReadOnlyList<Token> Tokens => _tokens ??= Tokenizer.Tokenize(text);

    /// <summary>Analysed, with their spelling corrected.</summary>
    public IReadOnlyList<Word> Words => _words ??= analyzer.AnalyzeQuestion(text);

    /// <summary>The text without some part of it; itself where nothing was taken away.</summary>
    public TypedText As(string changed) => changed == text ? this : new TypedText(changed, analyzer);
}
