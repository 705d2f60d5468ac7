using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Reading;

public sealed class KnowledgeFolderTests : IDisposable
{
    readonly TemporaryFolder _folder = new TemporaryFolder().With("vragen/een.md", "een");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ALookChangesWithWhatIsWrittenRenamedOrTakenAway()
    {
        var folder = new KnowledgeFolder(_folder.Path);
        var looks = new List<string?> { folder.Look() };
        Assert.Equal(looks[0], folder.Look());
        _folder.With("vragen/een.md", "meer");
        looks.Add(folder.Look());
        File.Move(_folder.File("vragen/een.md"), _folder.File("vragen/twee.md"));
        looks.Add(folder.Look());
        File.Delete(_folder.File("vragen/twee.md"));
        looks.Add(folder.Look());
        Assert.Equal(looks.Count, looks.Distinct().Count());
    }

    [Fact]
    public void TheVersionChangesWithAnyFileButNotWithWhatProgramsLeaveBesideIt()
    {
        var folder = new KnowledgeFolder(_folder.Path);
        var version = folder.Version();
        _folder.With("documenten/~$stuk.docx", "slot").With(".git/HEAD", "x");
        Assert.Equal(version, new KnowledgeFolder(_folder.Path).With(new Dictionary<string, string>()).Version());
        _folder.With("documenten/stuk.pdf", "x");
        Assert.NotEqual(version, folder.Version());
    }

    [Fact]
    public void AFolderThatIsNotThereIsEmpty()
    {
        var folder = new KnowledgeFolder(_folder.File("nergens"));
        Assert.Null(folder.Look());
        Assert.Empty(folder.Files(""));
    }

    [Fact]
    public void AFileCanBeReadAsIfItHeldAnotherText() => Assert.Equal("anders",
        new KnowledgeFolder(_folder.Path).With(new Dictionary<string, string> { ["vragen/een.md"] = "anders" })
            .ReadText("vragen/een.md", new FaultList()));

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void YamlWithoutEndIsAFault(string piece)
    {
        var faults = new FaultList();
        Assert.Null(YamlMap.Parse("x.yaml", $"a:\n  {string.Concat(Enumerable.Repeat(piece, 100_000))}", faults));
        Assert.Contains("diep", Assert.Single(faults.All).Reason, StringComparison.Ordinal);
    }
}
