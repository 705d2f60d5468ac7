using System.Text.Json.Nodes;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Benchmarks;

/// <summary>The knowledge that ships and the project's own questions.</summary>
static class Workplace
{
    public static string Root { get; } = FindRoot();

    public static KnowledgeFolder Knowledge => new(Path.Combine(Root, "knowledge"));

    /// <summary>The folder of the project's own question sets.</summary>
    public static string QuestionSets => Path.Combine(Root, "tests", "BanenBot.Tests", "Questions");

    public static IReadOnlyList<string> Questions() => Questions(QuestionSets);

    /// <summary>The questions that stand by themselves in a file, or in each file of a folder.</summary>
    public static IReadOnlyList<string> Questions(string path) =>
    [
        .. (Directory.Exists(path) ? Directory.GetFiles(path, "*.jsonl") : [path]).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(line => line.Length > 0)
            .Select(line => JsonNode.Parse(line)!["turns"]!.AsArray()).Where(turns => turns.Count == 1).Select(turns => (string)turns[0]!),
    ];

    public static Snapshot Load(string storage, KnowledgeFolder? knowledge = null)
    {
        var figures = SqliteFigureStore.Open(Path.Combine(storage, "figures.db"), fault => throw fault);
        return new Snapshot(KnowledgeReading.Of(knowledge ?? Knowledge), figures);
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "BanenBot.sln"))) return folder.FullName;
        throw new InvalidOperationException("The benchmarks do not run inside a checkout.");
    }
}
