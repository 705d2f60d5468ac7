using BanenBot.Core.Knowledge;
using BanenBot.Core.Knowledge.Documents;
using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Knowledge.Documents;

/// <summary>The five documents that the knowledge comes from, as raw as they came: what the mending was made for.</summary>
public sealed class SharedSourcesTests : IDisposable
{
    readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("banenbot");

    public void Dispose() => _root.Delete(recursive: true);

    IReadOnlyList<Passage> Read(string number)
    {
        var folder = _root.CreateSubdirectory(DocumentReader.Subfolder).FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.Shared("sources"), $"{number}*.txt"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var faults = new FaultList();
        var passages = DocumentReader.ReadAll(new KnowledgeFolder(_root.FullName), faults);
        Assert.Empty(faults.All);
        return passages;
    }

    static string Text(IEnumerable<Passage> passages, string heading) =>
        string.Join("\n\n", passages.Where(passage => StandsUnder(passage, heading)).Select(passage => passage.Text));

    static bool StandsUnder(Passage passage, string heading) =>
        passage.Headings is [.., var last] && last.StartsWith(heading, StringComparison.Ordinal);

    [FactWithShared("sources")]
    public void AllFortyQuestionsAreHeadingsAboveTheirAnswers()
    {
        var passages = Read("004");
        var questions = passages.SelectMany(passage => passage.Headings.TakeLast(1)).Where(last => last.EndsWith('?')).Distinct().ToList();

        Assert.Equal(Enumerable.Range(1, 40).Select(number => $"{number}"), questions.Select(question => question.Split('.')[0]));
        Assert.All(questions.Where(question => !question.StartsWith("15.", StringComparison.Ordinal)),
            question => Assert.EndsWith(".", Text(passages, question), StringComparison.Ordinal));
    }

    [FactWithShared("sources")]
    public void AQuestionWithItsAnswerIsOnePassage()
    {
        var passages = Read("004").Where(passage => passage.Headings.Count > 0 && !StandsUnder(passage, "15.")).ToList();

        Assert.Equal(passages.Count, passages.DistinctBy(passage => string.Join('>', passage.Headings)).Count());
        Assert.StartsWith("De t+2 regel houdt in", Text(passages, "13. Wat is er gebeurd met de t+2-regel?"), StringComparison.Ordinal);
        Assert.EndsWith("in te dienen bij UWV.", Text(passages, "13."), StringComparison.Ordinal);
        Assert.Contains("Noot: Per 1 januari 2020", Text(passages, "11."), StringComparison.Ordinal);
        Assert.EndsWith("gedeeld door 110,92.", Text(passages, "4."), StringComparison.Ordinal);
        var broken = passages.Single(passage => passage.Headings[^1].StartsWith("9.", StringComparison.Ordinal)).Headings[^1];
        Assert.StartsWith("9. Kan ik zien", broken, StringComparison.Ordinal);
        Assert.EndsWith("aan het werk zijn?", broken, StringComparison.Ordinal);
    }

    [FactWithShared("sources")]
    public void PageHeadsAndLinkListsAreGone()
    {
        var text = string.Concat(Read("004").Select(passage => passage.Text));

        Assert.DoesNotContain("Meest gestelde vragen", text, StringComparison.Ordinal);
        Assert.Contains("verschillende bronnen:\n\n- Gegevens over Wajongers", text, StringComparison.Ordinal);
        Assert.Single(text.Split("20190723")[1..]);
    }

    [FactWithShared("sources")]
    public void TheQuarterlyReportStandsUnderItsParagraphs()
    {
        var passages = Read("000");
        var report = passages.Where(passage => passage.Headings is ["Kwartaalrapportage Banenafspraak april 2018", _]).ToList();

        Assert.Contains(report, passage => passage.Headings[1] == "2.3. 45% van de doelgroep Wajong en Participatiewet werkt");
        Assert.Contains(report, passage => passage.Headings[1] == "4. Klantprofielen in de Kandidatenverkenner Banenafspraak");
        Assert.Contains("ingeschreven in het doelgroepregister. In de doelgroep", Text(passages, "2.1."), StringComparison.Ordinal);
        Assert.Contains("- Participatiewet 99 34% 147 42% 168 45% 207 50%", Text(passages, "2.3."), StringComparison.Ordinal);
    }

    [FactWithShared("sources")]
    public void TablesStayReadable()
    {
        Assert.Contains("Participatiewet; 2017 Q1 Aantal: 99; 2017 Q1 %: 34%;", Text(Read("001"), "2.3."), StringComparison.Ordinal);
        Assert.Contains("Dimensie: Peilperiode; Detailniveau: Jaar, kwartaal, maand", Text(Read("003"), "2."), StringComparison.Ordinal);
    }

    [FactWithShared("sources")]
    public void PassagesOfAllFiveHaveAReadableLengthAndTheirOwnId()
    {
        var passages = Read("");

        Assert.Equal(passages.Count, passages.Select(passage => passage.Id).Distinct().Count());
        Assert.All(passages, passage => Assert.InRange(Words.Count(passage.Text), 1, PassageSplitter.Whole));
        Assert.All(passages, passage => Assert.True(passage.Text.IsNormalized()));
        Assert.All(passages, passage => Assert.DoesNotContain("<sup>", passage.Text, StringComparison.Ordinal));
    }

    [FactWithShared("sources")]
    public void NoWordOfADocumentWithoutFurnitureIsLost()
    {
        var raw = File.ReadAllText(Directory.EnumerateFiles(Repository.Shared("sources"), "002*.txt").Single());
        var read = string.Join('\n', Read("002").SelectMany(passage => passage.Headings.Append(passage.Text)));

        Assert.All(raw.Split().Where(word => word.Any(char.IsLetter)), word => Assert.Contains(word, read, StringComparison.Ordinal));
    }
}
