using System.Diagnostics;
using System.Globalization;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Dutch;
using BanenBot.Core.Figures;
using BanenBot.Core.Sources;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Benchmarks;

/// <summary>A figure question in process over a million rows: every measure for every region, many quarters, three editions.</summary>
static class FigureMeasurement
{
    const int Rows = 1_000_000;
    const int Editions = 3;
    const int Rounds = 20;

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("banenbot-bench-").FullName;
        try
        {
            var reading = KnowledgeReading.Of(Workplace.Knowledge);
            var figures = reading.Figures with { Figures = Many(reading.Figures), Version = "million" };
            using var store = SqliteFigureStore.Open(Path.Combine(folder, "figures.db"), fault => throw fault);
            var began = Stopwatch.GetTimestamp();
            store.Replace(figures);
            Print("fill", [Stopwatch.GetElapsedTime(began).TotalMilliseconds]);
            began = Stopwatch.GetTimestamp();
            using (SqliteFigureStore.Open(Path.Combine(folder, "figures.db"), fault => throw fault)) { }
            Print("open again", [Stopwatch.GetElapsedTime(began).TotalMilliseconds]);
            var vocabulary = Vocabulary.Build(reading.Texts.All().Concat(figures.Catalog.Texts), reading.Language);
            Print("question", Times(new FigureDesk(figures.Catalog, store, new DutchAnalyzer(reading.Language, vocabulary))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static List<double> Times(FigureDesk desk)
    {
        var (questions, times) = (Workplace.Questions(Path.Combine(Workplace.QuestionSets, "figures.jsonl")), new List<double>());
        for (var round = 0; round <= Rounds; round++)
            foreach (var question in questions)
            {
                var began = Stopwatch.GetTimestamp();
                desk.Answer(question, null, new DateOnly(2026, 1, 1));
                if (round > 0) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

        return times;
    }

    // The real figures stay; what is added belongs to the same measures and parts, so that every question has rows to go through.
    static List<Figure> Many(FigureSet set)
    {
        var random = new Random(2018);
        var many = new List<Figure>(set.Figures);
        var keys = set.Figures.DistinctBy(figure => (figure.Indicator.Id, figure.Breakdown?.Id, figure.Kind)).ToList();
        for (var number = 0; many.Count < Rows; number++)
        {
            if (!SourceDate.TryParse((2019 + number % Editions).ToString(CultureInfo.InvariantCulture), out var published)) continue;
            var period = Period.Quarter(2013, 1).Shift(number / Editions);
            foreach (var region in set.Catalog.Regions)
                many.AddRange(keys.Select(key => key with
                {
                    Region = region,
                    Period = period,
                    Value = random.Next(5000),
                    Status = FigureStatus.Indicative,
                    Published = published,
                    Calculation = null,
                    Note = null,
                }));
        }

        return many;
    }

    static void Print(string what, List<double> values)
    {
        values.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: median {values[values.Count / 2]:0.00} ms, p99 {values[(int)(values.Count * 0.99)]:0.00} ms, n {values.Count}"));
    }
}
