namespace BanenBot.Evaluation;

/// <summary>Scores a fit on questions that took no part in it: each fold is judged by weights that the others gave.</summary>
static class CrossValidation
{
    const int Folds = 5;

    /// <summary>As sure as this and wrong is what hurts people.</summary>
    const double Sure = 0.8;

    /// <param name="questions">With their candidates.</param>
    /// <param name="fit">The weights of the ranking, from the questions of the other folds.</param>
    public static IReadOnlyDictionary<string, double> Scores(
        IReadOnlyList<FitQuestion> questions, Func<IReadOnlyList<FitQuestion>, double[]> fit)
    {
        var (ranks, sure) = (new List<double>(), new List<(double Confidence, bool IsRight)>());
        for (var fold = 0; fold < Folds; fold++)
        {
            var rest = questions.Where(question => FoldOf(question.Group) != fold).ToList();
            var ranking = fit(rest);
            var confidence = RankingFit.Confidence(rest, ranking);
            foreach (var question in questions.Where(question => FoldOf(question.Group) == fold && question.Rows.Count > 0))
            {
                if (question.InScope) ranks.Add(ReciprocalRank(question, ranking));
                var (inputs, isRight, declines) = RankingFit.First(question, ranking);
                if (!declines) sure.Add((RankingFit.Logistic(RankingFit.Dot(inputs, confidence)), isRight));
            }
        }

        return new Dictionary<string, double>
        {
            ["hit@1"] = Rounded(ranks.Average(rank => rank == 1 ? 1 : 0)),
            ["hit@3"] = Rounded(ranks.Average(rank => rank > 0.3 ? 1 : 0)),
            ["mrr"] = Rounded(ranks.Average()),
            ["logLoss"] = Rounded(
                -sure.Average(one => Math.Log(Math.Clamp(one.IsRight ? one.Confidence : 1 - one.Confidence, 0.001, 0.999)))),
            ["brier"] = Rounded(sure.Average(one => Math.Pow((one.IsRight ? 1 : 0) - one.Confidence, 2))),
            ["sure"] = Rounded(sure.Average(one => one.Confidence >= Sure ? 1.0 : 0)),
            ["sureAndWrong"] = Rounded(sure.Average(one => one.Confidence >= Sure && !one.IsRight ? 1.0 : 0)),
        };
    }

    static double ReciprocalRank(FitQuestion question, double[] weights)
    {
        var ordered = question.Rows.OrderByDescending(row => RankingFit.Score(row, weights)).Select(row => row.Answers).ToList();
        var at = ordered.IndexOf(true);
        return at < 0 ? 0 : 1.0 / (at + 1);
    }

    /// <summary>FNV-1a: the same on every machine and in every run.</summary>
    static int FoldOf(string group) => (int)(group.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) % Folds);

    static double Rounded(double value) => Math.Round(value, 4);
}
