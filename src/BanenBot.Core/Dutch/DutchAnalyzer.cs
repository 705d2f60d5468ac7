namespace BanenBot.Core.Dutch;

/// <summary>Text to words with their stem, role, synonym groups and parts. Immutable: many threads may ask at once.</summary>
public sealed class DutchAnalyzer
{
    /// <summary>Later unknown words of a long text stay as they are: nobody's question, and each costs a search.</summary>
    const int MostCorrections = 40;

    readonly LanguageData _data;
    readonly Vocabulary _vocabulary;
    readonly StemTable _stems;
    readonly PhraseTable _phrases;
    readonly CompoundSplitter _compounds;
    readonly SeparableVerbs _verbs;
    readonly Speller _speller;
    readonly HashSet<string> _framingStems;

    public DutchAnalyzer(LanguageData data, Vocabulary vocabulary)
    {
        _data = data;
        _vocabulary = vocabulary;
        _stems = vocabulary.Stems;
        _phrases = new PhraseTable(data, _stems);
        _compounds = new CompoundSplitter(data, vocabulary);
        _verbs = new SeparableVerbs(data, vocabulary);
        _speller = new Speller(data, vocabulary);
        _framingStems = data.FramingWords.Select(_stems.StemOf).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The words that do a job in a conversation.</summary>
    public WordClasses Classes => _data.Classes;

    /// <summary>"hoeveel", "wie", "wanneer": folded.</summary>
    public IReadOnlySet<string> QuestionWords => _data.QuestionWords;

    /// <summary>For what is indexed: taken as it is written.</summary>
    public IReadOnlyList<Word> Analyze(string text)
    {
        var nfc = Folding.Nfc(text);
        var tokens = Tokenizer.TokenizeNfc(nfc);
        return Words(nfc, tokens, new string?[tokens.Count]);
    }

    /// <summary>
    /// For what people type: unknown words are read as the word they resemble. Offsets stay those of the word as typed.
    /// </summary>
    public IReadOnlyList<Word> AnalyzeQuestion(string text)
    {
        var nfc = Folding.Nfc(text);
        var tokens = Tokenizer.TokenizeNfc(nfc);
        return Words(nfc, tokens, CorrectSpelling(tokens));
    }

    /// <summary>Corrects the tokens in place, and gives the words as they were typed.</summary>
    string?[] CorrectSpelling(List<Token> tokens)
    {
        var typed = new string?[tokens.Count];
        var tried = 0;
        for (var i = 0; i < tokens.Count && tried < MostCorrections; i++)
        {
            var word = tokens[i].Text;
            if (IsKnown(word, _stems.StemOf(word)) || PartsOf(word).Count > 0) continue;
            tried++;
            if (_speller.Correct(word) is not { } meant) continue;
            typed[i] = word;
            tokens[i] = tokens[i] with { Text = meant };
        }

        return typed;
    }

    Word[] Words(string nfc, List<Token> tokens, string?[] typed)
    {
        var stems = tokens.Select(token => _stems.StemOf(token.Text)).ToArray();
        _verbs.Join(nfc, tokens, stems);
        var concepts = _phrases.Find(stems, at => _data.StopWords.Contains(tokens[at].Text));
        var words = new Word[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var parts = PartsOf(tokens[i].Text);
            words[i] = new Word
            {
                Token = tokens[i],
                Stem = stems[i],
                Role = RoleOf(tokens[i].Text, stems[i]),
                Concepts = concepts[i],
                Parts = parts,
                IsKnown = parts.Count > 0 || IsKnown(tokens[i].Text, stems[i]),
                CorrectedFrom = typed[i],
            };
        }

        return words;
    }

    WordRole RoleOf(string word, string stem) =>
        _data.StopWords.Contains(word) ? WordRole.Stop : _framingStems.Contains(stem) ? WordRole.Framing : WordRole.Content;

    IReadOnlyList<string> PartsOf(string word)
    {
        if (_data.StopWords.Contains(word)) return [];
        IReadOnlyList<string> parts = word.Contains('/') && !word.Contains('.') ? word.Split('/') : _compounds.Split(word);
        return parts.Count == 0 ? [] : [.. parts.Select(_stems.StemOf)];
    }

    /// <summary>A number says nothing about what a question is about, so it is never strange.</summary>
    bool IsKnown(string word, string stem) => _vocabulary.Knows(word) || _vocabulary.KnowsStem(stem) || !word.Any(char.IsLetter);
}
