using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>Compares one question with candidates. Made per question.</summary>
sealed class Ranking
{
    /// <summary>How much a word counts that only dresses the question up.</summary>
    public const double FramingWeight = 0.2;

    readonly Bag _question;
    readonly AnswerKind _asked;
    readonly AskedWords _askedWords;
    readonly float[] _held;
    readonly int _words;

    public Ranking(IReadOnlyList<Word> question, AnswerKind asked, IReadOnlyList<Word> context, TermTable terms)
    {
        _question = new Bag(question, terms, grow: false, context);
        _question.Weigh(terms, FramingWeight);
        _asked = asked;
        _askedWords = new AskedWords(_question);
        _held = new float[_question.Words.Length];
        _words = _question.Words.Count(word => word.Role == WordRole.Content);
    }

    public HitEvidence Weigh(RankedEntry entry, double letterAffinity, double termAffinity)
    {
        var (likeness, nearest, held, text) = (0.0, 0.0, 0.0, "");
        foreach (var phrasing in entry.Phrasings)
        {
            var (alike, back) = Compare(phrasing.Bag, likeness);
            if (alike > nearest) (nearest, held, text) = (alike, back, phrasing.Text);
            if (alike > likeness && (_asked == AnswerKind.None || _asked == (phrasing.Asks ?? _asked))) likeness = alike;
        }

        entry.All.HoldsEach(_question, _held);
        return new HitEvidence
        {
            LetterAffinity = letterAffinity,
            TermAffinity = termAffinity,
            Likeness = likeness,
            Held = held,
            Prior = entry.Prior,
            Declines = entry.Declines,
            Breadth = entry.Breadth,
            Coverage = TermSet.Covered(_question, _held),
            Lacking = TermSet.Lacking(_question, _held),
            Words = _words,
            ForeignNumber = NamesForeignNumber(),
            Phrasing = text,
        };
    }

    /// <summary>
    /// The order of hits: the logarithm of how likely each is, up to a constant, so that a softmax over the hits gives shares. Measures
    /// that
    /// brought nothing were left out (tests/BanenBot.Benchmarks/README.md).
    /// </summary>
    public static double Score(HitEvidence evidence) =>
        Base(evidence.LetterAffinity, evidence.TermAffinity, evidence.Breadth)
        + Shipped.Likeness * evidence.Likeness + Shipped.Held * evidence.Held + evidence.Prior;

    /// <summary>The part of the score that costs no comparison with phrasings.</summary>
    public static double Base(double letterAffinity, double termAffinity, double breadth) =>
        Shipped.Letters * letterAffinity + Shipped.Terms * termAffinity + Shipped.Breadth * breadth;

    /// <summary>
    /// What the rest of the score can add: a candidate further behind the best than this cannot come first, and its share of the likelihood
    /// would not be seen.
    /// </summary>
    public static double MostGain => Shipped.Likeness + Shipped.Held;

    /// <summary>Softmax: each hit's share of the likelihood.</summary>
    public static double[] Shares(IReadOnlyList<double> scores)
    {
        var best = scores.Count > 0 ? scores.Max() : 0;
        var likelihoods = scores.Select(score => Math.Exp(score - best)).ToArray();
        var all = likelihoods.Sum();
        return [.. likelihoods.Select(likelihood => likelihood / all)];
    }

    static RankingWeights Shipped => Weights.Shipped.Ranking;

    bool NamesForeignNumber()
    {
        var words = _question.Words;
        for (var i = 0; i < words.Length; i++)
            if (words[i].IsNumber && _held[i] == 0) return true;
        return false;
    }

    /// <summary>
    /// How alike: the harmonic mean of how much of the question the phrasing holds and how much of the phrasing the question holds; and
    /// the latter. Nothing where that cannot come to more than <paramref name="atLeast"/>.
    /// </summary>
    (double Alike, double Held) Compare(Bag phrasing, double atLeast)
    {
        if (!_askedWords.HeldBy(phrasing.Set, _held)) return default;
        var there = TermSet.Covered(_question, _held);
        if (there == 0 || 2 * there / (there + 1) < atLeast) return default;
        var back = _question.Covers(phrasing);
        return (there + back > 0 ? 2 * there * back / (there + back) : 0, back);
    }
}
