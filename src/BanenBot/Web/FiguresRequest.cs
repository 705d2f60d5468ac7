using System.Text.Encodings.Web;
using BanenBot.Core.Figures;

namespace BanenBot.Web;

/// <summary>What the figures page was asked for by its address, and the addresses that ask for it.</summary>
static class FiguresRequest
{
    /// <summary>In the address; a pick has no word for it.</summary>
    public const string Newest = "nieuwste";

    /// <summary>The pick, or null where no indicator was picked yet. Without a period the page shows the course.</summary>
    /// <param name="value">The value of a field, null where it is absent.</param>
    public static FigurePick? Pick(Func<string, string?> value)
    {
        if (value("indicator") is not { Length: > 0 } indicator) return null;
        return new FigurePick(indicator)
        {
            Breakdown = value("uitsplitsing"),
            Region = value("regio") is { Length: > 0 } region ? region : null,
            Period = value("periode") switch { Newest => null, { Length: > 0 } period => period, _ => FigurePick.All },
        };
    }

    /// <summary>A second measure to show beside the first, its newest course; null where none, or no first, was picked.</summary>
    public static FigurePick? Beside(Func<string, string?> value) =>
        value("naast") is { Length: > 0 } other && value("indicator") is { Length: > 0 } first && other != first
            ? new FigurePick(other) { Region = value("regio") is { Length: > 0 } region ? region : null, Period = FigurePick.All } : null;

    /// <summary>The same pick as a query, without the question mark.</summary>
    public static string Query(FigurePick pick) => string.Join('&', new[]
    {
        ("indicator", pick.Indicator), ("uitsplitsing", pick.Breakdown), ("regio", pick.Region), ("periode", pick.Period ?? Newest),
    }.Where(field => field.Item2 is not null).Select(field => $"{field.Item1}={UrlEncoder.Default.Encode(field.Item2!)}"));
}
