using BanenBot.Core.Dialogue;
using BanenBot.Storage.Sqlite;
using BenchmarkDotNet.Attributes;

namespace BanenBot.Benchmarks;

/// <summary>What does one question cost, and where does it go? In process, over the knowledge that ships.</summary>
[InProcess, MemoryDiagnoser, MedianColumn, WarmupCount(3), IterationCount(10)]
public class TurnBenchmark
{
    readonly string _storage = Directory.CreateTempSubdirectory("banenbot-bench-").FullName;
    IReadOnlyList<string> _questions = [];
    Snapshot _snapshot = null!;
    Responder _responder = null!;
    int _next;

    [GlobalSetup]
    public void Load()
    {
        _questions = Workplace.Questions();
        _snapshot = Workplace.Load(_storage);
        var store = new SqliteConversationStore(Path.Combine(_storage, "conversations.db"), TimeProvider.System);
        _responder = new Responder(() => _snapshot, store, new DialogueOptions());
    }

    string Next() => _questions[_next++ % _questions.Count];

    [Benchmark(Baseline = true)]
    public Task<Reply> Turn() =>
        _responder.RespondAsync(
            new Utterance { Text = Next(), Conversation = "c", Day = new DateOnly(2026, 1, 1) }, CancellationToken.None);

    [Benchmark]
    public object Analyse() => _snapshot.Analyzer.AnalyzeQuestion(Next());

    [Benchmark]
    public object Search() => _snapshot.Library.Find(_snapshot.Analyzer.AnalyzeQuestion(Next()), 8);

    [Benchmark]
    public object? Figures() => _snapshot.Figures.Answer(Next(), null, new DateOnly(2026, 1, 1));

    [GlobalCleanup]
    public void Clean() => Directory.Delete(_storage, recursive: true);
}
