using System.Collections.Concurrent;
using BanenBot.Core.Dutch;
using BanenBot.Core.Search;

namespace BanenBot.Core.Dialogue;

/// <summary>The sentence of an answer that comes nearest to the detail asked for.</summary>
/// <param name="Score">Share of the question's telling words that it holds, 0 to 1, more where its label names what is asked.</param>
/// <param name="LeadScore">The same for the answer's first paragraph.</param>
/// <param name="IsClear">Whether it is so much nearer than the first paragraph that it goes first.</param>
sealed record DirectAnswer(TextPiece Piece, double Score, double LeadScore, bool IsClear);

/// <summary>
/// Finds the sentence that answers where a question asks for a detail inside a longer text: a date, a number, a who. It must hold that kind
/// of thing and hold the words that tell the question apart from the subject as a whole better than the first paragraph does. What a word
/// tells is counted over the sentences of that one text, so that the subject itself, which all of them are about, weighs little. Immutable
/// but for what it remembers of texts.
/// </summary>
sealed class DirectAnswers(DutchAnalyzer analyzer, IReadOnlySet<string> parties, TalkWords lists)
{
    /// <summary>
    /// How much nearer than the first paragraph a sentence must be, where that paragraph holds such a detail too; and where it does not.
    /// </summary>
    const double Margin = 0.3;
    const double MarginOverNothing = 0.15;

    /// <summary>What a word of the text's own title counts: the question names its subject with it.</summary>
    const double TitleShare = 0.2;

    /// <summary>For "**Functies:** ..." where the question names it; and for "**Hoe vaak:** ..." where it asks just that.</summary>
    const double LabelBonus = 0.75;
    const double AskingLabelBonus = 1;

    readonly ConcurrentDictionary<string, Prepared> _texts = new(StringComparer.Ordinal);

    /// <summary>The kind of detail that a question asks for; null where none shows.</summary>
    public string? KindOf(IReadOnlyList<Word> question) => Asked(question) is { IsSome: true } asked ? asked.ToString() : null;

    AskedDetail Asked(IReadOnlyList<Word> question) => new(question, analyzer.Classes);

    /// <summary>
    /// Where a text holds the kind of thing that a question asks for: in its first paragraph, in the rest; both true where no kind shows.
    /// </summary>
    public (bool InLead, bool InRest) Holds(IReadOnlyList<Word> question, string id, string title, string lead, string rest)
    {
        var asked = Asked(question);
        if (!asked.IsSome) return (true, true);
        var text = _texts.GetOrAdd(id, _ => Prepare(title, lead, rest));
        // A passage has no first paragraph: the words of its first sentence may name a party, and no more is asked of it.
        return ((lead.Length > 0 || asked.IsWho) && asked.IsIn(text.Lead.Held), text.Pieces.Any(piece => asked.IsIn(piece.Held)));
    }

    /// <summary>
    /// Whether no number of a text counts what the question asks the number of: "hoeveel deelnemers" of a training that names its days.
    /// </summary>
    public bool CountsOther(IReadOnlyList<Word> question, string id, string title, string lead, string rest)
    {
        if (Asked(question) is not { CountsSomething: true } asked) return false;
        var text = _texts.GetOrAdd(id, _ => Prepare(title, lead, rest));
        return !asked.IsCountedIn(text.Lead.Held) && !text.Pieces.Any(piece => asked.IsCountedIn(piece.Held));
    }

