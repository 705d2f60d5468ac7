namespace BanenBot.Core.Search;

/// <summary>
/// Turns what speaks for a hit into the chance that it answers the question: a logistic function, monotone in each measure, fitted where
/// half of
/// the questions out of scope share their words with the knowledge.
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
    /// <param name="declined">The share of the hits that are known not to be answered, 0 to 1; of a hit that declines itself, 0.</param>
    public static double Of(HitEvidence evidence, double share, double declined) =>
        Of(Inputs(evidence, share, declined), Weights.Shipped.Confidence);

    /// <inheritdoc cref="Of(HitEvidence, double, double)"/>
    internal static double Of(double[] inputs, ConfidenceWeights weights)
    {
        var log = weights.Intercept + weights.Share * inputs[0] + weights.Declined * inputs[1] + weights.Lacking * inputs[2]
            + weights.ForeignNumber * inputs[3];
        return Math.Clamp(1 / (1 + Math.Exp(-log)), 0.001, 0.999);
    }

    /// <summary>The measures that it weighs, in the order of <see cref="ConfidenceWeights"/> after the intercept.</summary>
    public static double[] Inputs(HitEvidence evidence, double share, double declined)
    {
        var brevity = Math.Max(0, (LongQuestion - evidence.Words) / LongQuestion);
        return
        [
            Math.Log((share + LeastDoubt) / (1 - share + LeastDoubt)),
            // A question that is one of the entry's phrasings, word for word, is that entry's, whatever is declined beside it.
            evidence.Likeness > Whole ? 0 : declined,
            evidence.Lacking * brevity,
            evidence.ForeignNumber ? 1 : 0,
        ];
    }
}
