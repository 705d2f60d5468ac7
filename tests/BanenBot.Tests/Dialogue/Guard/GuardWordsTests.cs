using BanenBot.Core.Dialogue.Guard;
using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue.Guard;

/// <summary>The words that the guard knows, as an editor writes them.</summary>
public sealed class GuardWordsTests
{
    [Fact]
    public void AFaultInTheWordsOfTheGuardIsToldAndTheRestRead()
    {
        using var folder = new TemporaryFolder();
        folder.With("taal/persoonsgegevens.yaml", "bsn: [bsn]\nrekeningnummers: [NL, NLX, NL18]\nonbekend: [x]\n");
        folder.With("taal/personen.yaml", "voornamen: [jan]\nonbekend: [x]\n");
        var faults = new FaultList();
        var words = GuardWords.Read(new KnowledgeFolder(folder.Path), faults);
        Assert.Equal(4, faults.All.Count);
        Assert.Equal((18, 0), (words.Numbers.AccountLength("nl"), words.Numbers.AccountLength("be")));
        Assert.True(words.Numbers.IsCitizenLabel("bsn"));
        Assert.Contains("jan", words.Persons.FirstNames);
    }

    [Fact]
    public void WithoutTheirFilesThereAreNoWords()
    {
        using var folder = new TemporaryFolder();
        var words = GuardWords.Read(new KnowledgeFolder(folder.Path), new FaultList());
        Assert.Equal((false, 0), (words.Numbers.IsCitizenLabel("bsn"), words.Persons.FirstNames.Count));
    }

    /// <summary>Two letters may be wrong, but not the first; and not in a short word, where they make another.</summary>
    [Theory]
    [InlineData("bsn", true)]
    [InlineData("klantbsn", true)]
    [InlineData("bsm", false)]
    [InlineData("burgerservicenummer", true)]
    [InlineData("burgrservicenumer", true)]
    [InlineData("burgrservicnumer", false)]
    [InlineData("burgerxxrvicenummer", true)]
    [InlineData("burgerxxxvicenummer", false)]
    [InlineData("vurgerservicenummeren", false)]
    public void ALongLabelMayBeMisspelled(string word, bool isLabel)
    {
        using var folder = new TemporaryFolder();
        folder.With("taal/persoonsgegevens.yaml", "bsn: [bsn, burgerservicenummer]\n");
        Assert.Equal(isLabel, GuardWords.Read(new KnowledgeFolder(folder.Path), new FaultList()).Numbers.IsCitizenLabel(word));
    }
}
