using BanenBot.Core.Dutch;
using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dutch;

public sealed class LanguageDataTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    (LanguageData Data, FaultList Faults) Read(string file, string text)
    {
        _folder.CreateSubdirectory("taal");
        File.WriteAllText(Path.Combine(_folder.FullName, "taal", file), text);
        var faults = new FaultList();
        return (LanguageData.Read(new KnowledgeFolder(_folder.FullName), faults), faults);
    }

    [Fact]
    public void TheLanguageDataOfThisRepositoryHasNoFaults()
    {
        var faults = new FaultList();
        var data = LanguageData.Read(new KnowledgeFolder(Repository.Knowledge), faults);
        Assert.Empty(faults.All);
        Assert.All(data.Groups, group => Assert.True(group.Phrases.Count >= 2, group.Id));
        Assert.NotEmpty(data.StopWords);
        Assert.NotEmpty(data.FramingWords);
        Assert.NotEmpty(data.Particles);
        Assert.NotEmpty(data.CompoundParts);
    }

    [Fact]
    public void NoWordIsBothAStopWordAndFraming()
    {
        var data = LanguageData.Read(new KnowledgeFolder(Repository.Knowledge), new FaultList());
        Assert.Empty(data.StopWords.Intersect(data.FramingWords));
    }

    /// <summary>An abbreviation may repeat what a group holds; two groups with one word would each pull its questions.</summary>
    [Fact]
    public void NoWordOrPhraseIsInTwoGroupsOfSynonyms()
    {
        var folder = new KnowledgeFolder(Repository.Knowledge);
        var data = LanguageData.Read(folder, new FaultList());
        var abbreviations = YamlMap.Parse("", folder.ReadText("taal/afkortingen.yaml", new FaultList())!, new FaultList())!
            .Maps("afkortingen").SelectMany(map => map.Entries()).Select(entry => entry.Key).ToHashSet();
        var analyzer = new DutchAnalyzer(data with { Groups = [] }, Vocabulary.Build([], data));
        string Stems(string phrase) => string.Join(' ', analyzer.Analyze(phrase).Select(word => word.Stem));
        var twice = data.Groups.Where(group => !abbreviations.Contains(group.Id))
            .SelectMany(group => group.Phrases.Select(phrase => (group.Id, Stems: Stems(phrase))))
            .Distinct().GroupBy(entry => entry.Stems).Where(entries => entries.Count() > 1)
            .Select(entries => $"{entries.Key}: {string.Join(", ", entries.Select(entry => entry.Id))}");
        Assert.Empty(twice);
    }

    [Theory]
    [InlineData("synoniemen.yaml", "groepen:\n  - een: [a]\n", 2, "minstens twee")]
    [InlineData("synoniemen.yaml", "groepen:\n  - een: [a, b]\n  - twee: [c, B]\n", 3, "`b` staat ook al bij `een`")]
    [InlineData("synoniemen.yaml", "groepen:\n  - een: [a, b]\n  - een: [c, d]\n", 3, "al in gebruik")]
    [InlineData("stammen.yaml", "beschermd: [markt]\nvast:\n  - mark: [markt]\n", 3, "ook bij `beschermd`")]
    [InlineData("stammen.yaml", "vast:\n  - a: [c]\n  - b: [c]\n", 3, "heeft al een vaste stam")]
    [InlineData("stammen.yaml", "vast:\n  - a: []\n", 2, "Zet achter `a`")]
    [InlineData("stopwoorden.yaml", "woorden: [de, De]\n", 1, "twee keer")]
    [InlineData("omlijsting.yaml", "woord: [graag]\n", 1, "onbekend")]
    [InlineData("samenstellingen.yaml", "delen: [a\n", 2, "geen geldige YAML")]
    public void AFaultIsReportedWithItsFileAndLine(string file, string text, int line, string reason)
    {
        var (_, faults) = Read(file, text);
        Assert.Contains(faults.All, fault => fault.File == "taal/" + file && fault.Line == line && fault.Reason.Contains(reason));
    }

    [Fact]
    public void AFaultyOrMissingFileLeavesTheRestUsable()
    {
        Read("stopwoorden.yaml", "woorden: [de\n");
        var (data, faults) = Read("afkortingen.yaml", "afkortingen:\n  - dgr: [doelgroepregister]\n");
        Assert.Equal(["dgr", "doelgroepregister"], Assert.Single(data.Groups).Phrases);
        Assert.Contains(faults.All, fault => fault.File == "taal/omlijsting.yaml" && fault.Reason.Contains("ontbreekt"));
    }
}
