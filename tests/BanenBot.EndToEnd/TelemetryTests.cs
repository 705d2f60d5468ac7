using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;

namespace BanenBot.EndToEnd;

/// <summary>What a collector is told: how the bot does, and nothing that anybody typed.</summary>
public sealed class TelemetryTests
{
    /// <summary>Words, numbers and names that stand nowhere but in what people type here.</summary>
    static readonly string[] Typed = ["xylofoonles", "123456782", "Kareltje", "Puddingbroodje", "kwibus"];

    static readonly (string Key, string Value)[] Often =
    [
        ("OTEL_METRIC_EXPORT_INTERVAL", "200"), ("OTEL_BSP_SCHEDULE_DELAY", "200"), ("OTEL_BLRP_SCHEDULE_DELAY", "200"),
    ];

    [Fact]
    public async Task TracesMetricsAndLogsReachACollectorWithoutAWordThatSomebodyTyped()
    {
        await using var collector = await CollectorStub.StartAsync();
        await using var bot = await StartAsync(collector.Address);
        await bot.SayAsync("hoeveel banen in gooi en vechtstreek q1 2018", "gesprek-kwibus");
        await bot.SayAsync("wie betaalt een xylofoonles", "gesprek-kwibus");
        await bot.SayAsync("mag Kareltje Puddingbroodje met bsn 123456782 meedoen", "gesprek-kwibus");
        var person = await ChatPerson.ComeAsync(bot);
        await person.SayAsync("wie betaalt een xylofoonles", "kwibus");
        await collector.UntilAsync("traces", "banenbot.outcome", "figures", "unanswered", "refused", "directline", "emulator");
        await collector.UntilAsync("metrics", "banenbot.turns", "banenbot.turn.duration", "banenbot.turn.confidence", "banenbot.health",
            "banenbot.knowledge.faults", "banenbot.knowledge.version", "banenbot.figures.age", "banenbot.sockets", "banenbot.store.size",
            "conversations", "unanswered", "opslag");
        await collector.UntilAsync("logs", "Turn on emulator: Unanswered");
        foreach (var signal in new[] { "traces", "metrics", "logs" })
        {
            var told = collector.Of(signal);
            Assert.All(Typed.Append(person.User), word => Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Whoever leaves, a secret that runs out or keys that cannot be had are seen before people notice.</summary>
    [Fact]
    public async Task ASecretThatRunsOutAndKeysThatCannotBeHadAreTold()
    {
        await using var collector = await CollectorStub.StartAsync();
        var end = DateTime.UtcNow.AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var bot = await StartAsync(collector.Address,
            ("BanenBot__BotFramework__Azure__AppId", "3f2b7c1e-5d7a-4a0e-9a55-0d1c2b3a4f50"),
            ("BanenBot__BotFramework__Azure__TenantId", "3f2b7c1e-5d7a-4a0e-9a55-0d1c2b3a4f51"),
            ("BanenBot__BotFramework__Azure__ClientSecret", "geheim"), ("BanenBot__BotFramework__Azure__ClientSecretEnds", end),
            ("HTTPS_PROXY", $"http://127.0.0.1:{Ports.Free()}"));
        using var call = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        call.Content = JsonContent.Create(RunningBot.Message("hoi"));
        call.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Token);
        using var refused = await bot.Http.SendAsync(call);
        Assert.False(refused.IsSuccessStatusCode);
        await collector.UntilAsync("metrics", "banenbot.credential.remaining", "aanmelding", "banenbot.fetches", "keys", "failed");
        await collector.UntilAsync("logs", "Health: aanmelding is Degraded: Het geheim");
        Assert.Contains("loopt af op", await bot.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), StringComparison.Ordinal);
    }

    /// <summary>Of a form that is read as far as the name of its key.</summary>
    static string Token => $"{Encoded("""{"alg":"RS256","kid":"k"}""")}.{Encoded("""{"iss":"x"}""")}.{Encoded("handtekening")}";

    static string Encoded(string part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part));

    [PostgresFact]
    public async Task ATraceNamesWhatATurnAsksOfTheDatabaseAndNotWithWhatValues()
    {
        await using var postgres = await PostgresServer.StartedAsync();
        await using var collector = await CollectorStub.StartAsync();
        await using var bot = await StartAsync(collector.Address, postgres.Setting);
        await bot.SayAsync("wie betaalt een xylofoonles", "gesprek-kwibus");
        await collector.UntilAsync("traces", "INSERT INTO conversations");
        await collector.UntilAsync("metrics", "banenbot.store.size", "directline_activities");
        Assert.All(Typed, word => Assert.DoesNotContain(word, collector.Of("traces"), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task ACollectorThatIsNotThereKeepsNobodyFromAnAnswer()
    {
        await using var bot = await StartAsync($"http://127.0.0.1:{Ports.Free()}");
        for (var turn = 0; turn < 5; turn++)
            Assert.Equal("answer", RunningBot.Outcome((await bot.SayAsync("wat is de t+2-regel", $"{turn}"))[0]));
    }

    static Task<RunningBot> StartAsync(string collector, params (string Key, string Value)[] settings) =>
        RunningBot.StartAsync(settings: [.. Often, .. settings, ("BanenBot__Telemetry__Otlp", collector)]);
}
