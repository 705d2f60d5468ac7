using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>Two instances of the real program on one PostgreSQL: people do not notice which of them they are at.</summary>
public sealed class InstancesTests(InstancesTests.Pair pair) : IClassFixture<InstancesTests.Pair>
{
    public sealed class Pair : IAsyncLifetime
    {
        PostgresServer? _postgres;

        public (string Key, string Value) Setting => _postgres!.Setting;
        public RunningBot One { get; private set; } = null!;
        public RunningBot Other { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            if (Missing.Skip(Missing.Postgres) is not null) return;
            _postgres = await PostgresServer.StartedAsync();
            // At once: both find the tables missing.
            var both = await Task.WhenAll(
                RunningBot.StartAsync("Production", null, Setting), RunningBot.StartAsync("Production", null, Setting));
            (One, Other) = (both[0], both[1]);
        }

        public async Task DisposeAsync()
        {
            if (_postgres is null) return;
            await One.DisposeAsync();
            await Other.DisposeAsync();
            await _postgres.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task AConversationGoesOnAtWhicheverInstanceGetsIt()
    {
        var (one, other) = (pair.One, pair.Other);
        var person = await ChatPerson.ComeAsync(one);
        var elsewhere = person.At(other.Http);
        await AskAsync(person, "hoeveel banen in gooi en vechtstreek eind 2017", "859");
        await AskAsync(elsewhere, "en een jaar eerder?", "653");
        await AskAsync(person, "en landelijk?", "Nederland");
        using var balancer = new RoundRobin(one, other);
        using var http = balancer.Client();
        var balanced = await ChatPerson.ComeAsync(http);
        await AskAsync(balanced, "hoeveel banen in gooi en vechtstreek q1 2018", "864");
        await AskAsync(balanced, "en een kwartaal eerder?", "859");
    }

    [PostgresFact]
    public async Task ASocketAtOneShowsWhatIsPostedAtTheOther()
    {
        var (one, other) = (pair.One, pair.Other);
        var person = await ChatPerson.ComeAsync(one);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(await person.StreamAsync(), CancellationToken.None);
        await person.At(other.Http).SayAsync("hoeveel banen in gooi en vechtstreek eind 2017");
        await ReadUntilAsync(socket, "859");
    }

    [PostgresFact]
    public async Task AQuestionThatIsChangedAtTheOtherGetsItsAnswerChanged()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var one = await RunningBot.StartAsync(settings: pair.Setting);
        await using var other = await RunningBot.StartAsync(settings: pair.Setting);
        var message = RunningBot.Message("hoeveel banen in gooi en vechtstreek q1 2018");
        message.Remove("deliveryMode");
        (message["serviceUrl"], message["channelId"]) = (connector.Address, "msteams");
        using var asked = await one.Http.PostAsJsonAsync("/api/messages", message);
        var before = connector.Take();
        (message["type"], message["text"]) = ("messageUpdate", "hoeveel banen in gooi en vechtstreek eind 2017");
        message["channelData"] = new JsonObject { ["eventType"] = "editMessage" };
        using var changed = await other.Http.PostAsJsonAsync("/api/messages", message);
        var after = connector.Take();
        Assert.All(before, sent => Assert.StartsWith("POST ", sent.Call, StringComparison.Ordinal));
        Assert.Equal(before.Count, after.Count(sent => sent.Call.StartsWith("PUT ", StringComparison.Ordinal)));
        Assert.Contains(after, sent => sent.Activity.ToJsonString().Contains("859", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task WithOneKilledUnderLoadAllThatWasAcknowledgedIsThereOnceAndAnsweredOnce()
    {
        var (one, other) = (pair.One, pair.Other);
        using var balancer = new RoundRobin(one, other);
        using var http = balancer.Client();
        var people = new List<ChatPerson>();
        for (var number = 0; number < 4; number++) people.Add(await ChatPerson.ComeAsync(http));
        using var acknowledged = new SemaphoreSlim(0);
        var posts = Enumerable.Range(0, 40).Select(number => InsistAsync(people[number % people.Count], number, acknowledged)).ToList();
        for (var number = 0; number < 8; number++) await acknowledged.WaitAsync();
        await one.KillAsync();
        await Task.WhenAll(posts);
        foreach (var person in people)
        {
            var all = await person.At(other.Http).AllAsync();
            var own = all.Where(ChatPerson.IsOwn).ToList();
            Assert.Equal(10, own.Count);
            Assert.Equal(10, own.Select(said => (string?)said["text"]).Distinct().Count());
            Assert.All(own, said => Assert.Single(all, reply => (string?)reply["replyToId"] == (string?)said["id"]));
        }

        await one.RestartAsync();
    }

    [PostgresFact]
    public async Task WhilePostgresIsGonePeopleAreAnsweredAndTheHealthSaysWhyAndItComesBackByItself()
    {
        await using var postgres = await PostgresServer.StartedAsync();
        await using var bot = await RunningBot.StartAsync(settings: postgres.Setting);
        var person = await ChatPerson.ComeAsync(bot);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(await person.StreamAsync(), CancellationToken.None);
        Assert.Equal("figures", RunningBot.Outcome(Assert.Single(await bot.SayAsync("hoeveel banen in gooi en vechtstreek q1 2018"))));
        await postgres.StopAsync();
        await HoldsAsync(bot, "hoeveel banen in gooi en vechtstreek eind 2017", "859");
        await HoldsAsync(bot, "en een jaar eerder?", "653");
        Assert.Equal("answer", RunningBot.Outcome((await bot.SayAsync("wat is de t+2-regel"))[0]));
        var (status, reason) = await StorageAsync(bot);
        Assert.Equal("degraded", status);
        Assert.Contains("is nu niet te gebruiken", reason, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.InternalServerError, (await person.SayAsync("weg", "a")).Status);
        await postgres.StartAsync();
        await UntilAsync(async () => (await StorageAsync(bot)).Status == "ready");
        await UntilAsync(async () =>
            (await person.SayAsync("hoeveel banen in gooi en vechtstreek eind 2017", "b")).Status == HttpStatusCode.OK);
        await ReadUntilAsync(socket, "859");
        Assert.Equal(["hoeveel banen in gooi en vechtstreek eind 2017"], (await person.HeardAsync()).Select(said => said.Text));
    }

    [PostgresFact]
    public async Task AProgramThatStartsBeforePostgresWaitsForItAndAnswersMeanwhile()
    {
        await using var postgres = await PostgresServer.StartedAsync();
        await postgres.StopAsync();
        await using var bot = await RunningBot.StartAsync(settings: postgres.Setting);
        await HoldsAsync(bot, "hoeveel banen in gooi en vechtstreek eind 2017", "859");
        Assert.Equal("degraded", (await StorageAsync(bot)).Status);
        await postgres.StartAsync();
        await UntilAsync(async () => (await StorageAsync(bot)).Status == "ready");
        await AskAsync(await ChatPerson.ComeAsync(bot), "hoeveel banen in gooi en vechtstreek eind 2017", "859");
    }

    [PostgresFact]
    public async Task WhatIsKeptOfAPersonIsShownAndRemovedWhereverItIsKept()
    {
        var person = await ChatPerson.ComeAsync(pair.One);
        await person.SayAsync("hoeveel banen in gooi en vechtstreek q1 2018");
        var (_, output, errors) = await RunningBot.RunAsync([pair.Setting], "privacy", "export", "--user", person.User);
        Assert.Empty(errors);
        Assert.Contains("q1 2018", output, StringComparison.Ordinal);
        (_, output, _) = await RunningBot.RunAsync([pair.Setting], "privacy", "delete", "--user", person.User);
        Assert.StartsWith("Gewist: 1 gesprekken in de webchat, 1 onderwerpen", output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.SayAsync("en een jaar eerder?")).Status);
        // What a start made of the knowledge is of nobody.
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(pair.One.Storage),
            entry => Path.GetFileName(entry) != "knowledge.kept");
    }

    /// <summary>As the page does: the same is posted again until it is acknowledged.</summary>
    static async Task InsistAsync(ChatPerson person, int number, SemaphoreSlim acknowledged)
    {
        while (true)
        {
            try
            {
                if ((await person.SayAsync($"wat is de t+2-regel, vraag {number}", $"post-{number}")).Id is not { } id) continue;
                Assert.NotEmpty(id);
                acknowledged.Release();
                return;
            }
            catch (HttpRequestException)
            {
                // Cut off, or the instance is gone: the next try goes to the other.
            }
        }
    }

    static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await holds()) await Task.Delay(50, limit.Token);
    }

