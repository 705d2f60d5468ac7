using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;

namespace BanenBot.Web;

/// <summary>What the page was asked for, by its address or by its form. Values that the page cannot use are left out.</summary>
sealed record PageRequest
{
    const int IdBytes = 16;
    const int LongestRegion = 60;

    public required string Question { get; init; }

    /// <summary>Stands for the conversation: random, so that nobody leans on the topic of someone else.</summary>
    public required string Conversation { get; init; }
    public string? Region { get; init; }

    /// <summary>Six hexadecimal digits.</summary>
    public string? Colour { get; init; }

    /// <summary>Of Teams around the page: light, dark or contrast; null where the browser's own preference holds.</summary>
    public string? Theme { get; init; }

    /// <summary>Whether the page stands in a frame of another page, which has a heading of its own.</summary>
    public bool IsEmbedded { get; init; }

    /// <param name="value">The value of a field, null where it is absent.</param>
    public static PageRequest Of(Func<string, string?> value) => new()
    {
        Question = value("vraag")?.Trim() ?? "",
        Conversation = value("gesprek") is { } id && IsId(id) ? id : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)),
        Region = value("regio") is { Length: > 0 and <= LongestRegion } region ? region : null,
        Colour = value("kleur") is { Length: 6 } colour && colour.All(char.IsAsciiHexDigit) ? colour : null,
        Theme = value("thema") switch { "default" or "light" => "light", "dark" => "dark", "contrast" => "contrast", _ => null },
        IsEmbedded = value("embed") == "1",
    };

    /// <summary>Whether white is read better than black on the colour, by the luminance of WCAG 2.2.</summary>
    public static bool TakesWhite(string colour)
    {
        var luminance = 0.2126 * Linear(colour[..2]) + 0.7152 * Linear(colour[2..4]) + 0.0722 * Linear(colour[4..]);
        return 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05;
    }

    static double Linear(string hex)
    {
        var share = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    static bool IsId(string id) => id.Length <= 32 && Base64Url.IsValid(id, out var length) && length == IdBytes;
}
