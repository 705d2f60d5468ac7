using BanenBot.Core.Knowledge;
using BanenBot.Core.Sources;

namespace BanenBot.Tests.Support;

/// <summary>Values that a test needs and does not care about.</summary>
static class Some
{
    public static Source Source(string id = "bron", string title = "Een bron", string date = "2020") => new()
    {
        Id = id, Title = title, Publisher = "UWV", Authority = 50, Date = SourceDate.TryParse(date, out var parsed) ? parsed : null,
    };

    /// <summary>A day on which a question is asked.</summary>
    public static DateOnly Day => new(2026, 1, 1);

    public static SourceReference Reference(string place = "vraag 1") => new(Source(), place);

    public static Article Article(string id, string question, params string[] phrasings) => new()
    {
        Id = id, Kind = ArticleKind.Question, Question = question, Phrasings = phrasings, Sources = [Reference()],
        Lead = $"Antwoord op {id}.", Rest = "",
    };

    /// <summary>A small but whole knowledge folder, enough to answer from.</summary>
    public static TemporaryFolder KnowledgeFolder()
    {
        var folder = new TemporaryFolder();
        folder.With("bronnen.yaml", "bronnen:\n  - {id: vragen, titel: Veel gestelde vragen, uitgever: UWV, datum: 2020, gezag: 90}\n");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Knowledge, "taal")))
            folder.With("taal/" + Path.GetFileName(file), File.ReadAllText(file));
        foreach (var file in new[] { "indicatoren.yaml", "regios.yaml" })
            folder.With("cijfers/" + file, File.ReadAllText(Path.Combine(Repository.Knowledge, "cijfers", file)));
        folder.With("vragen/t-plus-2-regel.md",
            ArticleText("Wat is de t+2-regel?", "De t+2-regel is afgeschaft.", "t+2 uitleg", "hoe zit het met t+2"));
        folder.With("vragen/hoe-vaak-regiorapporten.md",
            ArticleText("Hoe vaak komen de regionale rapportages uit?", "Elk kwartaal.", "wanneer komt het regiorapport uit"));
        folder.With("vragen/peildatum.md",
            ArticleText("Wat is de peildatum van een rapportage?", "De laatste dag van het kwartaal.", "op welke dag slaan de cijfers"));
        return folder;
    }

    public static string ArticleText(string question, string answer, params string[] phrasings) =>
        $"---\nvraag: {question}\nook:\n{string.Concat(phrasings.Select(phrasing => $"  - {phrasing}\n"))}bronnen:\n  - bron: vragen\n    "
            + $"plaats: vraag 13\n---\n{answer}\n";
}
