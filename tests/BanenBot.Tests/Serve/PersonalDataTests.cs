using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Serve.Stores;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Serve;

public sealed class PersonalDataTests
{
    [Fact]
    public async Task OfSomeoneInTeamsTheJudgementsAndTheNamedConversationAreFoundAndRemoved()
    {
        using var folder = new TemporaryFolder();
        var (clock, none) = (new FakeClock(), CancellationToken.None);
        using (var feedback = new SqliteFeedbackStore(folder.File("feedback.db"), clock))
        {
            await feedback.RememberAsync("1", new(Outcome.Answer, "t", "v"), none);
            await feedback.JudgeAsync("1", new(AnswerIds.OfVoter("29:een", "1"), Verdict.Like, "Dank!"), none);
            await feedback.JudgeAsync("1", new(AnswerIds.OfVoter("29:ander", "1"), Verdict.Dislike, null), none);
        }

        using (var conversations = new SqliteConversationStore(folder.File("conversations.db"), clock))
            await conversations.WriteAsync(AnswerIds.OfConversation("msteams/a:1"), new() { Article = "t" }, none);

        using var stores = new StoresAtHand(new StorageFolder(folder.Path), clock);
        using var data = new PersonalData(stores);
        var held = await data.FindAsync("29:een", ["a:1"], none);
        Assert.Equal(("Dank!", 1), (Assert.Single(held.Judgements).Judgement.Comment, held.Topics.Count));
        await data.DeleteAsync(held, none);
        Assert.True((await data.FindAsync("29:een", ["a:1"], none)).IsEmpty);
        Assert.Single((await data.FindAsync("29:ander", [], none)).Judgements);
    }
}
