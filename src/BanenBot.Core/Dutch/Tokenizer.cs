using BanenBot.Core.Dutch.Filters;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace BanenBot.Core.Dutch;

/// <summary>The words of a text as written, folded: the front of <see cref="DutchAnalyzer"/>, which needs no language data.</summary>
static class Tokenizer
{
    static readonly Analyzer Front = Analyzer.NewAnonymous(
        (_, reader) => Components(new DutchTokenizer(reader), words => words), (_, reader) => Plain(reader));

    /// <summary>Offsets are into <see cref="Folding.Nfc"/> of the text. Linear in its length.</summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 6 + 1);
        using var stream = Front.GetTokenStream("", Folding.Nfc(text));
        var (word, offset) = (stream.GetAttribute<IWordAttribute>(), stream.GetAttribute<IOffsetAttribute>());
        stream.Reset();
        while (stream.IncrementToken()) tokens.Add(new Token(word.Text, offset.StartOffset, offset.EndOffset - offset.StartOffset));
        stream.End();
        return tokens;
    }

    /// <summary>What every chain does to the text before it is cut.</summary>
    internal static SignFilter Plain(TextReader reader) => new SignFilter(reader);

    /// <summary>A tokenizer, folding, and what comes after that.</summary>
    internal static TokenStreamComponents Components(DutchTokenizer tokenizer, Func<TokenStream, TokenStream> then)
    {
        TokenStream words = new LowerCaseFilter(LuceneVersion.LUCENE_48, tokenizer);
        words = new ASCIIFoldingFilter(words);
        return new TokenStreamComponents(tokenizer, then(new WrittenFormFilter(words)));
    }
}
