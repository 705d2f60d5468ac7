using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue.Guard;

public sealed class PersonTests
{
    [Theory]
    [InlineData("mijn klant heet Yfke")]
    [InlineData("mijn klant heet yfke, telt zij mee?")]
    [InlineData("Mijn cliënt heet Jan. Wat is loonwaarde?")]
    [InlineData("ik heb een klant, hij heet Mark")]
    [InlineData("client genaamd Fatima")]
    [InlineData("een cliënt genaamd Wiebe Oosterhof zoekt werk")]
    [InlineData("een kandidaat met de naam Jan de Vries")]
    [InlineData("de naam van mijn klant is Saskia")]
    [InlineData("hoe heet de klant: mevrouw Bakkersma")]
    [InlineData("mijn klant Jan Jansen wil stoppen")]
    [InlineData("werknemer meneer Oosterhof is ziek")]
    [InlineData("Jan Jansen, geboren 12-03-1985")]
    [InlineData("jan jansen geb. 12-3-1985")]
    [InlineData("Fatima (geboren op 3 mei 1990)")]
    [InlineData("geboortedatum 12/03/1985, mevrouw Bakkersma")]
    [InlineData("Yfke Wiarda geboren 12.03.1985")]
    [InlineData("yfke wiarda geb 12-03-85")]
    [InlineData("J. de Vries, 12031985 geboren")]
    [InlineData("Jan de Vries 12-03-1985")]
    [InlineData("Jan de Vries (1985-03-12)")]
    [InlineData("Jan de Vries 19850312")]
    [InlineData("staat mevrouw Bakkersma in het doelgroepregister")]
    [InlineData("staat dr. Bakkersma in het doelgroepregister")]
    [InlineData("mijn mail is a@b.nl: staat Kees Bakker in het register")]
    public void ANamedPersonIsRefused(string text) =>
        Assert.Equal(DialogueTexts.RefusedPerson, RealKnowledge.Snapshot.Guard.Refusal(text)?.Text);

    [Fact]
    public void TheWholeOfALongTextIsRead()
    {
        var filler = string.Concat(Enumerable.Repeat("Wat is de peildatum van een rapportage? ", 200));
        string[] personal = ["Staat Jan Jansen in het register?", "Mijn klant heet Yfke.", "Jan Jansen, geboren 12-03-1985.", "111222333"];
        foreach (var text in personal) Assert.NotNull(RealKnowledge.Snapshot.Guard.Refusal(filler + text));
        Assert.Null(RealKnowledge.Snapshot.Guard.Refusal(filler));
    }

    [Theory]
    [InlineData("hoe heet een klant in de kandidatenverkenner")]
    [InlineData("hoe heet het register")]
    [InlineData("de regeling genaamd banenafspraak")]
    [InlineData("hoe heten de klanten van het werkgeversservicepunt")]
    [InlineData("mijn klant heet kandidaat in het systeem")]
    [InlineData("met welke naam staat een klant in het doelgroepregister")]
    [InlineData("ziet de werkgever de naam van de kandidaat")]
    [InlineData("wat gebeurt er met iemand die geboren is op 12-03-1985")]
    [InlineData("ik ben geboren op 12-03-1985, tel ik mee?")]
    [InlineData("mijn klant is geboren in Paramaribo op 12-03-1985")]
    [InlineData("geldt de banenafspraak voor jongeren geboren na 1 januari 1997")]
    [InlineData("Ik ben Sanne van de gemeente Huizen. Wat is loonwaarde?")]
    [InlineData("Waar kan de werkgever zien of iemand in het register staat? Groet, Anja van het WSP")]
    [InlineData("wanneer is het actieplan dr werkkamr vastgesteld en de banenafspraak")]
    [InlineData("wat doet Harrie Helpt voor de banenafspraak")]
    [InlineData("mail jan.jansen@gmail.com: hoe kom je in het register")]
    [InlineData("brief van Jan Jansen 02-10-18 over de rapportage")]
    [InlineData("wat zei Jan Jansen op 02-10-2018 over de rapportage")]
    public void AQuestionThatNamesNoClientIsLetThrough(string text) => Assert.Null(RealKnowledge.Snapshot.Guard.Refusal(text));
}
