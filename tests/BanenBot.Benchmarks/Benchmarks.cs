using System.Globalization;
using BanenBot.Benchmarks.Fuzz;
using BenchmarkDotNet.Running;

namespace BanenBot.Benchmarks;

static class Benchmarks
{
    /// <summary>
    /// <c>service</c> measures the real program over HTTP, <c>fuzz</c> looks for what breaks it; anything else goes to BenchmarkDotNet
    /// (<c>--filter '*'</c> runs all in process).
    /// </summary>
    static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["fuzz", var what, var count]) return await Fuzzing.RunAsync(what, int.Parse(count, CultureInfo.InvariantCulture)) == 0 ? 0 : 1;
        if (arguments is ["service", ..]) await ServiceMeasurement.RunAsync();
        else BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(arguments);
        return 0;
    }
}
