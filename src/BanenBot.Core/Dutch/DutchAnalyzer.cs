using System.Collections.Concurrent;
using BanenBot.Core.Dutch.Filters;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Analysis.TokenAttributes;

namespace BanenBot.Core.Dutch;

/// <summary>
/// Lucene's analyzer for this field: <see cref="Compose"/> is the map of what happens to a text. A word's position holds its stem,
/// and stacked on it the groups it belongs to (#eruit) and the stems of its parts. Immutable: many threads may ask at once, each through
/// streams of its own.
/// </summary>
sealed class DutchAnalyzer : Analyzer
{
    readonly LanguageData _data;
    readonly Vocabulary _vocabulary;
    readonly StemTable _stems;
    readonly PhraseTree _phrases;
    readonly CompoundSplitter _compounds;
    readonly SpellingDictionary _spelling;
    readonly HashSet<string> _framingStems;
    readonly Analyzer _questions;

    /// <summary>What each word of the knowledge falls into, looked for once.</summary>
    readonly ConcurrentDictionary<string, IReadOnlyList<string>> _parts = new(StringComparer.Ordinal);

    internal DutchAnalyzer(LanguageData data, Vocabulary vocabulary)
    {
        (_data, _vocabulary, _stems) = (data, vocabulary, vocabulary.Stems);
        _phrases = new PhraseTree(data, _stems);
        _compounds = new CompoundSplitter(data, vocabulary);
        _spelling = new SpellingDictionary(data, vocabulary);
        _framingStems = data.FramingWords.Select(_stems.StemOf).ToHashSet(StringComparer.Ordinal);
        _questions = NewAnonymous((_, reader) => Compose(reader, correct: true), (_, reader) => Tokenizer.Plain(reader));
    }

    /// <summary>What it takes for known.</summary>
    internal Vocabulary Vocabulary => _vocabulary;

    /// <summary>The words that do a job in a conversation.</summary>
    internal WordClasses Classes => _data.Classes;

    /// <summary>For what is indexed: taken as it is written.</summary>
    public IReadOnlyList<Word> Analyze(string text) => Read(this, text);

    /// <summary>
    /// For what people type: unknown words are read as the word they resemble. Offsets stay those of the word as typed.
    /// </summary>
    public IReadOnlyList<Word> AnalyzeQuestion(string text) => Read(_questions, text);

    protected override TextReader InitReader(string fieldName, TextReader reader) => Tokenizer.Plain(reader);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => Compose(reader);

    protected override void Dispose(bool disposing)
    {
        if (disposing) _questions.Dispose();
        base.Dispose(disposing);
    }

    TokenStreamComponents Compose(TextReader reader, bool correct = false) =>
        Tokenizer.Components(new DutchTokenizer(reader), words =>
    {
        if (correct)
            words = new SpellingFilter(
                words, _spelling, _data.Shorthand, word => IsKnown(word, _stems.StemOf(word)) || PartsOf(word).Count > 0);
        words = new SeparableVerbFilter(words, _data, _stems);
        words = _stems.Stemmed(words);
        words = new WordClassFilter(words, _data.StopWords, _framingStems, IsKnown);
        words = new PhraseFilter(words, _phrases);
        if (_phrases.HasWords) words = new SynonymFilter(words, _phrases.Words, ignoreCase: false);
        words = new RemoveDuplicatesTokenFilter(words);
        return new CompoundPartFilter(words, PartsOf);
    });

    IReadOnlyList<string> PartsOf(string word) => _vocabulary.Knows(word) ? _parts.GetOrAdd(word, Split) : Split(word);

    IReadOnlyList<string> Split(string word)
    {
        if (_data.StopWords.Contains(word)) return [];
        IReadOnlyList<string> parts = word.Contains('/') && !word.Contains('.') ? word.Split('/') : _compounds.Split(word);
        return parts.Count == 0 ? [] : [.. parts.Select(_stems.StemOf)];
    }

    /// <summary>A number says nothing about what a question is about, so it is never strange.</summary>
    bool IsKnown(string word, string stem) => _vocabulary.Knows(word) || _vocabulary.KnowsStem(stem) || !word.Any(char.IsLetter);

    /// <summary>One word a position, with what is stacked on it.</summary>
    static List<Word> Read(Analyzer analyzer, string text)
    {
        var words = new List<Word>(text.Length / 6 + 1);
        using var stream = analyzer.GetTokenStream("", Folding.Nfc(text));
        var (term, step, type) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IPositionIncrementAttribute>(),
            stream.GetAttribute<ITypeAttribute>());
        var (offset, word) = (stream.GetAttribute<IOffsetAttribute>(), stream.GetAttribute<IWordAttribute>());
        var (concepts, parts) = (new List<string>(), new List<string>());
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (step.PositionIncrement == 0)
            {
                if (type.Type == CompoundPartFilter.PartType) parts.Add(term.ToString());
                else concepts.Add(term.ToString()[1..]);
                continue;
            }

            Close();
            words.Add(new Word
            {
                Token = new Token(word.Text, offset.StartOffset, offset.EndOffset - offset.StartOffset),
                Stem = term.ToString(),
                Role = word.Role,
                IsKnown = word.IsKnown,
                CorrectedFrom = word.CorrectedFrom,
            });
        }

        stream.End();
        Close();
        return words;

        void Close()
        {
            if (words.Count > 0 && concepts.Count + parts.Count > 0)
                words[^1] = words[^1] with { Concepts = [.. concepts], Parts = [.. parts] };
            concepts.Clear();
            parts.Clear();
        }
    }
}
