using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>What a start keeps for the next one: read back it answers as what it was made of, and otherwise it is made again.</summary>
public sealed class KeptKnowledgeTests : IDisposable
{
    static readonly KnowledgeReading Reading = KnowledgeReading.Of(new KnowledgeFolder(Repository.Knowledge));

    readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("banenbot-kept-").FullName, "kept");
    readonly KeptKnowledge _kept;

    public KeptKnowledgeTests()
    {
        _kept = new KeptKnowledge(_file);
        _kept.Write(RealKnowledge.Snapshot);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void WhatIsReadBackFindsTheSameToTheLastDigit()
    {
        using var store = new InMemoryFigureStore();
        using var read = new Snapshot(Reading, store, _kept);
        Assert.True(read.IsFromKept);
        Assert.False(RealKnowledge.Snapshot.IsFromKept);
        foreach (var article in Reading.Texts.Articles)
            Assert.Equal(Found(RealKnowledge.Snapshot, article.Question), Found(read, article.Question));
    }

    [Fact]
    public void WhatIsReadBackIsWrittenTheSame()
    {
        using var store = new InMemoryFigureStore();
        using var read = new Snapshot(Reading, store, _kept);
        var before = File.ReadAllBytes(_file);
        _kept.Write(read);
        Assert.Equal(before, File.ReadAllBytes(_file));
        Assert.Equal([_file], Directory.GetFiles(Path.GetDirectoryName(_file)!));
    }

    [Fact]
    public void AnotherVersionIsMadeAgain()
    {
        Assert.NotNull(_kept.Read(Reading.Version));
        Assert.Null(_kept.Read("000000000000"));
        Assert.Null(new KeptKnowledge(_file + "-not-there").Read(Reading.Version));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(100_000)]
    public void WhatIsDamagedIsMadeAgain(int at)
    {
        var content = File.ReadAllBytes(_file);
        content[at] ^= 1;
        File.WriteAllBytes(_file, content);
        Assert.Null(_kept.Read(Reading.Version));
        File.WriteAllBytes(_file, content[..at]);
        Assert.Null(_kept.Read(Reading.Version));
    }

    [Fact]
    public void WhereItCannotBeWrittenNothingHappens()
    {
        new KeptKnowledge(Path.Combine(_file, "below-a-file")).Write(RealKnowledge.Snapshot);
        Assert.NotNull(_kept.Read(Reading.Version));
    }

    static IEnumerable<string> Found(Snapshot snapshot, string question) =>
        snapshot.Library.Find(snapshot.Analyzer.AnalyzeQuestion(question), 5)
            .Select(found => $"{found.Hit.Id} {found.Hit.Score:R} {found.Hit.Confidence:R}");
}
