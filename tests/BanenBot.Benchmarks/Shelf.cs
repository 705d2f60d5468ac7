using BanenBot.Core.Dialogue;

namespace BanenBot.Benchmarks;

/// <summary>
/// The knowledge that ships with so many passages of dropped documents beside it, in a folder of its own. They are the articles' own
/// sentences in another order, so that every word of a question is in hundreds of them: worse than a shelf of real documents would be.
/// </summary>
static class Shelf
{
    const int PassagesPerDocument = 200;
    const int SentencesPerPassage = 6;

    public static void Write(int passages, string folder)
    {
        foreach (var file in Directory.GetFiles(Workplace.Knowledge.Path, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Workplace.Knowledge.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var documents = Directory.CreateDirectory(Path.Combine(folder, "documenten")).FullName;
        var random = new Random(10_000);
        var articles = KnowledgeReading.Of(Workplace.Knowledge).Texts.Articles;
        var sentences = articles.SelectMany(article => $"{article.Lead} {article.Rest}".ReplaceLineEndings(" ").Split(". "))
            .Where(sentence => sentence.Length > 20).ToArray();
        for (var document = 0; document * PassagesPerDocument < passages; document++)
        {
            using var file = File.CreateText(Path.Combine(documents, $"stuk-{document:000}.md"));
            file.WriteLine($"# Stuk {document}");
            for (var passage = 0; passage < PassagesPerDocument; passage++)
            {
                file.WriteLine($"\n## {articles[random.Next(articles.Count)].Question}\n");
                file.WriteLine(string.Join(". ", random.GetItems(sentences, SentencesPerPassage)));
            }
        }
    }
}
