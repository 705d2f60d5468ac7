using BanenBot.Core.Dialogue;
using BenchmarkDotNet.Attributes;

namespace BanenBot.Benchmarks;

/// <summary>What does a start or reload cost: reading the folder, and making it answer?</summary>
[InProcess, WarmupCount(1), IterationCount(5), InvocationCount(1)]
public class LoadBenchmark
{
    [Benchmark]
    public object Read() => KnowledgeReading.Of(Workplace.Knowledge);

    [Benchmark]
    public object ReadAndBuild()
    {
        var storage = Directory.CreateTempSubdirectory("banenbot-bench-").FullName;
        using var snapshot = Workplace.Load(storage);
        return snapshot.Version;
    }
}
