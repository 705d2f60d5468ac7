using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>
/// Two turns over the real articles. The state before the second turn is given, so that only the follow-up is at stake; the questions are
/// this file's own.
/// </summary>
public sealed class FollowUpTests
{
    [Theory]
    [InlineData("wat is loonwaarde", "begrip-loonwaarde")]
    [InlineData("wat is loonwaarde dan", "begrip-loonwaarde")]
    [InlineData("wat telt als baan", "hoe-telt-een-baan")]
    public async Task AShortQuestionForAWordOfTheFieldIsNoSmallTalkAndNoFigure(string question, string topic)
    {
        var reply = await RealKnowledge.AskAsync(question);
        Assert.Equal((Outcome.Answer, topic), (reply.Outcome, reply.Topic));
    }

    // "wat duurt dat lang" is a complaint; asked after an answer it is about that.
    [Fact]
    public async Task AQuestionLikeAComplaintAsksOnAfterAnAnswer() => Assert.NotEqual(Outcome.SmallTalk, (await RealKnowledge.AskAsync(
        "mijn klant wil uit het register kan dat", "waar moet hij zijn", "hoe lang duurt dat")).Outcome);

    [Theory]
    [InlineData("publicatie-banenmonitor", "en hoe vaak komt die uit", "publicatie-banenmonitor", "**Hoe vaak**: jaarlijks")]
    [InlineData("publicatie-banenmonitor", "hoe vaak", "publicatie-banenmonitor", "**Hoe vaak**: jaarlijks")]
    [InlineData("publicatie-banenmonitor", "en welke status heeft die", "publicatie-banenmonitor", "**Status**")]
    [InlineData("publicatie-banenmonitor", "wie maakt hem", "publicatie-banenmonitor", "**Wie maakt hem**")]
    [InlineData("harrie-helpt-training", "en hoe vaak", "harrie-helpt-training", "**Hoe vaak:** vijf")]
    [InlineData("harrie-helpt-training", "wanneer", "harrie-helpt-training", "**Wanneer:**")]
    [InlineData("harrie-helpt-training", "met wie samen", "harrie-helpt-training", "**Samen met:** CNV")]
    [InlineData("kvb-wat-is-het", "wie vult die", "kvb-wat-is-het", "**Wie vult het:**")]
    [InlineData("kvb-wat-is-het", "en voor wie is dat", "kvb-wat-is-het", "**Voor wie:**")]
    [InlineData("kvb-wat-is-het", "sinds wanneer", "kvb-wat-is-het", "")]
    [InlineData("duurzaamheid-rapportage", "sinds wanneer", "duurzaamheid-rapportage", "**Sinds**")]
    [InlineData("duurzaamheid-rapportage", "en op welk niveau is dat", "duurzaamheid-rapportage", "**Niveau**")]
    [InlineData("gwu-dashboard", "welke filters heeft dat", "gwu-dashboard", "**Filters:**")]
    [InlineData("quotumregeling-overheid-2018", "wie stelt dat vast", "quotumregeling-overheid-2018", "**Wie stelt het vast:**")]
    [InlineData("convenant-albert-heijn", "voor wie", "convenant-albert-heijn", "**Voor wie:**")]
    [InlineData("beschut-werk-telt-niet-mee", "waarom niet", "beschut-werk-*", "")]
    [InlineData("beschut-werk-telt-niet-mee", "sinds wanneer", "beschut-werk-telt-niet-mee", "")]
    [InlineData("t-plus-2-regel", "sinds wanneer niet meer", "t-plus-2-regel", "")]
    [InlineData("t-plus-2-regel", "en voor pwet?", "t-plus-2-regel", "")]
    [InlineData("doelgroepregister-raadplegen-werkgever", "waarom", "doelgroepregister-raadplegen-werkgever", "")]
    [InlineData("doelgroepregister-raadplegen-werkgever", "en een gemeente?", "gemeente-inwoners-in-register", "")]
    [InlineData("praktijkroute-instroom", "wie levert die gegevens", "wie-levert-gegevens-praktijkroute", "")]
    [InlineData("praktijkroute-instroom", "sinds wanneer bestaat die", "praktijkroute-instroom", "")]
    [InlineData("participatieladder-trede-3", "en 4", "participatieladder-trede-4", "")]
    [InlineData("participatieladder-trede-5", "en trede 6?", "participatieladder-trede-6", "")]
    [InlineData("behoefte-hilversum", "en wijdemeren", "behoefte-wijdemeren", "")]
    [InlineData("behoefte-hilversum", "en in weesp dan", "behoefte-weesp", "")]
    [InlineData("dashboard-banenafspraak", "hoe vaak", "dashboard-banenafspraak*", "")]
    [InlineData("dashboard-banenafspraak", "wie maakt dat", "dashboard-banenafspraak", "**Wie en hoe vaak:** UWV Gegevensdiensten")]
    [InlineData("monitor-arbeidsparticipatie", "per regio?", "monitor-arbeidsparticipatie*", "")]
    [InlineData("regiorapport-per-gemeente", "en per sector?", "regiorapport-per-sector", "")]
    [InlineData("nulmeting-gooi-en-vechtstreek", "welk jaar", "nulmeting-gooi-en-vechtstreek", "")]
    [InlineData("quotum-eerste-heffing-2019", "hoe hoog is die", "quotumheffing-5000-euro", "")]
    public async Task AShortenedQuestionGoesOnAboutTheTopic(string before, string question, string topic, string start)
    {
        var reply = await AskAsync(before, question);
        Assert.Equal(Outcome.Answer, reply.Outcome);
        if (topic.EndsWith('*')) Assert.StartsWith(topic[..^1], reply.Topic, StringComparison.Ordinal);
        else Assert.Equal(topic, reply.Topic);
        Assert.StartsWith(start, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publicatie-banenmonitor", "en hoe vaak komt die uit")]
    [InlineData("kvb-wat-is-het", "wie vult die")]
    [InlineData("kvb-wat-is-het", "sinds wanneer")]
    [InlineData("t-plus-2-regel", "waar staat dat")]
    [InlineData("t-plus-2-regel", "en wat gold er in 2019")]
    public async Task TheReplySaysHowItReadAShortenedQuestion(string before, string question) =>
        Assert.Contains(RealKnowledge.Snapshot.Library.Article(before)!.Question, (await AskAsync(before, question)).Reading,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("wat is beschut werk")]
    [InlineData("wat is het doelgroepregister")]
    [InlineData("zijn er masterclasses voor medewerkers")]
    [InlineData("wat kost harrie helpt")]
    [InlineData("en wat is loonwaarde")]
    [InlineData("welke gemeenten horen er bij de regio")]
    [InlineData("waar is de flyer voor")]
    [InlineData("beschut werk")]
    [InlineData("hoi")]
    [InlineData("heeft ajax gewonnen")]
    [InlineData("hoeveel banen in gv q1 2018")]
    [InlineData("hoe hoog is een wajong-uitkering")]
    public async Task AnUnrelatedQuestionDoesNotInheritTheTopic(string question)
    {
        var reply = await AskAsync("t-plus-2-regel", question);
        Assert.NotEqual("t-plus-2-regel", reply.Topic);
        Assert.DoesNotContain("vervolg", reply.Reading ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("waar staat dat")]
    [InlineData("waar lees ik dat")]
    [InlineData("wat is de bron")]
    [InlineData("welke bron?")]
    [InlineData("uit welk stuk komt dat")]
    [InlineData("waar haal je dat vandaan")]
    public async Task AskedWhereThatStandsTheBotNamesTheDocuments(string question)
    {
        var article = RealKnowledge.Snapshot.Library.Article("kvb-wat-is-het")!;
        Assert.Equal(article.Sources, (await AskAsync(article.Id, question)).Sources);
    }

    [Theory]
    [InlineData("waar staat de tabel met beroepen")]
    [InlineData("waar vind ik dat dashboard")]
    [InlineData("waar staat in het doelgroepregister de begindatum")]
    public void AQuestionForAPlaceIsNotOneForTheSource(string question) =>
        Assert.False(FollowUps.AsksForSource(
            RealKnowledge.Snapshot.Analyzer.AnalyzeQuestion(question), RealKnowledge.Snapshot.Talk.Sources));

    [Fact]
    public async Task WithoutAnAnswerBeforeThereIsNoSourceToName() => Assert.NotEqual(Outcome.Answer,
        (await RealKnowledge.AskAsync("waar staat dat")).Outcome);

    [Fact]
    public async Task AfterAnArticleAFollowUpWithAPeriodGoesBackToTheFigures() =>
        Assert.Equal(Outcome.Figures, (await RealKnowledge.AskAsync("hoeveel banen gv q1 2018", "wat is de t+2-regel",
            "en een jaar eerder?")).Outcome);

    [Fact]
    public async Task AfterAnArticleAFollowUpWithoutOneDoesNotGoBackToTheFigures()
    {
        string[] turns = ["hoeveel banen gv q1 2018", "wat is de t+2-regel", "en voor pwet?"];
        Assert.NotEqual(Outcome.Figures, (await RealKnowledge.AskAsync(turns)).Outcome);
        Assert.Equal("t-plus-2-regel", (await RealKnowledge.AskAsync([.. turns, "en sinds wanneer is dat"])).Topic);
    }

    static async Task<Reply> AskAsync(string before, string question)
    {
        var store = new MemoryConversationStore();
        store.States["c"] = new ConversationState { Article = before };
        var responder = new Responder(() => RealKnowledge.Snapshot, store, new DialogueOptions());
        return await responder.RespondAsync(new Utterance { Text = question, Conversation = "c", Day = Some.Day }, CancellationToken.None);
    }
}