    /// <param name="question">The question's words.</param>
    /// <param name="id">Of the text: it is cut and analysed once.</param>
    /// <param name="title">What the text is about.</param>
    /// <param name="lead">What stands first otherwise.</param>
    /// <param name="rest">Where a sentence is looked for.</param>
    public DirectAnswer? Find(IReadOnlyList<Word> question, string id, string title, string lead, string rest)
    {
        if (rest.Length == 0) return null;
        var text = _texts.GetOrAdd(id, _ => Prepare(title, lead, rest));
        var asked = Asked(question);
        if (asked.IsAnsweredFirst(text.TitleWords, lead, lists.Pieces)) return null;
        // Of most texts no sentence can be the answer: what the words of the question weigh there need not be known.
        var stems = question.Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        var units = text.Pieces.Select(unit => (Unit: unit, IsLabelled: IsNamedBy(unit.Labels, stems))).Where(one =>
            asked.IsSome && asked.IsIn(one.Unit.Held) || one.IsLabelled && (!asked.IsSome || one.Unit.AsksTheSame)).ToList();
        if (units.Count == 0) return null;
        var weights = Weights(question, text);
        // At least half of the whole weights: a question of the subject's own words alone tells no sentence from another.
        var all = Math.Max(weights.Sum(word => word.Weight), 0.5 * weights.Sum(word => word.Word.Weight));
        var leadHolds = asked.IsIn(text.Lead.Held);
        var leadScore = Share(text.Lead.Bag, weights, all);
        var best = default(DirectAnswer);
        foreach (var (unit, isLabelled) in units)
        {
            var score = Share(unit.Bag, weights, all) + (isLabelled ? unit.AsksTheSame ? AskingLabelBonus : LabelBonus : 0);
            if (best is not null && score <= best.Score) continue;
            var margin = isLabelled && unit.AsksTheSame ? 0 : leadHolds ? Margin : MarginOverNothing;
            best = new DirectAnswer(unit.Piece, score, leadScore, score >= leadScore + margin);
        }

        // The only sentence that holds such a thing at all is the answer, if it is on the question's subject as much as the first paragraph
        // is.
        // A question without a topic word ("sinds wanneer") takes the first that does.
        var isBare = !question.Any(word => word.Role == WordRole.Content);
        return best is not null && !leadHolds && (isBare && !asked.IsWho || units.Count == 1 && best.Score > 0 && best.Score >= leadScore)
            ? best with { IsClear = true } : best;
    }

    static IReadOnlyList<(BagWord Word, double Weight)> Weights(IReadOnlyList<Word> question, Prepared text)
    {
        var bag = new Bag(question, text.Terms, grow: false);
        bag.Weigh(text.Terms, Ranking.FramingWeight);
        return [.. bag.Words.Where(text.Holds).Select(word => (word, word.Weight * (text.Title.Holds(word) > 0.5 ? TitleShare : 1)))];
    }

    static double Share(Bag bag, IReadOnlyList<(BagWord Word, double Weight)> words, double all) =>
        all > 0 ? words.Sum(word => word.Weight * bag.Holds(word.Word)) / all : 0;

    static bool IsNamedBy(IReadOnlyList<IReadOnlyList<string>> labels, HashSet<string> question) =>
        labels.Any(label => label.All(question.Contains));

    Prepared Prepare(string title, string lead, string rest)
    {
        var terms = new TermTable();
        var first = Unit(new TextPiece(lead, lead, "", null), terms, []);
        var titleWords = analyzer.Analyze(title);
        var pieces = TextPieces.Of(rest, lists.Pieces).Select(piece => Unit(piece, terms, titleWords)).ToList();
        return new Prepared(terms, titleWords, new Bag(titleWords, terms, grow: true), first, pieces);
    }

    PreparedPiece Unit(TextPiece piece, TermTable terms, IReadOnlyList<Word> title)
    {
        var words = analyzer.Analyze(piece.Label.Length > 0 ? $"{piece.Label}. {piece.Own}" : piece.Own);
        var bag = new Bag(words, terms, grow: true);
        terms.CountEntry(bag.Terms);
        var asksTheSame = Tokenizer.Tokenize(piece.Label).Any(token => lists.Pieces.Asking.Contains(token.Text));
        var held = HeldDetails.In(piece.Own, words, parties, analyzer.Classes.People, lists.Details);
        return new PreparedPiece(piece, held, bag, Labels(piece.Label, title), asksTheSame);
    }

    /// <summary>What a label names, "wie en hoe vaak" being two things; nothing where the title names it too.</summary>
    List<IReadOnlyList<string>> Labels(string label, IReadOnlyList<Word> title)
    {
        var names = new List<IReadOnlyList<string>>();
        foreach (var part in label.Split(" en "))
        {
            var stems = analyzer.Analyze(part).Where(word => !lists.Pieces.Loose.Contains(word.Token.Text)).Select(word => word.Stem)
                .ToList();
            if (stems.Count > 0 && !stems.All(stem => title.Any(word => word.Stem == stem))) names.Add(stems);
        }

        return names;
    }

    sealed record Prepared(TermTable Terms, IReadOnlyList<Word> TitleWords, Bag Title, PreparedPiece Lead,
        IReadOnlyList<PreparedPiece> Pieces)
    {
        public bool Holds(BagWord word) => Lead.Bag.Holds(word) > 0 || Pieces.Any(piece => piece.Bag.Holds(word) > 0);
    }

    sealed record PreparedPiece(TextPiece Piece, HeldDetails Held, Bag Bag, IReadOnlyList<IReadOnlyList<string>> Labels,
        bool AsksTheSame);
}
