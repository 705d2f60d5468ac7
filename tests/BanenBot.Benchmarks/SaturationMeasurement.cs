using System.Globalization;

namespace BanenBot.Benchmarks;

/// <summary>
/// More people than the program has places for turns, for minutes on end: is its memory flat, and does everybody get an answer or an
/// honest refusal? The program has its shipped limits of turns; those of one address are out of the way, since all come from one.
/// </summary>
static class SaturationMeasurement
{
    /// <summary>Beside 200 turns at once and 400 that wait.</summary>
    const int People = 900;

    public static async Task<bool> RunAsync(int minutes)
    {
        using var program = RunningProgram.StartPublished(RunningProgram.Publish(), ScaleMeasurement.Unlimited);
        await program.UntilReadyAsync();
        using var load = await SaturationLoad.ComeAsync(program.Address, Workplace.Questions(), People);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{People} people, {Environment.ProcessorCount} processors; {program.Megabytes} MB before\n"));
        Console.WriteLine(
            "| minute | turns/s | p50, ms | p95, ms | refused with Retry-After | refused in, ms | anything else | memory, MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var isHonest = true;
        for (var minute = 1; minute <= minutes; minute++)
        {
            var outcome = await load.AskAsync(TimeSpan.FromMinutes(1));
            isHonest &= outcome.Failed.IsEmpty;
            var others = string.Join(", ", outcome.Failed.CountBy(one => one).Select(one => $"{one.Value} x {one.Key}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {minute} | {outcome.Answered.Count / outcome.Took.TotalSeconds:0} | {At(outcome.Answered, 0.5):0} | "
                + $"{At(outcome.Answered, 0.95):0} | {outcome.RefusedShare:0.000} | {At(outcome.Refused, 0.5):0} | "
                + $"{others} | {program.Megabytes} |"));
        }

        await Task.Delay(TimeSpan.FromSeconds(20));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{program.Megabytes} MB when all had gone for 20 seconds"));
        return isHonest;
    }

    static double At(IEnumerable<double> milliseconds, double share)
    {
        var all = milliseconds.Order().ToList();
        return all.Count == 0 ? 0 : all[(int)(share * (all.Count - 1))];
    }
}
