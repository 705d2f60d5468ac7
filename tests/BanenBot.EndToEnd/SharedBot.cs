namespace BanenBot.EndToEnd;

/// <summary>
/// One program for all tests of a class, since a start costs as much as some hundreds of questions. Its tests keep apart by their
/// conversations, and none of them changes what another asks of.
/// </summary>
public abstract class SharedBot(string environment, params (string Key, string Value)[] settings) : IAsyncLifetime
{
    public RunningBot Running { get; private set; } = null!;

    public string Address => Running.Http.BaseAddress!.AbsoluteUri;

    public async Task InitializeAsync() => Running = await RunningBot.StartAsync(environment, null, settings);

    public async Task DisposeAsync() => await Running.DisposeAsync();
}

public sealed class DevelopmentBot() : SharedBot("Development");

public sealed class ProductionBot() : SharedBot("Production");
