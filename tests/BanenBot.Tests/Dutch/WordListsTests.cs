using System.Collections.Frozen;
using BanenBot.Core.Dutch;
using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dutch;

public sealed class WordListsTests : IDisposable
{
    const string Name = "taal/lijsten.yaml";

    readonly TemporaryFolder _folder = new();
    readonly FaultList _faults = new();

    public void Dispose() => _folder.Dispose();

    T Read<T>(string text, Func<WordLists, T> make)
    {
        _folder.With(Name, text);
        return WordLists.Read(new KnowledgeFolder(_folder.Path), Name, _faults, make);
    }

    [Fact]
    public void AListIsReadFoldedAndASignAsItIs()
    {
        Assert.Equal(["een", "–"], Read("lijst: [Eén, \"–\"]\n", lists => lists.Words("lijst")));
        Assert.Empty(_faults.All);
    }

    [Fact]
    public void WordsCountForTheNumberTheyStandBehind()
    {
        var numbers = Read("n:\n  - 1: [een, eerste]\n  - laatste: [onderste]\n", lists => lists.Numbers("n", ("laatste", -1)));
        Assert.Equal([("een", 1), ("eerste", 1), ("onderste", -1)], numbers.Select(number => (number.Key, number.Value)).Order());
        Assert.Empty(_faults.All);
    }

    [Theory]
    [InlineData("andere: [a]\n", 1, "De lijst `lijst` ontbreekt of is leeg.")]
    [InlineData("# kop\nlijst: []\n", 2, "De lijst `lijst` ontbreekt of is leeg.")]
    [InlineData("# kop\nlijst: [a, b, a]\n", 2, "`a` staat twee keer bij `lijst`.")]
    [InlineData("lijst: [a]\nandere: [b]\n", 2, "De sleutel `andere` is onbekend.")]
    public void AListThatIsMissingEmptyDoubleOrUnknownIsAFault(string text, int line, string reason)
    {
        Read(text, lists => lists.Set("lijst"));
        Assert.Contains(new Fault(Name, line, reason), _faults.All);
    }

    [Theory]
    [InlineData("n:\n  - 1: [a]\n  - twee: [b]\n", 1, "`twee` van `n` is geen getal.")]
    [InlineData("n:\n  - 1: [a]\n  - 2: [a]\n", 1, "`a` van `n` staat bij twee getallen.")]
    [InlineData("n:\n  - 1: [a]\n  - 2: []\n", 3, "Zet achter `2` van `n` minstens één woord.")]
    public void ATableOfNumbersThatDoesNotHoldIsAFault(string text, int line, string reason)
    {
        Read(text, lists => lists.Numbers("n"));
        Assert.Contains(new Fault(Name, line, reason), _faults.All);
    }

    [Theory]
    [InlineData("n:\n  - een: [a]\n", "`twee` ontbreekt in `n`.")]
    [InlineData("n:\n  - een: [a]\n  - twee: [b]\n  - drie: [c]\n", "`drie` van `n` is onbekend.")]
    public void IdsThatCodeKnowsAreAllThereAndNoOthers(string text, string reason)
    {
        Read(text, lists => lists.Named("n", ["een", "twee"]));
        Assert.Contains(new Fault(Name, 1, reason), _faults.All);
    }

    [Fact]
    public void OfAFileThatIsMissingEveryListIsEmptyAndTheFileTheOnlyFault()
    {
        var set = WordLists.Read(new KnowledgeFolder(_folder.Path), Name, _faults, lists => lists.Set("lijst"));
        Assert.Equal(FrozenSet<string>.Empty, set);
        Assert.Equal(Name, Assert.Single(_faults.All).File);
    }
}
