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
    [InlineData("mijn klant heet Ben")]
    [InlineData("mijn klant heet Bakker")]
    [InlineData("mijn klant uit de stad heet Fatima")]
    [InlineData("mijn klant heet van zijn voornaam Jan")]
    [InlineData("staat Jan in het doelgroepregister")]
    [InlineData("staat Jan van den Werkgever in het register")]
    [InlineData("Jan de Vries 12-03-2009")]
    [InlineData("Jan de Vries 12-03-09")]
    [InlineData("Jan de Vries 12-03-30")]
    [InlineData("Jan de Vries van 12-03-1985")]
    [InlineData("Jan de Vries 3 mei 1990")]
    [InlineData("Jan de Vries 12 mei '90")]
    [InlineData("Jan de Vries geboren te Huizen op 12-03-1985")]
    [InlineData("12-03-1985 is Jan geboren")]
    [InlineData("geboren op 12-03-1985 in de stad van de regio is Fatima")]
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
    [InlineData("de baas heet Fatima")]
    [InlineData("mijn klant uit de oude stad heet Fatima")]
    [InlineData("de regeling met de naam Fatima")]
    [InlineData("mijn klant heet bakker")]
    [InlineData("mijn klant heet Kandidaat in het systeem")]
    [InlineData("staat Harrie Helpt in het doelgroepregister")]
    [InlineData("staat Jan Werkgever in het doelgroepregister")]
    [InlineData("Jan de Vries 12-03-2010")]
    [InlineData("Jan de Vries 12-03-10")]
    [InlineData("Jan de Vries 12-03-29")]
    [InlineData("Jan de Vries op dag 12-03-1985")]
    [InlineData("Jan de Vries 112 mei 1990")]
    [InlineData("Jan de Vries 3 mei")]
    [InlineData("Jan de Vries 3 q1 1990")]
    [InlineData("Jan de Vries 99999999")]
    [InlineData("Jan de Vries 12032018")]
    [InlineData("Jan de Vries is geboren in Huizen")]
    [InlineData("Jan de Vries is geboren te Huizen en dat op 12-03-1985")]
    [InlineData("12-03-1985 is toen ook Jan geboren")]
    [InlineData("geboren op 12-03-1985 in de stad van de regio is nu Fatima")]
    [InlineData("hoe heet mijn klant kandidatenverkenr")]
    public void AQuestionThatNamesNoClientIsLetThrough(string text) => Assert.Null(RealKnowledge.Snapshot.Guard.Refusal(text));
}
