using BanenBot.BotFramework.DirectLine;

namespace BanenBot.Tests.DirectLine;

/// <summary>A thousand messages and their replies: all there, in order, once, whatever happens to the connection.</summary>
public sealed class ResumptionTest
{
    const int Messages = 1000;
    const int Activities = 1 + (2 * Messages);

    [Fact]
    public async Task AThousandMessagesArriveCompleteAndInOrderByPolling()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        var reader = client.Tab();
        var posting = SayAsync(client, 1, Messages);
        while (reader.Received.Count < Activities)
        {
            if (!await reader.PollAsync() && posting.IsFaulted) await posting;
        }

        await posting;
        AssertComplete(reader);
    }

    [Fact]
    public async Task AThousandMessagesArriveCompleteAndInOrderByASocketThatIsCutAgainAndAgain()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        var reader = client.Tab();
        var posting = SayAsync(client, 1, Messages);
        var cuts = 0;
        for (var until = 150; reader.Received.Count < Activities; until += 150, cuts++)
        {
            await reader.ResumeAsync();
            using var socket = await reader.OpenAsync();
            await reader.ReadUntilAsync(socket, Math.Min(until, Activities));
            socket.Abort();
        }

        await posting;
        Assert.InRange(cuts, 2, 14);
        AssertComplete(reader);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ARestartInTheMiddleLosesAndRepeatsNothing(bool bySocket)
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        var reader = client.Tab();
        await reader.ResumeAsync();
        using (var socket = await reader.OpenAsync())
        {
            await SayAsync(client, 1, Messages / 2);
            if (bySocket) await reader.ReadUntilAsync(socket, Messages / 3);
            else await reader.PollAsync();
            await host.RestartAsync();
        }

        await SayAsync(client, (Messages / 2) + 1, Messages);
        await reader.ResumeAsync();
        using var again = await reader.OpenAsync();
        if (bySocket) await reader.ReadUntilAsync(again, Activities);
        else while (await reader.PollAsync()) { }
        AssertComplete(reader);
    }

    [Fact]
    public async Task ATokenFromBeforeARestartIsStillGood()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.BegunAsync(host);
        await host.RestartAsync();
        await client.SayAsync("hallo");
        using var again = await client.SendAsync(HttpMethod.Post, "conversations");
        Assert.Equal(200, (int)again.StatusCode);
        await client.PollAsync();
        Assert.Equal(["Welkom", "hallo", "Echo: hallo"], client.Texts);
    }

    [Fact]
    public async Task MessagesFromTwoTabsAtOnceStandInOneOrderForBoth()
    {
        await using var host = await DirectLineHost.StartAsync();
        var one = await DirectLineClient.BegunAsync(host);
        var two = one.Tab();
        await two.ResumeAsync();
        using var first = await one.OpenAsync();
        using var second = await two.OpenAsync();
        await Task.WhenAll(
            SayAsync(one, 1, 100), SayAsync(two, 101, 200), one.ReadUntilAsync(first, 401), two.ReadUntilAsync(second, 401));
        Assert.Equal(one.Ids, two.Ids);
        Assert.Equal(401, one.Ids.Distinct().Count());
        Assert.All(one.Texts.Skip(1).Chunk(2), turn => Assert.Equal("Echo: " + turn[0], turn[1]));
    }

    static async Task SayAsync(DirectLineClient client, int from, int to)
    {
        for (var number = from; number <= to; number++) await client.SayAsync($"bericht {number}");
    }

    static void AssertComplete(DirectLineClient reader)
    {
        Assert.Equal(Enumerable.Range(1, Activities).Select(number => $"{reader.Conversation}|{number:D7}"), reader.Ids);
        var turns = Enumerable.Range(1, Messages).SelectMany(number => new[] { $"bericht {number}", $"Echo: bericht {number}" });
        Assert.Equal(["Welkom", .. turns], reader.Texts);
        Assert.Equal(new Watermark(Activities).ToString(), reader.Watermark);
    }
}
