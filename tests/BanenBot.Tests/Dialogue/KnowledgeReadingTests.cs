using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

[Trait("Speed", "slow")]
public sealed class KnowledgeReadingTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public KnowledgeReadingTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Knowledge, "*", SearchOption.AllDirectories))
            _folder.With(Path.GetRelativePath(Repository.Knowledge, file), File.ReadAllText(file));
    }

    public void Dispose() => _folder.Dispose();

    KnowledgeReading Read(KnowledgeReading? before = null) => KnowledgeReading.Of(new KnowledgeFolder(_folder.Path), before);

    [Theory]
    [InlineData("bronnen.yaml")]
    [InlineData("cijfers/indicatoren.yaml")]
    [InlineData("taal/synoniemen.yaml")]
    public void AFaultInAFileThatAllLeanOnLetsItsLastGoodTextStandIn(string shared)
    {
        var before = Read();
        _folder.With(shared, "kapot: [\n");
        var reading = Read(before);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal((shared, true), (fault.File, fault.Line > 0));
        Assert.Equal(before.Language.Groups.Select(group => group.Id), reading.Language.Groups.Select(group => group.Id));
        Assert.Equal(before.Texts.Articles.Count, reading.Texts.Articles.Count);
        Assert.NotEqual(before.Version, reading.Version);

        // And once more: the text of then is still at hand.
        _folder.With("vragen/nieuw.md", "geen kop");
        Assert.Equal([shared, "vragen/nieuw.md"], Read(reading).Faults.Select(fault => fault.File).Order());
    }

    [Fact]
    public void AFolderThatIsNotThereIsOneFault()
    {
        var reading = KnowledgeReading.Of(new KnowledgeFolder(_folder.File("nergens")));
        Assert.Equal("De kennismap is er niet.", Assert.Single(reading.Faults).Reason);
        Assert.True(reading.IsEmpty);
    }

    [Theory]
    [InlineData("vragen/brief.docx")]
    [InlineData("cijfers/tabel.xlsx")]
    [InlineData("notitie.txt")]
    [InlineData("oud/stuk.pdf")]
    public void AFileWhereNothingIsReadIsAWarning(string file)
    {
        _folder.With(file, "x");
        Assert.Contains(Read().Warnings, warning => warning.File == file);
    }

    [Fact]
    public void ADocumentOnASubjectThatAnEntrySaysIsNotInTheSourcesIsAWarning()
    {
        _folder.With("buiten-bereik/kantinebeleid.md",
            "---\nvraag: Wat kost een lunch in de bedrijfskantine?\n---\nDaar staat niets over in de bronnen.\n");
        Assert.Empty(ScopeOverlaps.Of(Read()));
        _folder.With("documenten/kantine.md", "# Kantine\n\n## Wat kost een lunch in de bedrijfskantine?\n\nEen lunch kost vier euro.\n");
        var warning = Assert.Single(ScopeOverlaps.Of(Read()), warning =>
            warning.File == "buiten-bereik/kantinebeleid.md");
        Assert.Contains("documenten/kantine.md", warning.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ADocumentThatSharesTheWordsOfAnEntryAndIsAboutSomethingElseIsNoWarning()
    {
        foreach (var (name, question) in new[]
        {
            ("ontslag", "Mag een werkgever iemand ontslaan?"), ("vergoeding", "Wie betaalt de werkgever een vergoeding?"),
        })
            _folder.With($"buiten-bereik/{name}.md", $"---\nvraag: {question}\n---\nDaar staat niets over in de bronnen.\n");
        _folder.With("documenten/buddy.md",
            "# Buddy\n\n## Krijgt een werkgever een vergoeding voor een buddy?\n\nJa, 450 euro per maand.\n");
        Assert.DoesNotContain(ScopeOverlaps.Of(Read()), warning => warning.File == "buiten-bereik/ontslag.md");
    }
}
