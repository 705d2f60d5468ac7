using BanenBot.Core.Dutch;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Search.Highlight;

namespace BanenBot.Core.Search;

/// <summary>Marks in a cited text, in bold, the words that it was asked with, by Lucene's Highlighter.</summary>
static class PassageMarks
{
    static readonly IFormatter Bold = new SimpleHTMLFormatter("**", "**");

    /// <param name="text">Plain text, as it is cited.</param>
    /// <param name="words">Of that text, analysed.</param>
    /// <param name="question">Of the question; its stop words and what only dresses it up mark nothing.</param>
    public static string Of(string text, IReadOnlyList<Word> words, IReadOnlyList<Word> question)
    {
        var asked = question.Where(word => word.Role == WordRole.Content).SelectMany(WeightedTerms.Of)
            .Select(term => new WeightedTerm(1, term.Term)).DistinctBy(term => term.Term).ToArray();
        if (asked.Length == 0) return text;
        var highlighter = new Highlighter(Bold, new QueryTermScorer(asked))
        {
            TextFragmenter = new NullFragmenter(), MaxDocCharsToAnalyze = text.Length + 1,
        };
        using var stream = new Placed(words);
        return highlighter.GetBestFragment(stream, text) ?? text;
    }

    /// <summary>The words with where they stand in the text.</summary>
    sealed class Placed : TokenStream
    {
        readonly ICharTermAttribute _term;
        readonly IOffsetAttribute _place;
        readonly IPositionIncrementAttribute _step;
        readonly IEnumerator<(Word Word, string Term, int Step)> _terms;

        public Placed(IReadOnlyList<Word> words)
        {
            (_term, _place, _step) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IOffsetAttribute>(),
                AddAttribute<IPositionIncrementAttribute>());
            _terms = words.Where(word => word.Role == WordRole.Content)
                .SelectMany(word => WeightedTerms.Of(word).Select((term, i) => (word, term.Term, i == 0 ? 1 : 0))).GetEnumerator();
        }

        public override bool IncrementToken()
        {
            ClearAttributes();
            if (!_terms.MoveNext()) return false;
            _term.Append(_terms.Current.Term);
            var token = _terms.Current.Word.Token;
            _place.SetOffset(token.Start, token.Start + token.Length);
            _step.PositionIncrement = _terms.Current.Step;
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) _terms.Dispose();
            base.Dispose(disposing);
        }
    }
}
