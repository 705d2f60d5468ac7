using System.Globalization;
using BanenBot.Benchmarks.Fuzz;
using BenchmarkDotNet.Running;

namespace BanenBot.Benchmarks;

static class Benchmarks
{
    /// <summary>
    /// <c>service</c> measures the real program over HTTP, <c>peer</c> does so beside the JavaScript SDK, <c>sdk [FOLDER]</c> beside the C#
    /// SDK and, where a folder is given, an earlier version of ours that was published to it, <c>stages</c> measures the parts of a
    /// turn, <c>figures</c> a question over a million rows, <c>passages N</c> a turn beside so many passages, <c>fuzz</c> looks for what
    /// breaks; anything else goes to BenchmarkDotNet (<c>--filter '*'</c> runs all in process).
    /// </summary>
    static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["fuzz", var what, var count])
            return await Fuzzing.RunAsync(what, int.Parse(count, CultureInfo.InvariantCulture)) == 0 ? 0 : 1;
        if (arguments is ["peer", ..]) await PeerMeasurement.RunAsync(arguments.ElementAtOrDefault(1));
        else if (arguments is ["sdk", ..]) await PeerMeasurement.RunBesideSdkAsync(arguments.ElementAtOrDefault(1));
        else if (arguments is ["stages", ..]) await StageMeasurement.RunAsync(arguments.ElementAtOrDefault(1));
        else if (arguments is ["service", ..]) await ServiceMeasurement.RunAsync();
        else if (arguments is ["figures", ..]) FigureMeasurement.Run();
        else if (arguments is ["passages", var passages])
            await PassageMeasurement.RunAsync(int.Parse(passages, CultureInfo.InvariantCulture));
        else BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(arguments);
        return 0;
    }
}
