using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>Compares one question with candidates. Made per question.</summary>
sealed class Ranking
{
    /// <summary>How much a word counts that only dresses the question up.</summary>
    public const double FramingWeight = 0.2;

    readonly Bag _question;
    readonly AnswerKind _asked;
    readonly int _words;

    public Ranking(IReadOnlyList<Word> question, IReadOnlyList<Word>? context, TermTable terms)
    {
        _question = new Bag(question, terms, grow: false, context);
        _question.Weigh(terms, FramingWeight);
        _asked = AnswerKinds.Asked(question);
        _words = _question.Words.Count(word => word.Word.Role == WordRole.Content);
    }

    public HitEvidence Weigh(RankedEntry entry, double engine, double letterAffinity, double termAffinity)
    {
        var (likeness, nearest, held, text) = (0.0, 0.0, 0.0, "");
        foreach (var phrasing in entry.Phrasings)
        {
            var (alike, back) = Compare(phrasing.Bag);
            if (alike > nearest) (nearest, held, text) = (alike, back, phrasing.Text);
            if (alike > likeness && (_asked == AnswerKind.None || _asked == phrasing.Asks)) likeness = alike;
        }

        return new HitEvidence
        {
            LetterAffinity = letterAffinity,
            TermAffinity = termAffinity,
            Likeness = likeness,
            Held = held,
            Breadth = entry.Breadth,
            Engine = engine,
            Coverage = entry.All.Covers(_question),
            Lacking = entry.All.Lacks(_question),
            Words = _words,
            ForeignNumber = _question.Words.Any(word => char.IsAsciiDigit(word.Word.Token.Text[0]) && entry.All.Holds(word) == 0),
            Phrasing = text,
        };
    }

    /// <summary>
    /// The order of hits: the logarithm of how likely each is, up to a constant, so that a softmax over the hits gives shares. Weights fitted by listwise
    /// likelihood on the project's own question set; measures that brought nothing there were left out (tests/BanenBot.Benchmarks/README.md).
    /// </summary>
    public static double Score(HitEvidence evidence) =>
        Base(evidence.LetterAffinity, evidence.TermAffinity, evidence.Engine, evidence.Breadth) + 1.80 * evidence.Likeness + 2.11 * evidence.Held;

    /// <summary>The part of the score that costs no comparison with phrasings.</summary>
    public static double Base(double letterAffinity, double termAffinity, double engine, double breadth) =>
        1.41 * letterAffinity + 1.05 * termAffinity + 0.91 * engine + 1.26 * breadth;

    /// <summary>
    /// What the rest of the score can add, and somewhat more: a candidate further behind the best than this cannot come first, and its share of the
    /// likelihood would not be seen.
    /// </summary>
    public const double MostGain = 4;

    /// <summary>How alike: the harmonic mean of how much of the question the phrasing holds and how much of the phrasing the question holds; and the latter.</summary>
    (double Alike, double Held) Compare(Bag phrasing)
    {
        var there = phrasing.Covers(_question);
        if (there == 0) return default;
        var back = _question.Covers(phrasing);
        return (there + back > 0 ? 2 * there * back / (there + back) : 0, back);
    }
}
