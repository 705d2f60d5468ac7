using System.Diagnostics;
using System.Globalization;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Benchmarks;

/// <summary>
/// A turn in process with so many passages of dropped documents beside the articles. The passages are the articles' own sentences in
/// another order, so that every word of a question is in hundreds of them: worse than a shelf of real documents would be.
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
            CopyKnowledge(knowledge);
            Write(passages, Path.Combine(knowledge, "documenten"));
            var (began, before) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
            using var snapshot = Workplace.Load(folder, new KnowledgeFolder(knowledge));
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"reading and indexing: {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s; memory {self.WorkingSet64 >> 20} MB; "
                + $"{snapshot.Library.ArticleCount} articles, {snapshot.Library.PassageCount} passages"));
            using var store = new SqliteConversationStore(Path.Combine(folder, "conversations.db"), TimeProvider.System);
            var responder = new Responder(() => snapshot, store, new DialogueOptions());
            var (questions, times) = (Workplace.Questions(), new List<double>());
            for (var turn = 0; turn < (Rounds + 1) * questions.Count; turn++)
            {
                if (turn == questions.Count)
                {
                    self.Refresh();
                    before = self.TotalProcessorTime;
                }

                var question = questions[turn % questions.Count];
                began = Stopwatch.GetTimestamp();
                await responder.RespondAsync(
                    new() { Text = question, Conversation = $"c{turn}", Day = new DateOnly(2026, 1, 1) }, CancellationToken.None);
                if (turn >= questions.Count) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            self.Refresh();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"processor a turn: {(self.TotalProcessorTime - before).TotalMilliseconds / times.Count:0.00} ms; memory "
                    + $"{self.WorkingSet64 >> 20} MB"));
            Print("turn", times);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void CopyKnowledge(string target)
    {
        foreach (var file in Directory.GetFiles(Workplace.Knowledge.Path, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(Workplace.Knowledge.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    static void Write(int passages, string folder)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(10_000);
        var articles = KnowledgeReading.Of(Workplace.Knowledge).Texts.Articles;
        var sentences = articles.SelectMany(article => $"{article.Lead} {article.Rest}".ReplaceLineEndings(" ").Split(". "))
            .Where(sentence => sentence.Length > 20).ToArray();
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
