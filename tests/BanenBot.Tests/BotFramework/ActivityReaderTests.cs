using System.Text;
using BanenBot.BotFramework.Activities;

namespace BanenBot.Tests.BotFramework;

public sealed class ActivityReaderTests
{
    /// <summary>Each of these was taken in once and threw when it was looked into.</summary>
    [Theory]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"channelData":{"a":1,"a":2}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"value":[{"b":{"a":1,"a":2}}]}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"entities":[{"type":"mention","type":"mention"}]}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"channelData":{"a":"\ud800"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"channelData":{"\ud800":1}}""")]
    [InlineData("""{"type":"message","type":"message","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    public async Task ABodyThatCouldNotBeLookedIntoIsRefused(string body) =>
        Assert.Equal("The body is not a JSON activity.",
            (await ActivityReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)), CancellationToken.None)).Fault);

    [Fact]
    public async Task AnItemThatIsNullIsLeftOutOfItsList()
    {
        var body = """
            {"type":"conversationUpdate","conversation":{"id":"c"},"membersAdded":[null,{"id":"u"}],"entities":[null],"attachments":[null],
            "reactionsAdded":[null],"reactionsRemoved":[null]}
            """;
        var activity = (await ActivityReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)), CancellationToken.None)).Activity;
        Assert.Equal("u", Assert.Single(activity!.MembersAdded!).Id);
        Assert.Empty(activity.Entities!);
        Assert.Empty(activity.Attachments!);
        Assert.Empty(activity.ReactionsAdded!);
        Assert.Empty(activity.ReactionsRemoved!);
    }
}
