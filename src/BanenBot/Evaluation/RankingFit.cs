using BanenBot.Core.Search;

namespace BanenBot.Evaluation;

/// <summary>A candidate for a question: its measures, and whether it answers.</summary>
sealed record FitRow(HitEvidence Evidence, bool Answers)
{
    public double[] Measures { get; } = SearchFit.MeasuresOf(Evidence);
}

/// <summary>A question with its candidates. Questions of one subject have one group and never help each other in a score.</summary>
sealed record FitQuestion(string Set, string Group, bool InScope, IReadOnlyList<FitRow> Rows)
{
    /// <summary>Whether a ranking can be right or wrong on it.</summary>
    public bool CanBeRanked => InScope && Rows.Any(row => row.Answers) && Rows.Any(row => !row.Answers);
}

/// <summary>
/// Fits ranking and confidence on questions: the ranking by listwise likelihood (the share that a softmax over the scores gives to the
/// candidates
/// that answer), the confidence by logistic regression on whether the first answers.
/// </summary>
static class RankingFit
{
    /// <summary>Of 0.001 to 0.2 the one whose confidence was nearest to the truth on questions left out.</summary>
    const double RankingRidge = 0.03;
    const double ConfidenceRidge = 0.001;

    /// <summary>A wrong answer given for sure hurts more than a right one that is held back.</summary>
    const double WrongWeighs = 1.25;

    /// <param name="questions">With their candidates.</param>
    /// <param name="without">Measures that are left out: their weight is 0.</param>
    public static double[] Ranking(IReadOnlyList<FitQuestion> questions, IReadOnlyCollection<string> without)
    {
        var ranked = questions.Where(question => question.CanBeRanked).ToList();
        var all = ranked.SelectMany(question => question.Rows).Select(row => row.Measures).ToList();
        var scale = SearchFit.Measures
            .Select((name, i) => without.Contains(name) ? 0 : 1 / Math.Max(1e-9, Spread([.. all.Select(row => row[i])]))).ToArray();
        var scaled = ranked.Select(
            question => question.Rows.Select(row => row.Measures.Select((value, i) => value * scale[i]).ToArray()).ToArray()).ToList();
        var weights = Maximum.Of(scale.Length, RankingRidge, at =>
        {
            var slope = new double[at.Length];
            for (var i = 0; i < ranked.Count; i++) AddSlope(ranked[i].Rows, scaled[i], at, slope);
            return [.. slope.Select(value => value / ranked.Count)];
        });
        return [.. weights.Select((weight, i) => Math.Round(weight * scale[i], 2))];
    }

    public static double Score(FitRow row, double[] weights) => Dot(row.Measures, weights) + row.Evidence.Prior;

    /// <returns>Intercept first, then in the order of <see cref="SearchFit.ConfidenceMeasuresOf"/>.</returns>
    public static double[] Confidence(IReadOnlyList<FitQuestion> questions, double[] ranking)
    {
        // What is known not to be answered is not given as an answer: how sure that is teaches nothing about the others.
        var firsts = questions.Where(question => question.Rows.Count > 0).Select(question => First(question, ranking))
            .Where(first => !first.Declines).ToList();
        var weights = Maximum.Of(firsts[0].Inputs.Length, ConfidenceRidge, at =>
        {
            var slope = new double[at.Length];
            foreach (var (inputs, isRight, _) in firsts)
            {
                var error = (isRight ? 1 : 0) - Logistic(Dot(inputs, at));
                var share = (isRight ? 1 : WrongWeighs) / firsts.Count;
                for (var i = 0; i < slope.Length; i++) slope[i] += error * inputs[i] * share;
            }

            return slope;
        });
        return [.. weights.Select(weight => Math.Round(weight, 2))];
    }

    /// <summary>
    /// The first candidate's inputs for the confidence, with a 1 for the intercept, and whether giving it would be right.
    /// </summary>
    public static (double[] Inputs, bool IsRight, bool Declines) First(FitQuestion question, double[] ranking)
    {
        var scores = question.Rows.Select(row => Score(row, ranking)).ToArray();
        var best = scores.Max();
        var shares = scores.Select(score => Math.Exp(score - best)).ToArray();
        var all = shares.Sum();
        var at = Array.IndexOf(scores, best);
        var (first, declined) =
            (question.Rows[at], question.Rows.Zip(shares).Where(row => row.First.Evidence.Declines).Sum(row => row.Second / all));
        var isRight = first.Evidence.Declines ? !question.InScope : first.Answers;
        return ([1, .. SearchFit.ConfidenceMeasuresOf(first.Evidence, shares[at] / all, first.Evidence.Declines ? 0 : declined)], isRight,
            first.Evidence.Declines);
    }

    public static double Logistic(double log) => 1 / (1 + Math.Exp(-log));

    public static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }

    static void AddSlope(IReadOnlyList<FitRow> rows, double[][] measures, double[] at, double[] slope)
    {
        var scores = new double[measures.Length];
        for (var row = 0; row < scores.Length; row++) scores[row] = rows[row].Evidence.Prior + Dot(measures[row], at);
        var best = scores.Max();
        var (all, right) = (0.0, 0.0);
        for (var row = 0; row < scores.Length; row++)
        {
            scores[row] = Math.Exp(scores[row] - best);
            all += scores[row];
            if (rows[row].Answers) right += scores[row];
        }

        for (var row = 0; row < scores.Length; row++)
        {
            var pull = (rows[row].Answers ? scores[row] / Math.Max(right, 1e-300) : 0) - scores[row] / all;
            for (var i = 0; i < slope.Length; i++) slope[i] += pull * measures[row][i];
        }
    }

    static double Spread(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
