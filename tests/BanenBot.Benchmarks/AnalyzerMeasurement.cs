using System.Diagnostics;
using System.Globalization;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Dutch;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Reading;
using BanenBot.Core.Search;
using BanenBot.Evaluation;

namespace BanenBot.Benchmarks;

/// <summary>
/// Lucene's own Dutch analyzer, ours, and ours with the ranking: how often each finds what answers on the blind sets, and what a query, the
/// build and the memory cost. Prints tables in the form of the README.
/// </summary>
static class AnalyzerMeasurement
{
    const int Near = 10;
    static readonly int[] Passages = [0, 10_000, 100_000];
    static readonly DateOnly Day = new(2026, 1, 1);

    public static void Run()
    {
        WithShelf(0, PrintQuality);
        Console.WriteLine("\n| | passages | processor a query | build (processor) | memory |\n|---|---|---|---|---|");
        foreach (var passages in Passages) WithShelf(passages, (reading, _) => PrintCosts(passages, reading));
    }

    static void WithShelf(int passages, Action<KnowledgeReading, string> measure)
    {
        var folder = Directory.CreateTempSubdirectory("banenbot-bench-").FullName;
        try
        {
            Shelf.Write(passages, Path.Combine(folder, "knowledge"));
            measure(KnowledgeReading.Of(new KnowledgeFolder(Path.Combine(folder, "knowledge"))), folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void PrintQuality(KnowledgeReading reading, string folder)
    {
        var sets = Directory.GetFiles(Workplace.QuestionSets, "blind*.jsonl").Order(StringComparer.Ordinal)
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file), Cases: Case.Read(file, new FaultList())
                .Where(one => one is { Turns.Count: 1, Kind: "faq" or "document" }).ToList()))
            .Where(set => set.Cases.Count > 0).ToList();
        using var snapshot = Workplace.Load(folder);
        var answers = new Answers(snapshot);
        Console.WriteLine($"| hit@1 / hit@3 / MRR | {string.Join(" | ", sets.Select(set => $"{set.Name} ({set.Cases.Count})"))} |");
        Console.WriteLine($"|---|{string.Concat(sets.Select(_ => "---|"))}");
        foreach (var (name, build) in Engines(reading))
        {
            using var engine = build();
            Console.WriteLine($"| {name} | {string.Join(" | ", sets.Select(set => answers.Score(set.Cases, engine.Find)))} |");
        }
    }

    static void PrintCosts(int passages, KnowledgeReading reading)
    {
        foreach (var (name, build) in Engines(reading))
        {
            var (before, held) = (Used(), GC.GetTotalMemory(forceFullCollection: true));
            using var engine = build();
            var (built, memory) = (Used() - before, GC.GetTotalMemory(forceFullCollection: true) - held);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {passages:#,##0} | {Query(engine):0.00} ms | {built.TotalSeconds:0.0} s | {memory >> 20} MB |"));
        }
    }

    static IEnumerable<(string Name, Func<Engine> Build)> Engines(KnowledgeReading reading)
    {
        var entries = Library.Entries(reading.Texts);
        yield return ("Lucene's `DutchAnalyzer`", () => Stock(entries));
        yield return ("our analyzer", () => Ours(reading, entries));
        yield return ("our analyzer with the ranking", () => Ranked(reading, entries));
    }

    static Engine Stock(IReadOnlyList<Entry> entries)
    {
        var index = new StockIndex(entries);
        return new Engine(question => index.Find(question, Near), index);
    }

    static Engine Ours(KnowledgeReading reading, IReadOnlyList<Entry> entries)
    {
        var (analyzer, index) = (Analyzer(reading), new SearchIndex());
        foreach (var entry in entries) index.Add(AnalyzedEntry.Of(entry, analyzer));
        index.Freeze();
        return new Engine(question => index.Find([.. AnalyzedEntry.TermsOf(analyzer.AnalyzeQuestion(question)).Distinct()], Near)
            .Select(found => entries[found.Number].Id), index);
    }

    static Engine Ranked(KnowledgeReading reading, IReadOnlyList<Entry> entries)
    {
        var analyzer = Analyzer(reading);
        var searcher = Searcher.Build(entries, analyzer);
        return new Engine(question => searcher.Find(analyzer.AnalyzeQuestion(question), Near).Select(hit => hit.Id), searcher);
    }

    static DutchAnalyzer Analyzer(KnowledgeReading reading) =>
        new(reading.Language, Vocabulary.Build(reading.Texts.All(), reading.Language));

    /// <summary>Milliseconds of processor; the first round is for the compiler.</summary>
    static double Query(Engine engine)
    {
        var (questions, before) = (Workplace.Questions(), TimeSpan.Zero);
        for (var round = 0; round < 2; round++)
        {
            before = Used();
            foreach (var question in questions) engine.Find(question);
        }

        return (Used() - before).TotalMilliseconds / questions.Count;
    }

    static TimeSpan Used()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    sealed class Engine(Func<string, IEnumerable<string>> find, IDisposable held) : IDisposable
    {
        /// <summary>Ids of entries, nearest first.</summary>
        public IReadOnlyList<string> Find(string question) => [.. find(question)];

        public void Dispose() => held.Dispose();
    }

    /// <summary>Judges an entry by the answer that would be given from it.</summary>
    sealed class Answers(Snapshot snapshot)
    {
        readonly KnowledgeReplies _replies = new(snapshot, new DialogueOptions());

        public string Score(IReadOnlyList<Case> cases, Func<string, IReadOnlyList<string>> find)
        {
            var ranks = cases.Select(one => Rank(one, find(one.Turns[0]))).ToList();
            return string.Create(CultureInfo.InvariantCulture,
                $"{ranks.Average(rank => rank == 1 ? 1 : 0):0.000} / {ranks.Average(rank => rank is >= 1 and <= 3 ? 1 : 0):0.000} / "
                    + $"{ranks.Average(rank => rank > 0 ? 1.0 / rank : 0):0.000}");
        }

        /// <summary>The place of the first that answers; 0 where none of the nearest does.</summary>
        int Rank(Case @case, IReadOnlyList<string> ids)
        {
            var words = snapshot.Analyzer.AnalyzeQuestion(@case.Turns[0]);
            return 1 + ids.ToList().FindIndex(id => snapshot.Library.Article(id) is { Kind: not ArticleKind.OutOfScope } article
                && Judge.Reasons(@case, _replies.Answer(new Finding(Certain(id), article, null), Day, words)).Count == 0);
        }

        static Hit Certain(string id) => new(id, 0, 1, new HitEvidence
        {
            LetterAffinity = 0, TermAffinity = 0, Likeness = 0, Held = 0, Breadth = 0, Coverage = 1, Lacking = 0, Words = 0,
            ForeignNumber = false, Phrasing = "",
        });
    }
}
