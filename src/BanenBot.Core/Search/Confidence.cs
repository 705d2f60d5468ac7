namespace BanenBot.Core.Search;

/// <summary>
/// Turns what speaks for a hit into the chance that it answers the question: a logistic function, monotone in each measure, fitted on the
/// project's own question set (tests/BanenBot.Tests/Questions), where half of the questions out of scope share their words with the knowledge.
/// </summary>
static class Confidence
{
    /// <summary>A question of this many topic words can miss one without turning into another.</summary>
    const double LongQuestion = 6;

    /// <summary>A hit without any rival is no surer than one with all but this share.</summary>
    const double LeastDoubt = 0.01;

    const double Whole = 0.999;

    /// <param name="evidence">What speaks for the hit.</param>
    /// <param name="share">Its share of the likelihood among all hits, 0 to 1.</param>
    /// <param name="declined">The share of the hits that are known not to be answered, 0 to 1.</param>
    public static double Of(HitEvidence evidence, double share, double declined)
    {
        var brevity = Math.Max(0, (LongQuestion - evidence.Words) / LongQuestion);
        // A question that is one of the entry's phrasings, word for word, is that entry's, whatever is declined beside it.
        if (evidence.Likeness > Whole) declined = 0;
        var log = 1.36 + 0.66 * Math.Log((share + LeastDoubt) / (1 - share + LeastDoubt)) - 4.61 * declined
            - 2.62 * evidence.Lacking * brevity - (evidence.ForeignNumber ? 0.92 : 0);
        return Math.Clamp(1 / (1 + Math.Exp(-log)), 0.001, 0.999);
    }
}
