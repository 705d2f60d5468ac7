namespace BanenBot.Core.Search;

/// <summary>
/// Turns what speaks for a hit into the chance that it answers the question: a logistic function, monotone in each measure, fitted on the
/// project's own question set (tests/BanenBot.Tests/Questions).
/// </summary>
static class Confidence
{
    /// <param name="evidence">What speaks for the hit.</param>
    /// <param name="lead">Its score minus that of the best other hit; negative for all but the first.</param>
    public static double Of(HitEvidence evidence, double lead)
    {
        var log = -4.2 + 3.4 * evidence.Likeness + 3.0 * evidence.TitleCoverage + 2.4 * evidence.Coverage
            + 1.5 * (evidence.AnswerKind - 0.5) + 6.0 * lead - 2.5 * evidence.Unknown;
        return Math.Clamp(1 / (1 + Math.Exp(-log)), 0.001, 0.999);
    }
}
