using System.Globalization;
using BanenBot.Benchmarks.Fuzz;
using BanenBot.Benchmarks.Gaps;
using BenchmarkDotNet.Running;

namespace BanenBot.Benchmarks;

static class Benchmarks
{
    /// <summary>
    /// <c>compare [FOLDER]</c> measures the real program over HTTP beside the echo bots of both SDKs and, where a folder is given, an
    /// earlier version of ours that was published to it, and then the parts of a turn; <c>growth</c> what more passages cost,
    /// <c>analyzers</c> Lucene's analyzer beside ours, <c>figures</c> a question over a million rows, <c>scale</c> several
    /// instances on one PostgreSQL, <c>saturate MINUTES</c> more people than there are places for; <c>gaps SET</c> what
    /// <c>banenbot gaps</c> finds of gaps planted in a month; <c>fuzz</c> looks for what breaks; anything else goes to BenchmarkDotNet
    /// (<c>--filter '*'</c> runs all in process).
    /// </summary>
    static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["fuzz", var what, var count])
            return await Fuzzing.RunAsync(what, int.Parse(count, CultureInfo.InvariantCulture)) == 0 ? 0 : 1;
        if (arguments is ["saturate", var minutes])
            return await SaturationMeasurement.RunAsync(int.Parse(minutes, CultureInfo.InvariantCulture)) ? 0 : 1;
        if (arguments is ["compare", ..])
        {
            await CompareMeasurement.RunAsync(arguments.ElementAtOrDefault(1));
            await StageMeasurement.RunAsync();
        }
        else if (arguments is ["growth"]) GrowthMeasurement.Run();
        else if (arguments is ["growth", var passages])
            await GrowthMeasurement.RunOneAsync(int.Parse(passages, CultureInfo.InvariantCulture));
        else if (arguments is ["scale"]) await ScaleMeasurement.RunAsync();
        else if (arguments is ["analyzers"]) AnalyzerMeasurement.Run();
        else if (arguments is ["figures", ..]) FigureMeasurement.Run();
        else if (arguments is ["gaps", var set]) GapMeasurement.Run(set);
        else BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(arguments);
        return 0;
    }
}
