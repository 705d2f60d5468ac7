using System.Text.Json;
using System.Text.RegularExpressions;

namespace BanenBot.BotFramework.Teams;

/// <summary>What differs from one organisation to the next; the template has a place for each, such as <c>{{appId}}</c>.</summary>
/// <param name="AppId">The app id of the registration; it serves as the id of the Teams app too.</param>
/// <param name="Domain">The host name that the bot and its pages are reached at.</param>
/// <param name="Version">Of the package: Teams takes a new one as an update only where this is higher.</param>
/// <param name="Developer">Who answers for the bot; users see it.</param>
public sealed partial record ManifestValues(string AppId, string Domain, string Version, string Developer)
{
    internal static ManifestValues Sample { get; } = new("3f2b7c1e-5d7a-4a0e-9a55-0d1c2b3a4f50", "bot.example.nl", "1.0.0", "Bot");

    /// <summary>Every wrong value at once, in Dutch; empty where all is well.</summary>
    public IEnumerable<string> Faults()
    {
        if (!Guid.TryParseExact(AppId, "D", out var id) || id == Guid.Empty) yield return ManifestTexts.AppId(AppId);
        if (!HostNames.IsBare(Domain)) yield return ManifestTexts.Domain(Domain);
        if (!IsVersion(Version)) yield return ManifestTexts.PackageVersion(Version);
        if (string.IsNullOrWhiteSpace(Developer) || Developer.Length > 32) yield return ManifestTexts.Developer;
    }

    internal string FillIn(string template) => template
        .Replace("{{appId}}", Encode(AppId), StringComparison.Ordinal)
        .Replace("{{domain}}", Encode(Domain), StringComparison.Ordinal)
        .Replace("{{version}}", Encode(Version), StringComparison.Ordinal)
        .Replace("{{developer}}", Encode(Developer), StringComparison.Ordinal);

    /// <summary>Three numbers: the schema takes any text, Teams does not.</summary>
    internal static bool IsVersion(string? text) => text is not null && Version3.IsMatch(text);

    static string Encode(string value) => JsonEncodedText.Encode(value).ToString();

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,8})(\.(0|[1-9][0-9]{0,8})){2}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    static partial Regex Version3 { get; }
}
