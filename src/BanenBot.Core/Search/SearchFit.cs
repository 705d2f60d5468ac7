using System.Text.Json;

namespace BanenBot.Core.Search;

/// <summary>The search as a fit sees it: a candidate's measures as numbers, and the file that fitted weights are kept in.</summary>
public static class SearchFit
{
    /// <summary>What the ranking weighs, in the order of its weights, as <c>weights.json</c> names it.</summary>
    public static IReadOnlyList<string> Measures { get; } =
    [
        .. new[]
        {
            nameof(RankingWeights.Letters), nameof(RankingWeights.Terms), nameof(RankingWeights.Breadth), nameof(RankingWeights.Likeness),
            nameof(RankingWeights.Held),
        }.Select(JsonNamingPolicy.CamelCase.ConvertName),
    ];

    /// <summary>The weights of the ranking that the program answers with, in the order of <see cref="Measures"/>.</summary>
    public static double[] Shipped
    {
        get
        {
            var now = Weights.Shipped.Ranking;
            return [now.Letters, now.Terms, now.Breadth, now.Likeness, now.Held];
        }
    }

    /// <summary>In the order of <see cref="Measures"/>.</summary>
    public static double[] MeasuresOf(HitEvidence hit) => [hit.LetterAffinity, hit.TermAffinity, hit.Breadth, hit.Likeness, hit.Held];

    /// <summary>What the confidence weighs, in the order of its weights after the intercept.</summary>
    /// <param name="hit">What speaks for the hit.</param>
    /// <param name="share">Its share of the likelihood among all hits, 0 to 1.</param>
    /// <param name="declined">The share of the hits that are known not to be answered, 0 to 1; of a hit that declines itself, 0.</param>
    public static double[] ConfidenceMeasuresOf(HitEvidence hit, double share, double declined) => Confidence.Inputs(hit, share, declined);

    /// <summary>The text of <c>weights.json</c>.</summary>
    /// <param name="command">What made it.</param>
    /// <param name="day">Of the fit.</param>
    /// <param name="knowledge">The version that was asked.</param>
    /// <param name="sets">The question sets, each with how many of its questions took part.</param>
    /// <param name="outOfFold">The scores of questions left out.</param>
    /// <param name="ranking">In the order of <see cref="Measures"/>.</param>
    /// <param name="confidence">The intercept, then as <see cref="ConfidenceMeasuresOf"/>.</param>
    public static string ToJson(
        string command, DateOnly day, string knowledge, IReadOnlyDictionary<string, int> sets,
        IReadOnlyDictionary<string, double> outOfFold, double[] ranking, double[] confidence) => new Weights
        {
            Command = command, Fitted = day, Knowledge = knowledge, Sets = sets, OutOfFold = outOfFold,
            Ranking = new RankingWeights
            {
                Letters = ranking[0], Terms = ranking[1], Breadth = ranking[2], Likeness = ranking[3], Held = ranking[4],
            },
            Confidence = new ConfidenceWeights
            {
                Intercept = confidence[0], Share = confidence[1], Declined = confidence[2], Lacking = confidence[3],
                ForeignNumber = confidence[4],
            },
        }.ToJson();
}
