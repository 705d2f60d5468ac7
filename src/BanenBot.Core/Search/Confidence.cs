namespace BanenBot.Core.Search;

/// <summary>
/// Turns what speaks for a hit into the chance that it answers the question: a logistic function, monotone in each measure, fitted on the
/// project's own question set (tests/BanenBot.Tests/Questions), where half of the questions out of scope share their words with the knowledge.
/// </summary>
static class Confidence
{
    /// <summary>A question of this many topic words can miss one without turning into another.</summary>
    const double LongQuestion = 6;

    /// <param name="evidence">What speaks for the hit.</param>
    /// <param name="share">Its share of the likelihood among all hits, 0 to 1.</param>
    /// <param name="declined">The share of the hits that are known not to be answered, 0 to 1.</param>
    public static double Of(HitEvidence evidence, double share, double declined)
    {
        var brevity = Math.Max(0, (LongQuestion - evidence.Words) / LongQuestion);
        var log = 0.44 + 1.03 * evidence.Coverage + 2.49 * (evidence.AnswerKind - 0.5) + 0.39 * Math.Log((share + 1e-6) / (1 - share + 1e-6))
            - 3.85 * evidence.Lacking * brevity - 0.66 * brevity - (evidence.ForeignNumber ? 0.56 : 0) - 3.46 * declined;
        return Math.Clamp(1 / (1 + Math.Exp(-log)), 0.001, 0.999);
    }
}