    static async Task AskAsync(ChatPerson person, string question, string answer)
    {
        var (status, id) = await person.SayAsync(question);
        Assert.Equal(HttpStatusCode.OK, status);
        var reply = Assert.Single(await person.AllAsync(), activity => (string?)activity["replyToId"] == id);
        Assert.Contains(answer, reply.ToJsonString(), StringComparison.Ordinal);
    }

    static async Task HoldsAsync(RunningBot bot, string question, string answer)
    {
        var reply = Assert.Single(await bot.SayAsync(question));
        Assert.Equal("figures", RunningBot.Outcome(reply));
        Assert.Contains(answer, (string?)reply["text"], StringComparison.Ordinal);
    }

    static async Task ReadUntilAsync(ClientWebSocket socket, string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var (bytes, read) = (new byte[64 * 1024], new StringBuilder());
        while (!read.ToString().Contains(text, StringComparison.Ordinal))
        {
            var part = await socket.ReceiveAsync(bytes.AsMemory(), limit.Token);
            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            read.Append(Encoding.UTF8.GetString(bytes, 0, part.Count));
        }
    }

    static async Task<(string Status, string? Reason)> StorageAsync(RunningBot bot)
    {
        using var response = await bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var parts = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["parts"]!.AsArray();
        var storage = parts.Single(part => (string?)part!["name"] == "opslag")!;
        return ((string)storage["status"]!, (string?)storage["reason"]);
    }
}
