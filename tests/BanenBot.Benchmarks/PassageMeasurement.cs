using System.Diagnostics;
using System.Globalization;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Benchmarks;

/// <summary>
/// A turn in process with so many passages of dropped documents beside the articles. The passages are the articles' own sentences in another
/// order, so that every word of a question is in hundreds of them: worse than a shelf of real documents would be.
/// </summary>
static class PassageMeasurement
{
    const int PassagesPerDocument = 200;
    const int SentencesPerPassage = 6;
    const int Rounds = 1;

    public static async Task RunAsync(int passages)
    {
        var folder = Directory.CreateTempSubdirectory("banenbot-bench-").FullName;
        try
        {
            var knowledge = Path.Combine(folder, "knowledge");
            foreach (var file in Directory.GetFiles(Workplace.Knowledge.Path, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(knowledge, Path.GetRelativePath(Workplace.Knowledge.Path, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            Write(passages, Path.Combine(knowledge, "documenten"));
            var began = Stopwatch.GetTimestamp();
            using var snapshot = Workplace.Load(folder, new KnowledgeFolder(knowledge));
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"reading and indexing: {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s; memory {self.WorkingSet64 >> 20} MB"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{snapshot.Library.ArticleCount} articles, {snapshot.Library.PassageCount} passages"));
            using var store = new SqliteConversationStore(Path.Combine(folder, "conversations.db"), TimeProvider.System);
            var responder = new Responder(() => snapshot, store, new DialogueOptions());
            var (questions, times) = (Workplace.Questions(), new List<double>());
            var (before, process) = (TimeSpan.Zero, Process.GetCurrentProcess());
            for (var turn = 0; turn < (Rounds + 1) * questions.Count; turn++)
            {
                if (turn == questions.Count)
                {
                    process.Refresh();
                    before = process.TotalProcessorTime;
                }

                var utterance = new Utterance { Text = questions[turn % questions.Count], Conversation = $"c{turn}", Day = new DateOnly(2026, 1, 1) };
                began = Stopwatch.GetTimestamp();
                await responder.RespondAsync(utterance, CancellationToken.None);
                if (turn >= questions.Count) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            process.Refresh();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"processor a turn: {(process.TotalProcessorTime - before).TotalMilliseconds / times.Count:0.00} ms; memory {process.WorkingSet64 >> 20} MB"));
            Print("turn", times);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Write(int passages, string folder)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(10_000);
        var articles = KnowledgeReading.Of(Workplace.Knowledge).Texts.Articles;
        var sentences = articles.SelectMany(article => $"{article.Lead} {article.Rest}".ReplaceLineEndings(" ").Split(". ")).Where(sentence => sentence.Length > 20).ToArray();
        for (var document = 0; document * PassagesPerDocument < passages; document++)
        {
            using var file = File.CreateText(Path.Combine(folder, $"stuk-{document:000}.md"));
            file.WriteLine($"# Stuk {document}");
            for (var passage = 0; passage < PassagesPerDocument; passage++)
            {
                file.WriteLine($"\n## {articles[random.Next(articles.Count)].Question}\n");
                file.WriteLine(string.Join(". ", random.GetItems(sentences, SentencesPerPassage)));
            }
        }
    }

    static void Print(string what, List<double> values)
    {
        values.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: median {values[values.Count / 2]:0.00} ms, p99 {values[(int)(values.Count * 0.99)]:0.00} ms, n {values.Count}"));
    }
}
