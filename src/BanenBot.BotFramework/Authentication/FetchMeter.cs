using System.Diagnostics.Metrics;

namespace BanenBot.BotFramework.Authentication;

/// <summary>Counts what is fetched from Microsoft and how that ended: a refusal that goes on is a bot that soon cannot answer.</summary>
sealed class FetchMeter
{
    public const string Name = BotFrameworkSetup.MeterName;

    readonly Counter<long> _fetches;

    public FetchMeter(IMeterFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _fetches = factory.Create(Name).CreateCounter<long>(
            "banenbot.fetches", "{fetch}", "Fetches from Microsoft, by what (token, keys) and outcome (fetched, failed).");
    }

    /// <summary>The bot's own token, by which it sends.</summary>
    internal void Token(bool isFetched) => Count("token", isFetched);

    /// <summary>The channel's keys, by which it knows who calls.</summary>
    internal void Keys(bool isFetched) => Count("keys", isFetched);

    void Count(string what, bool isFetched) => _fetches.Add(
        1, new KeyValuePair<string, object?>("what", what), new("outcome", isFetched ? "fetched" : "failed"));
}
