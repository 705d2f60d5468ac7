using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.RegularExpressions;
using BanenBot.BotFramework.Authentication;
using BanenBot.Serve.Observability;
using BanenBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BanenBot.Tests.Serve;

/// <summary>The board and the rules that go with the product ask for what is measured.</summary>
public sealed partial class BotMetersTests
{
    [Theory]
    [InlineData("dashboard.json")]
    [InlineData("alerts.yaml")]
    public void TheBoardAndTheRulesNameWhatIsMeasured(string file)
    {
        var named = OurName().Matches(Read(file)).Select(match => match.Value).ToHashSet();
        var measured = Names().ToHashSet();
        Assert.True(named.Count >= 6);
        Assert.Empty(named.Except(measured));
    }

    [Fact]
    public void EverythingThatIsMeasuredIsOnTheBoard()
    {
        var board = Read("dashboard.json");
        Assert.All(Instruments(), instrument => Assert.Contains(
            instrument.Name.Replace('.', '_'), board, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(board);
        Assert.All(json.RootElement.GetProperty("panels").EnumerateArray(),
            panel => Assert.NotEmpty(panel.GetProperty("title").GetString()!));
    }

    static string Read(string file) =>
        File.ReadAllText(Path.Combine(Repository.Root, "src", "BanenBot", "Serve", "Observability", file));

    /// <summary>As Prometheus has them: the unit behind the name, and what kind of series it is.</summary>
    static IEnumerable<string> Names() => Instruments().SelectMany(instrument =>
    {
        var unit = instrument.Unit switch { "s" => "_seconds", "d" => "_days", "By" => "_bytes", _ => "" };
        var name = instrument.Name.Replace('.', '_') + unit;
        return instrument switch
        {
            Counter<long> => (string[])[name + "_total"],
            Histogram<double> => [name + "_bucket", name + "_count", name + "_sum"],
            _ => [name],
        };
    });

    static List<Instrument> Instruments()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var found = new List<Instrument>();
        using var listener = new MeterListener();
        var factory = services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Scope == factory) found.Add(instrument);
        };
        listener.Start();
        // What is looked at only when somebody reads it is not read here.
        _ = new BotMeters(factory, null!, null!, null!, null!, null!, TimeProvider.System);
        _ = new FetchMeter(factory);
        return found;
    }

    [GeneratedRegex(@"\bbanenbot_[a-z_]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OurName();
}
