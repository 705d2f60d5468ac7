using BanenBot.Core.Dialogue;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Search;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>
/// Which sentence of the real articles goes first. The article is given, so that the table holds whatever the ranking makes of the
/// question; the questions are this file's own.
/// </summary>
public sealed class DirectAnswerTests
{
    [Theory]
    [InlineData("harrie-helpt-training", "hoe vaak is de harrie training gehouden als pilot", "**Hoe vaak:** vijf")]
    [InlineData("harrie-helpt-training", "wat kost harrie helpt", "**Kosten:** deelname is gratis")]
    [InlineData("harrie-helpt-training", "wanneer zijn die harrie trainingen", "**Wanneer:** één training was in augustus 2018")]
    [InlineData("harrie-helpt-training", "harrie helpt samen met wie", "**Samen met:** CNV")]
    [InlineData("duurzaamheid-rapportage", "op welk niveau is de rapportage duurzaamheid van werk", "**Niveau**: landelijk")]
    [InlineData("duurzaamheid-rapportage", "sinds wanneer bestaat de duurzaamheidsrapportage", "**Sinds**: voor het eerst in 2016")]
    [InlineData("duurzaamheid-rapportage", "wat is de vindplaats van de rapportage duurzaamheid",
        "**Vindplaats**: de site van de Rijksoverheid")]
    [InlineData("publicatie-banenmonitor", "wie maakt de landelijke banenmonitor", "**Wie maakt hem**: UWV verzamelt")]
    [InlineData("publicatie-banenmonitor", "hoe vaak verschijnt de landelijke monitor banenafspraak", "**Hoe vaak**: jaarlijks")]
    [InlineData("publicatie-banenmonitor", "welke status heeft de banenmonitor", "**Status**: alleen deze monitor")]
    [InlineData("publicatie-banenmonitor", "wat is de inhoud van de kamerbrief", "**Inhoud**: hoeveel banen")]
    [InlineData("monitor-arbeidsparticipatie", "hoe vaak komt de monitor arbeidsparticipatie",
        "**Hoe vaak**: de monitor komt in de oneven jaren")]
    [InlineData("monitor-arbeidsparticipatie", "welke groepen staan in de monitor arbeidsparticipatie", "**Groepen**: Wajongers")]
    [InlineData("kvb-wat-is-het", "wie vult de kvb", "**Wie vult het:** UWV en gemeenten")]
    [InlineData("kvb-wat-is-het", "voor wie is de kandidatenverkenner", "**Voor wie:** werkgevers en intermediairs")]
    [InlineData("kvb-wat-is-het", "herkomst van de profielen in de kvb", "**Herkomst:** de profielen komen uit Sonar")]
    [InlineData("gwu-dashboard", "welke filters heeft het gwu dashboard", "**Filters:** onder meer leeftijd")]
    [InlineData("gwu-dashboard", "niveau gwu dashboard", "**Niveau:** Nederland, provincie")]
    [InlineData("gwu-dashboard", "welke overzichten zitten in het gwu", "**Overzichten:** kerncijfers")]
    [InlineData("convenant-albert-heijn", "voor welke functies zijn de afspraken met albert heijn", "**Functies:** alle functies")]
    [InlineData("convenant-albert-heijn", "voor wie is het convenant van albert heijn", "**Voor wie:** participatiegerechtigden")]
    [InlineData("convenant-albert-heijn", "wat wil ah geven aan kandidaten", "**Wat AH wil geven:** perspectief")]
    [InlineData("convenant-albert-heijn", "hoeveel filialen van albert heijn", "**Winkels:** 18 AH-filialen")]
    [InlineData("quotumregeling-overheid-2018", "wie stelt vast wie onder de quotumregeling valt", "**Wie stelt het vast:** UWV")]
    [InlineData("quotumregeling-overheid-2018", "hoeveel is het percentage van het quotum", "**Hoeveel:** het quotumpercentage voor 2018")]
    [InlineData("brief-werkkamer-2021", "wat zijn de oorzaken volgens de brief van juni 2021", "**De oorzaken**: een complexere doelgroep")]
    [InlineData("brief-werkkamer-2021", "wat is het gevolg volgens de brief van de werkkamer", "**Het gevolg**: kwetsbare inwoners")]
    [InlineData("t-plus-2-regel", "wanneer werd t+2 opgeschort", "**Eerst opgeschort.** In 2017 regelde SZW")]
    [InlineData("t-plus-2-regel", "tot wanneer was de t+2 regel opgeschort", "**Eerst opgeschort.** In 2017 regelde SZW")]
    [InlineData("flyer-banenafspraak", "wie ontwikkelde de flyer", "De werkgroep banenafspraak ontwikkelde de flyer.")]
    [InlineData("flyer-banenafspraak", "wie heeft de flyer gemaakt", "De werkgroep banenafspraak ontwikkelde de flyer.")]
    [InlineData("flyer-banenafspraak", "wanneer was de proef met de flyer", "In april 2018 liep er een pilot (proef)")]
    [InlineData("rol-tomin", "wat doet tomin in stap 3", "**Stap 3**: een aansluitend traject")]
    [InlineData("scholen-benaderd-2018", "wanneer zijn de kleinere scholen aan de beurt", "**Kleinere scholen:** die zouden in september")]
    [InlineData("scholen-benaderd-2018", "hoe zat het met de terugkoppeling over de scholen", "**Terugkoppeling:** de Werkkamer")]
    [InlineData("publicatie-factsheets", "hoeveel grafieken heeft de factsheet banenafspraak", "De factsheet heeft vier grafieken")]
    [InlineData("wajong-daling-herbeoordeling", "wanneer is wajong medio relatief snel gedaald",
        "Tot medio 2017 ging de daling relatief snel.")]
    [InlineData("duurzaam-geen-arbeidsvermogen-uitstroom", "wanneer keek uwv alle wajongers na op arbeidsvermogen",
        "**Herbeoordeling 2015-2017.** UWV keek")]
    [InlineData("uitschrijven-uit-doelgroepregister", "hoe gaat bezwaar bij uitschrijven uit het doelgroepregister",
        "**Bezwaar**: wie met succes")]
    [InlineData("weekoverzicht-hoe-vaak", "op welke dag komt het weekoverzicht", "Op welke dag de mail komt, noemt het cijferoverzicht")]
    [InlineData("publicatie-banenmonitor", "niveau van de landelijke monitor", "**Niveau**: alleen landelijk")]
    public void TheSentenceThatHoldsTheDetailGoesFirst(string article, string question, string start)
    {
        var reply = Reply(article, question);
        Assert.StartsWith(start, reply.Text, StringComparison.Ordinal);
        Assert.StartsWith(RealKnowledge.Snapshot.Library.Article(article)!.Lead, reply.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("harrie-helpt-training", "wat is harrie helpt")]
    [InlineData("harrie-helpt-training", "wie heeft er een vaste baan bij philips")]
    [InlineData("t-plus-2-regel", "wat is de t+2-regel")]
    [InlineData("t-plus-2-regel", "wanneer is de t+2-regel afgeschaft")]
    [InlineData("dashboard-banenafspraak", "wat is het dashboard banenafspraak")]
    [InlineData("weekoverzicht-hoe-vaak", "hoe vaak verschijnt het weekoverzicht transparantie")]
    [InlineData("weekoverzicht-wie-maakt", "wie verstuurt het weekoverzicht")]
    [InlineData("quotumheffing-5000-euro", "hoe hoog is de quotumheffing")]
    [InlineData("uitschrijven-uit-doelgroepregister", "vanaf wanneer kan iemand zich laten uitschrijven")]
    [InlineData("gwu-hoe-vaak", "hoe vaak komen de gwu cijfers")]
    [InlineData("aba-toename-oorzaak", "waarom waren er in 2017 veel meer aba's")]
    [InlineData("ah-contract-duur-en-uren", "hoelang krijgt een kandidaat een contract bij albert heijn")]
    [InlineData("hoe-lang-registratie-geldig", "hoe lang blijft iemand geregistreerd in het doelgroepregister")]
    [InlineData("bezwaar-tegen-opname-register", "kan iemand bezwaar maken tegen opname")]
    [InlineData("doelgroepregister-raadplegen-werkgever", "hoe ziet een werkgever of iemand in het dgr staat")]
    [InlineData("beschut-werk-telt-niet-mee", "telt beschut werk mee")]
    [InlineData("werkgroep-banenafspraak", "wie zitten er in de werkgroep banenafspraak")]
    [InlineData("deler-110-92", "wat betekent 110,92")]
    [InlineData("deler-110-92", "waarom delen ze door 110,92")]
    [InlineData("registratie-direct-beeindigd", "wanneer wordt een registratie direct beëindigd")]
    [InlineData("wajong-daling-herbeoordeling", "waarom daalde het aantal wajongers")]
    [InlineData("wajong-daling-herbeoordeling", "hoe komt het dat er minder wajongers in het register staan")]
    [InlineData("gemeente-inwoners-in-register", "krijg ik als gemeente een overzicht van wie erin staat")]
    [InlineData("consulenten-banenafspraak-gestopt", "wanneer stopte de opdracht van de consulenten banenafspraak")]
    [InlineData("motie-markt-en-overheid", "wat betekent de motie voor de regio")]
    public void TheFirstParagraphStaysWhereNoSentenceIsClearlyBetter(string article, string question) =>
        Assert.Equal(RealKnowledge.Snapshot.Library.Article(article)!.Lead, Reply(article, question).Text);

    [Theory]
    [InlineData("harrie-helpt-training", "hoeveel deelnemers had de eerste harrie training", true)]
    [InlineData("masterclass-uitvoerders", "hoeveel deelnemers bij de masterclass", true)]
    [InlineData("werkgelegenheidsafspraken-2018", "hoeveel kandidaten bij bnn-vara", true)]
    [InlineData("masterclass-uitvoerders", "hoeveel masterclasses waren er", false)]
    [InlineData("stand-van-zaken-eind-2017", "hoeveel extra banen eind 2017", false)]
    [InlineData("werk-gevonden-en-verloren", "hoeveel personen verloren werk", false)]
    [InlineData("masterclass-uitvoerders", "voor wie is de masterclass", false)]
    [InlineData("tabel-7-4-werkende-participatiewetters", "hoeveel participatiewetters in 2020", false)]
    public void WhatNoNumberOfAnAnswerCountsIsSeen(string id, string question, bool countsOther)
    {
        var article = RealKnowledge.Snapshot.Library.Article(id)!;
        Assert.Equal(countsOther, Replies().CountsOther(
            new Finding(Hit(id), article, null), RealKnowledge.Snapshot.Analyzer.AnalyzeQuestion(question)));
    }

    [Theory]
    [InlineData("behoefte-hilversum", "wat wil hilversum volgens de brief", true)]
    [InlineData("behoefte-wijdemeren", "wat wil hilversum volgens de brief", false)]
    [InlineData("regio-vergeleken-met-land", "en landelijk", true)]
    public void WhichPlacesAnAnswerNamesIsKnown(string id, string question, bool namesIt)
    {
        var places = RealKnowledge.Snapshot.Figures.PlacesIn(question);
        var article = RealKnowledge.Snapshot.Library.Article(id)!;
        Assert.Equal(namesIt, places.Overlaps(RealKnowledge.Snapshot.PlacesOf(new Finding(Hit(id), article, null))));
    }

    [Fact]
    public void WhatGoesFirstIsNotSaidTwiceWhereItWasALineOfItsOwn()
    {
        var reply = Reply("harrie-helpt-training", "wat kost harrie helpt");
        Assert.DoesNotContain("gratis", reply.Detail, StringComparison.Ordinal);
        Assert.Contains("**Samen met:** CNV", reply.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void ASentenceThatPointsBackTakesTheOneBeforeItAlong()
    {
        var pieces = TextPieces.Of(
            "Het memo noemt twee jaren. Dat zijn 2017 en 2018. Die zijn om.", RealKnowledge.Snapshot.Talk.Pieces).ToList();
        Assert.Equal(["Het memo noemt twee jaren.", "Het memo noemt twee jaren. Dat zijn 2017 en 2018."], pieces.Select(piece =>
            piece.Text));
    }

    [Fact]
    public void AnItemWithoutALabelTakesTheLineAboveTheListAlong()
    {
        var piece = Assert.Single(TextPieces.Of(
            "De stand per jaar:\n\n- eind 2017 waren er 859 banen;", RealKnowledge.Snapshot.Talk.Pieces));
        Assert.Equal("De stand per jaar:\n\n- eind 2017 waren er 859 banen.", piece.Text);
    }

    [Fact]
    public void InAPassageTheSentenceGoesFirstAndTheWholeFollows()
    {
        var passage = new Passage
        {
            Id = "documenten/nota.txt#1", File = "documenten/nota.txt", Title = "Nota", Headings = ["De loonkostensubsidie"],
            Text = "De subsidie is er voor werkgevers. De gemeente keert haar elk kwartaal uit.",
        };
        var reply = Replies().Answer(new Finding(Hit(passage.Id), null, passage), Some.Day,
            RealKnowledge.Snapshot.Analyzer.AnalyzeQuestion("hoe vaak keert de gemeente die uit"));
        Assert.Equal("**De loonkostensubsidie**\n\nDe gemeente keert haar elk kwartaal uit.", reply.Text);
        Assert.Equal("De subsidie is er voor werkgevers. De **gemeente** **keert** haar elk kwartaal uit.", reply.Detail);
    }

    [Theory]
    [InlineData("(0199) 55 01 34", true)]
    [InlineData("0299 - 55 01 23", true)]
    [InlineData("+31 6 12345678", true)]
    [InlineData("01-03-2025", false)]
    [InlineData("€ 1.320 per jaar", false)]
    public void ARowOfATableIsAPieceByItselfAndHoldsATelephoneNumberHoweverItIsGrouped(string cell, bool isHeld)
    {
        var rows = Enumerable.Range(1, 9).Select(number => $"Team: team {number}; Voor wie: zorg en schoonmaak; Telefoon: {cell}").ToList();
        var passage = new Passage
        {
            Id = $"documenten/teams.txt#{cell}", File = "documenten/teams.txt", Title = "Teams", Headings = ["Onze teams"],
            Text = string.Join('\n', rows), Lines = rows,
        };
        var question = RealKnowledge.Snapshot.Analyzer.AnalyzeQuestion("wat is het telefoonnummer van team 3");
        Assert.Equal(isHeld, Replies().Holds(new Finding(Hit(passage.Id), null, passage), question).InRest);
    }

    static Reply Reply(string id, string question)
    {
        var article = RealKnowledge.Snapshot.Library.Article(id) ?? throw new ArgumentException("No such article.", nameof(id));
        return Replies().Answer(new Finding(Hit(id), article, null), Some.Day, RealKnowledge.Snapshot.Analyzer.AnalyzeQuestion(question));
    }

    static KnowledgeReplies Replies() => new(RealKnowledge.Snapshot, new DialogueOptions());

    static Hit Hit(string id) => new(id, 0, 0.9, new HitEvidence
    {
        LetterAffinity = 0, TermAffinity = 0, Likeness = 0, Held = 0, Breadth = 0, Coverage = 0, Lacking = 0, Words = 0,
        ForeignNumber = false, Phrasing = "",
    });
}
