using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Rules;

/// <summary>The knowledge that ships holds to its own rules.</summary>
public sealed class KnowledgeRules
{
    [Fact]
    public void TheKnowledgeFolderHasNoFaults()
    {
        var reading = KnowledgeReading.Of(new KnowledgeFolder(Repository.Knowledge));
        Assert.Empty(reading.Faults);
        Assert.True(reading.Texts.Articles.Count > 200);
    }

    [Fact]
    public void EveryKeyOfTheLanguageFilesIsExplainedToEditors()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Knowledge, "README.md"));
        var keys = Directory.GetFiles(Path.Combine(Repository.Knowledge, "taal"), "*.yaml").SelectMany(File.ReadAllLines)
            .Where(line => line.Length > 0 && char.IsAsciiLetter(line[0])).Select(line => line.Split(':')[0]).Distinct().ToList();
        Assert.True(keys.Count > 40);
        Assert.All(keys, key => Assert.Contains($"`{key}`", readme, StringComparison.Ordinal));
    }
}
