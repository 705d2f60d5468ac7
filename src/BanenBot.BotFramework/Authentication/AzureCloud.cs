namespace BanenBot.BotFramework.Authentication;

/// <summary>The clouds that Azure Bot Service runs in and that the bot can be registered in.</summary>
public enum BotCloud
{
    Public,
    UsGovernment,
}

/// <summary>The addresses and names that differ between the clouds, as Microsoft publishes them.</summary>
sealed record AzureCloud
{
    /// <summary>Where the channel's tokens are described: the document that leads to the signing keys.</summary>
    public required Uri OpenIdMetadata { get; init; }

    /// <summary>The issuer of the channel's tokens; the same for single- and multi-tenant bots.</summary>
    public required string Issuer { get; init; }

    /// <summary>Entra's host, which gives the bot its own tokens.</summary>
    public required Uri Login { get; init; }

    /// <summary>The tenant that a MultiTenant bot asks for a token, since its own does not count.</summary>
    public required string MultiTenant { get; init; }

    /// <summary>What the bot's own tokens are for; Entra wants <c>/.default</c> behind it, a managed identity does not.</summary>
    public required string Resource { get; init; }

    /// <summary>Hosts that replies may go to, themselves and below.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    public static AzureCloud Of(BotCloud cloud) => cloud switch
    {
        BotCloud.Public => Public,
        BotCloud.UsGovernment => UsGovernment,
        _ => throw new ArgumentOutOfRangeException(nameof(cloud), cloud, "Not a cloud that is known."),
    };

    static readonly AzureCloud Public = new()
    {
        OpenIdMetadata = new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        Issuer = "https://api.botframework.com",
        Login = new("https://login.microsoftonline.com/"),
        MultiTenant = "botframework.com",
        Resource = "https://api.botframework.com",
        Hosts = ["botframework.com", "smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"],
    };

    static readonly AzureCloud UsGovernment = new()
    {
        OpenIdMetadata = new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        Issuer = "https://api.botframework.us",
        Login = new("https://login.microsoftonline.us/"),
        MultiTenant = "MicrosoftServices.onmicrosoft.us",
        Resource = "https://api.botframework.us",
        Hosts = ["botframework.azure.us", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"],
    };
}
