using System.Net;
using System.Text.Json.Nodes;
using Npgsql;

namespace BanenBot.EndToEnd;

/// <summary>A PostgreSQL that is there and slow, or says nothing: people are answered, and what was acknowledged is kept once.</summary>
public sealed class SlowDatabaseTests(SlowDatabaseTests.Site site) : IClassFixture<SlowDatabaseTests.Site>
{
    /// <summary>The program reaches its database over a network that a test can slow down.</summary>
    public sealed class Site : IAsyncLifetime
    {
        PostgresServer? _postgres;

        internal CuttableProxy Network { get; private set; } = null!;
        internal RunningBot Bot { get; private set; } = null!;

        /// <summary>The way around that network.</summary>
        internal string Directly => _postgres!.Setting.Value;

        public async Task InitializeAsync()
        {
            if (Missing.Skip(Missing.Postgres) is not null) return;
            _postgres = await PostgresServer.StartedAsync();
            var address = new NpgsqlConnectionStringBuilder(Directly);
            Network = new(new Uri($"tcp://127.0.0.1:{address.Port}"));
            address.Port = Network.Port;
            Bot = await RunningBot.StartAsync(settings: (_postgres.Setting.Key, address.ConnectionString));
        }

        public async Task DisposeAsync()
        {
            if (_postgres is null) return;
            await Bot.DisposeAsync();
            Network.Dispose();
            await _postgres.DisposeAsync();
        }
    }

    const string Question = "hoeveel banen in gooi en vechtstreek eind 2017", FollowUp = "en een jaar eerder?";

    readonly string _conversation = $"{Guid.NewGuid()}";

    [PostgresFact]
    public async Task EachCallThatTakesLongIsWaitedForAndNothingIsLostOrThereTwice()
    {
        var person = await ChatPerson.ComeAsync(site.Bot);
        site.Network.Delay = () => Task.Delay(TimeSpan.FromMilliseconds(200));
        await HoldsAsync(Question, "859");
        await HoldsAsync(FollowUp, "653");
        var (status, id) = await person.SayAsync(Question, "a");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(id, (await person.SayAsync(Question, "a")).Id);
        Assert.Equal("ready", await StorageAsync());
        site.Network.Delay = () => Task.CompletedTask;
        Assert.Equal([Question], (await person.HeardAsync()).Select(said => said.Text));
        Assert.Single(await person.AllAsync(), reply => (string?)reply["replyToId"] == id);
    }

    [PostgresFact]
    public async Task WhileItSaysNothingPeopleAreAnsweredAndItsReturnIsNoticed()
    {
        var person = await ChatPerson.ComeAsync(site.Bot);
        await HoldsAsync("hoeveel banen in gooi en vechtstreek q1 2018", "864");
        var silence = new TaskCompletionSource();
        site.Network.Delay = () => silence.Task;
        await HoldsAsync(Question, "859");
        await HoldsAsync(FollowUp, "653");
        Assert.Equal("degraded", await StorageAsync());
        Assert.Equal(HttpStatusCode.InternalServerError, (await person.SayAsync("weg", "a")).Status);
        silence.SetResult();
        await UntilAsync(async () => await StorageAsync() == "ready");
        await UntilAsync(async () => (await person.SayAsync(Question, "b")).Status == HttpStatusCode.OK);
        var said = (await person.HeardAsync()).Where(one => one.Text == Question);
        Assert.Single(await person.AllAsync(), reply => (string?)reply["replyToId"] == Assert.Single(said).Id);
        await HoldsAsync("en een jaar later?", "859");
    }

    [PostgresFact]
    public async Task ATableThatSomebodyElseHoldsKeepsNobodyFromAnAnswer()
    {
        await HoldsAsync("hoeveel banen in gooi en vechtstreek q1 2018", "864");
        await using var other = new NpgsqlConnection(site.Directly);
        await other.OpenAsync();
        await using (await other.BeginTransactionAsync())
        {
            await using var hold = new NpgsqlCommand("LOCK TABLE conversations IN ACCESS EXCLUSIVE MODE", other);
            await hold.ExecuteNonQueryAsync();
            await HoldsAsync(Question, "859");
            await HoldsAsync(FollowUp, "653");
        }

        await UntilAsync(async () => await StorageAsync() == "ready");
        await HoldsAsync("en een jaar later?", "859");
    }

    /// <summary>A sign of typing comes before an answer that takes long.</summary>
    async Task HoldsAsync(string question, string answer)
    {
        var reply = Assert.Single(await site.Bot.SayAsync(question, _conversation), one => (string?)one["type"] == "message");
        Assert.Equal("figures", RunningBot.Outcome(reply));
        Assert.Contains(answer, (string?)reply["text"], StringComparison.Ordinal);
    }

    async Task<string?> StorageAsync()
    {
        using var response = await site.Bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var parts = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["parts"]!.AsArray();
        return (string?)parts.Single(part => (string?)part!["name"] == "opslag")!["status"];
    }

    static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await holds()) await Task.Delay(100, limit.Token);
    }
}
