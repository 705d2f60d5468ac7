namespace BanenBot.Evaluation;

/// <summary>
/// Fits a logistic function by Newton's method with a penalty on large weights. Deterministic: the same rows give the same weights.
/// A weight whose sign is known beforehand and that the rows turn the other way, as a rare feature may, is left out.
/// </summary>
static class LogisticFit
{
    const int MostSteps = 50;
    const double Converged = 1e-7;

    /// <param name="rows">For each row the numbers of its features with their values; the first feature may be a constant.</param>
    /// <param name="labels">Whether each row is right.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="penalty">How much a weight's square costs; keeps the weight of a rare feature small.</param>
    /// <param name="wrongWeighs">How many right rows a wrong one counts for.</param>
    /// <param name="signs">For each feature 1 or -1 where its weight may only be so, 0 where it may be either.</param>
    public static double[] Weights(
        IReadOnlyList<(int Feature, double Value)[]> rows, IReadOnlyList<bool> labels, int features, double penalty,
        double wrongWeighs, IReadOnlyList<int> signs)
    {
        while (true)
        {
            var weights = Unbound(rows, labels, features, penalty, wrongWeighs);
            var turned = Enumerable.Range(0, features).Where(feature => signs[feature] * weights[feature] < 0).ToHashSet();
            if (turned.Count == 0) return weights;
            rows = [.. rows.Select(row => row.Where(part => !turned.Contains(part.Feature)).ToArray())];
        }
    }

    static double[] Unbound(
        IReadOnlyList<(int Feature, double Value)[]> rows, IReadOnlyList<bool> labels, int features, double penalty, double wrongWeighs)
    {
        var weights = new double[features];
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, hessian) = (new double[features], new double[features, features]);
            for (var feature = 0; feature < features; feature++)
            {
                gradient[feature] = -penalty * weights[feature];
                hessian[feature, feature] = penalty;
            }

            for (var row = 0; row < rows.Count; row++)
            {
                var chance = Chance(rows[row], weights);
                var weighs = labels[row] ? 1 : wrongWeighs;
                var (error, spread) = (weighs * ((labels[row] ? 1 : 0) - chance), weighs * Math.Max(chance * (1 - chance), 1e-9));
                foreach (var (one, value) in rows[row])
                {
                    gradient[one] += error * value;
                    foreach (var (other, second) in rows[row]) hessian[one, other] += spread * value * second;
                }
            }

            var change = Solve(hessian, gradient);
            for (var feature = 0; feature < features; feature++) weights[feature] += change[feature];
            if (change.Max(Math.Abs) < Converged) break;
        }

        return weights;
    }

    public static double Chance((int Feature, double Value)[] row, double[] weights) =>
        1 / (1 + Math.Exp(-row.Sum(part => weights[part.Feature] * part.Value)));

    // Cholesky: the matrix is symmetric and, by the penalty, positive definite.
    static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var lower = new double[size, size];
        for (var row = 0; row < size; row++)
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[row, column];
                for (var at = 0; at < column; at++) sum -= lower[row, at] * lower[column, at];
                lower[row, column] = row == column ? Math.Sqrt(sum) : sum / lower[column, column];
            }

        var solution = (double[])right.Clone();
        for (var row = 0; row < size; row++)
        {
            for (var at = 0; at < row; at++) solution[row] -= lower[row, at] * solution[at];
            solution[row] /= lower[row, row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var at = row + 1; at < size; at++) solution[row] -= lower[at, row] * solution[at];
            solution[row] /= lower[row, row];
        }

        return solution;
    }
}
