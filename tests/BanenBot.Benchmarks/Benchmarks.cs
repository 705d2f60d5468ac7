using BenchmarkDotNet.Running;

namespace BanenBot.Benchmarks;

static class Benchmarks
{
    /// <summary><c>service</c> measures the real program over HTTP, <c>figures</c> a question over a million rows; anything else goes to BenchmarkDotNet (<c>--filter '*'</c> runs all in process).</summary>
    static async Task Main(string[] arguments)
    {
        if (arguments is ["service", ..]) await ServiceMeasurement.RunAsync();
        else if (arguments is ["figures", ..]) FigureMeasurement.Run();
        else BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(arguments);
    }
}
