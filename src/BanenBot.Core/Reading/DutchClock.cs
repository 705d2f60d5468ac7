namespace BanenBot.Core.Reading;

/// <summary>
/// The machine's clock, with the days of the Netherlands: "vandaag" begins there at midnight, in whatever zone a server or a container
/// stands. A machine that knows no zones keeps its own.
/// </summary>
public sealed class DutchClock : TimeProvider
{
    public static DutchClock Instance { get; } = new();

    public override TimeZoneInfo LocalTimeZone { get; } =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone) ? zone : TimeZoneInfo.Local;
}
