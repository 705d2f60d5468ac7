namespace BanenBot.Channels;

/// <summary>Round numbers from the least to the greatest value, zero always among them: a bar's length is its value.</summary>
sealed record ChartAxis(IReadOnlyList<decimal> Ticks)
{
    const int MostSteps = 3;

    static readonly decimal[] Round = [1, 2, 5, 10];

    /// <param name="values">Of one chart, or of all charts that are held beside each other: those share their scale.</param>
    public static ChartAxis Of(IReadOnlyList<decimal> values)
    {
        var (least, most) = (Math.Min(0, values.Min()), Math.Max(0, values.Max()));
        var step = Step(most - least);
        var (first, last) = (decimal.Floor(least / step), Math.Max(decimal.Ceiling(most / step), decimal.Floor(least / step) + 1));
        return new([.. Enumerable.Range(0, (int)(last - first) + 1).Select(number => (first + number) * step)]);
    }

    /// <summary>Where a value lies between the first tick (0) and the last (1).</summary>
    public decimal Share(decimal value) => (value - Ticks[0]) / (Ticks[^1] - Ticks[0]);

    /// <summary>1, 2 or 5 times a power of ten.</summary>
    static decimal Step(decimal range)
    {
        if (range == 0) return 1;
        var power = 1m;
        while (power * 10 <= range / MostSteps) power *= 10;
        while (power > range / MostSteps) power /= 10;
        return Round.First(times => power * times >= range / MostSteps) * power;
    }
}
