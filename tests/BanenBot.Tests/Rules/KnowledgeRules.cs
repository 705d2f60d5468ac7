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
}
