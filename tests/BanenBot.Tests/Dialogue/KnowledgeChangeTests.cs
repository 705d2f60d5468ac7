using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

public sealed class KnowledgeChangeTests
{
    [Fact]
    public void WhatIsNewChangedAndGoneIsNamed()
    {
        using var folder = Some.KnowledgeFolder();
        var before = KnowledgeReading.Of(new KnowledgeFolder(folder.Path));
        folder.With("vragen/nieuw.md", Some.ArticleText("Wat is nieuw?", "Dit.", "iets nieuws"));
        folder.With("vragen/peildatum.md", Some.ArticleText("Wat is de peildatum van een rapportage?", "De laatste dag.", "peildatum"));
        File.Delete(folder.File("vragen/hoe-vaak-regiorapporten.md"));
        folder.With("taal/synoniemen.yaml", "groepen:\n  - zebra: [zebra, gestreept paard]\n");
        var change = KnowledgeChange.Between(before, KnowledgeReading.Of(new KnowledgeFolder(folder.Path)));
        Assert.Equal(["nieuw"], change.NewArticles);
        Assert.Equal(["peildatum"], change.ChangedArticles);
        Assert.Equal(["hoe-vaak-regiorapporten"], change.GoneArticles);
        Assert.Equal((0, 0, 1, before.Version), (change.NewFigures, change.GoneFigures, change.NewSynonyms, change.Before));
        Assert.True(change.GoneSynonyms > 10);
    }

    [Fact]
    public void NewFiguresAreCounted()
    {
        var all = KnowledgeReading.Of(new KnowledgeFolder(Repository.Knowledge));
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Repository.Knowledge, "*", SearchOption.AllDirectories))
            if (Path.GetFileName(file) != "factsheet-2018-q1.csv")
                folder.With(Path.GetRelativePath(Repository.Knowledge, file), File.ReadAllText(file));
        var without = KnowledgeReading.Of(new KnowledgeFolder(folder.Path));
        var change = KnowledgeChange.Between(without, all);
        Assert.True(change.NewFigures > 0);
        Assert.Equal((0, 0, change.NewFigures),
            (change.GoneFigures, change.NewArticles.Count, KnowledgeChange.Between(all, without).GoneFigures));
    }
}
