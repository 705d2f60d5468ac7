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
            "banenbot.knowledge.faults", "banenbot.knowledge.version", "banenbot.figures.age", "banenbot.sockets", "unanswered", "opslag");
        await collector.UntilAsync("logs", "Turn on emulator: Unanswered");
        foreach (var signal in new[] { "traces", "metrics", "logs" })
        {
            var told = collector.Of(signal);
            Assert.All(Typed.Append(person.User), word => Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase));
        }
    }

    [PostgresFact]
    public async Task ATraceNamesWhatATurnAsksOfTheDatabaseAndNotWithWhatValues()
    {
        await using var postgres = await PostgresServer.StartedAsync();
        await using var collector = await CollectorStub.StartAsync();
        await using var bot = await StartAsync(collector.Address, postgres.Setting);
        await bot.SayAsync("wie betaalt een xylofoonles", "gesprek-kwibus");
        await collector.UntilAsync("traces", "INSERT INTO conversations");
        Assert.All(Typed, word => Assert.DoesNotContain(word, collector.Of("traces"), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task ACollectorThatIsNotThereKeepsNobodyFromAnAnswer()
    {
        await using var bot = await StartAsync($"http://127.0.0.1:{RunningBot.FreePort()}");
        for (var turn = 0; turn < 5; turn++)
            Assert.Equal("answer", RunningBot.Outcome((await bot.SayAsync("wat is de t+2-regel", $"{turn}"))[0]));
    }

    static Task<RunningBot> StartAsync(string collector, params (string Key, string Value)[] settings) =>
        RunningBot.StartAsync(settings: [.. Often, .. settings, ("BanenBot__Telemetry__Otlp", collector)]);
}
