namespace BanenBot.Evaluation;

/// <summary>
/// Finds where a concave function is highest, by its slope (Adam, Kingma and Ba 2015). No dice: the same slopes give the same place.
/// </summary>
static class Maximum
{
    const int Steps = 800;
    const double Rate = 0.05;


    /// <param name="size">How many numbers to find.</param>
    /// <param name="ridge">Pulls each number towards 0, so that measures that say the same share their weight.</param>
    /// <param name="slope">At a place.</param>
    public static double[] Of(int size, double ridge, Func<double[], double[]> slope)
    {
        var (at, mean, square) = (new double[size], new double[size], new double[size]);
        for (var step = 1; step <= Steps; step++)
        {
            var slopes = slope(at);
            for (var i = 0; i < size; i++)
            {
                var towards = slopes[i] - ridge * at[i];
                mean[i] = 0.9 * mean[i] + 0.1 * towards;
                square[i] = 0.99 * square[i] + 0.01 * towards * towards;
                var size1 = mean[i] / (1 - Math.Pow(0.9, step));
                var size2 = Math.Sqrt(square[i] / (1 - Math.Pow(0.99, step)));
                at[i] += Rate * (1 - (double)step / Steps) * size1 / (size2 + 1e-9);
            }
        }

        return at;
    }
}
