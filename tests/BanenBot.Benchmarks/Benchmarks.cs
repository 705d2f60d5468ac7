using BenchmarkDotNet.Running;

namespace BanenBot.Benchmarks;

static class Benchmarks
{
    static void Main(string[] arguments) => BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(arguments);
}
