using BanenBot.Core.Dutch;

namespace BanenBot.Core.Search;

/// <summary>Compares one question with candidates. Made per question.</summary>
sealed class Ranking
{
    /// <summary>How much a word counts that only dresses the question up.</summary>
    public const double FramingWeight = 0.2;

    readonly Bag _question;
    readonly AnswerKind _asked;
    readonly double _unknown;
    readonly float[] _letters;

    public Ranking(IReadOnlyList<Word> question, IReadOnlyList<Word>? context, TermTable terms, LetterGrams grams)
    {
        _letters = grams.Spread(question);
        _question = new Bag(question, terms, grow: false, context);
        _question.Weigh(terms, FramingWeight);
        _asked = AnswerKinds.Asked(question);
        var all = _question.Words.Sum(word => word.Weight);
        _unknown = all > 0 ? _question.Words.Where(word => word.Whole.Length == 0 && word.Parts.All(part => part < 0)).Sum(word => word.Weight) / all : 1;
    }

    public HitEvidence Weigh(RankedEntry entry, double engine)
    {
        double first = 0, second = 0, third = 0, letters = 0;
        var nearest = "";
        foreach (var phrasing in entry.Phrasings)
        {
            letters = Math.Max(letters, phrasing.Letters.Cosine(_letters));
            var likeness = Likeness(phrasing.Bag);
            if (likeness > first) (first, second, third, nearest) = (likeness, first, second, phrasing.Text);
            else if (likeness > second) (second, third) = (likeness, second);
            else if (likeness > third) third = likeness;
        }

        return new HitEvidence
        {
            Coverage = entry.All.Covers(_question),
            TitleCoverage = entry.Names.Covers(_question),
            Likeness = first,
            Letters = letters,
            Agreement = (first + second + third) / Math.Clamp(entry.Phrasings.Count, 1, 3),
            AnswerKind = _asked == AnswerKind.None ? 0.5 : entry.Answers.HasFlag(_asked) ? 1 : 0,
            Unknown = _unknown,
            Lacking = entry.All.Lacks(_question),
            TitleLacking = entry.Names.Lacks(_question),
            Words = _question.Words.Count(word => word.Word.Role == WordRole.Content),
            ForeignNumber = _question.Words.Any(word => char.IsAsciiDigit(word.Word.Token.Text[0]) && entry.All.Holds(word) == 0) ? 1 : 0,
            Engine = engine,
            Phrasing = nearest,
        };
    }

    /// <summary>The order of hits. Weights fitted on the project's own question set, see tests/BanenBot.Benchmarks/README.md.</summary>
    public static double Score(HitEvidence evidence) =>
        0.13 * evidence.Likeness + 0.25 * evidence.Letters + 0.11 * evidence.Agreement + 0.07 * evidence.TitleCoverage + 0.21 * evidence.Coverage
        + 0.06 * evidence.AnswerKind + 0.17 * evidence.Engine;

    /// <summary>Harmonic mean of how much of the question the phrasing holds and how much of the phrasing the question holds.</summary>
    double Likeness(Bag phrasing)
    {
        var there = phrasing.Covers(_question);
        if (there == 0) return 0;
        var back = _question.Covers(phrasing);
        return there + back > 0 ? 2 * there * back / (there + back) : 0;
    }
}
