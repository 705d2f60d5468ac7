namespace BanenBot.BotFramework.Authentication;

/// <summary>Who vouches for the bot towards Entra; the names are those of Azure Bot Service.</summary>
public enum BotAppType
{
    /// <summary>A registration in the organisation's own tenant, with a secret or a certificate.</summary>
    SingleTenant,

    /// <summary>A managed identity of Azure: no secret at all. Only where the bot runs in Azure.</summary>
    UserAssignedMSI,

    /// <summary>For bots made before 31 July 2025; Azure makes no new ones.</summary>
    MultiTenant,
}

/// <summary>
/// How the bot is registered with Azure Bot Service. Nothing filled in means that no channel of Azure is served: every call with a token is
/// refused. The web chat needs none of this.
/// </summary>
public sealed class AzureBotOptions
{
    /// <summary>The app id of the registration, a GUID. Default none.</summary>
    public string? AppId { get; set; }

    /// <summary>Default <see cref="BotAppType.SingleTenant"/>.</summary>
    public BotAppType AppType { get; set; } = BotAppType.SingleTenant;

    /// <summary>The organisation's tenant, a GUID; needed for <see cref="BotAppType.SingleTenant"/>. Default none.</summary>
    public string? TenantId { get; set; }

    /// <summary>Default <see cref="BotCloud.Public"/>.</summary>
    public BotCloud Cloud { get; set; } = BotCloud.Public;

    /// <summary>The client secret; or give a certificate. Default none.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// The last day of the client secret, such as <c>2027-05-31</c>, as Entra shows it: it tells nobody else. From thirty days before, the
    /// health says so. Default none.
    /// </summary>
    public DateOnly? ClientSecretEnds { get; set; }

    /// <summary>
    /// A file .pfx, or .pem with certificate and key in one. It is read again at each renewal of the token, so a new file needs no restart.
    /// Default none.
    /// </summary>
    public string? CertificatePath { get; set; }

    /// <summary>Of the certificate's file. Default none.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>
    /// Tenants whose users are answered; empty means every tenant that the bot was installed in. An activity that names no tenant is
    /// refused as soon as one is listed. Default empty.
    /// </summary>
    public IList<string> AllowedTenants { get; set; } = [];

    /// <summary>
    /// Channels accepted although the key that signed the token does not endorse them. Every other channel must be endorsed. Azure's own
    /// web chat and Direct Line are known to lack endorsements at times. Default empty.
    /// </summary>
    public IList<string> ChannelsWithoutEndorsement { get; set; } = [];

    /// <summary>Hosts that replies may go to, themselves and below, beside those of the cloud. Default empty.</summary>
    public IList<string> AllowedHosts { get; set; } = [];

    /// <summary>Every fault at once, each with its key below <paramref name="section"/>; empty where all is well.</summary>
    public IReadOnlyList<string> Faults(string section)
    {
        var faults = new List<string>();
        foreach (var (key, reason) in AppId is null or "" ? FaultsWithoutApp() : FaultsOfApp()) faults.Add($"{section}:{key} {reason}");
        return faults;
    }

    /// <summary>Whether it is known, or can be read, until when the proof of who the bot is holds.</summary>
    public bool HasKnownEnd => CertificatePath is { Length: > 0 } || ClientSecretEnds is not null;

    /// <summary>Until when the certificate or the secret holds; null where that is not known, or the file cannot be read now.</summary>
    public DateTimeOffset? CredentialEnds() => CertificatePath is { Length: > 0 } path ? CertificateFile.Ends(path, CertificatePassword)
        : ClientSecretEnds is { } day ? new(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) : null;

    IEnumerable<(string Key, string Reason)> FaultsWithoutApp()
    {
        if (ClientSecret is { Length: > 0 } || CertificatePath is { Length: > 0 } || TenantId is { Length: > 0 })
            yield return (nameof(AppId), "is missing, although other settings of the registration are there.");
    }

    IEnumerable<(string Key, string Reason)> FaultsOfApp()
    {
        if (!IsGuid(AppId)) yield return (nameof(AppId), "must be a GUID.");
        if (!Enum.IsDefined(AppType)) yield return (nameof(AppType), "must be SingleTenant, UserAssignedMSI or MultiTenant.");
        if (!Enum.IsDefined(Cloud)) yield return (nameof(Cloud), "must be Public or UsGovernment.");
        if (AppType == BotAppType.SingleTenant && !IsGuid(TenantId))
            yield return (nameof(TenantId), "must be a GUID for a SingleTenant bot.");
        foreach (var fault in FaultsOfCredential()) yield return fault;
        foreach (var (index, tenant) in AllowedTenants.Index())
            if (!IsGuid(tenant)) yield return ($"{nameof(AllowedTenants)}:{index}", "must be a GUID.");
        foreach (var (index, channel) in ChannelsWithoutEndorsement.Index())
            if (string.IsNullOrWhiteSpace(channel))
                yield return ($"{nameof(ChannelsWithoutEndorsement)}:{index}", "must name a channel, such as webchat.");
        foreach (var (index, host) in AllowedHosts.Index())
            if (!HostNames.IsBare(host))
                yield return ($"{nameof(AllowedHosts)}:{index}", "must be a bare host name such as smba.example.com.");
    }

    IEnumerable<(string Key, string Reason)> FaultsOfCredential()
    {
        var (secret, certificate) = (ClientSecret is { Length: > 0 }, CertificatePath is { Length: > 0 });
        if (ClientSecretEnds is not null && !secret)
            yield return (nameof(ClientSecretEnds), $"must be left out where {nameof(ClientSecret)} is not given.");
        if (AppType == BotAppType.UserAssignedMSI)
        {
            if (secret) yield return (nameof(ClientSecret), "must be left out for a managed identity.");
            if (certificate) yield return (nameof(CertificatePath), "must be left out for a managed identity.");
            yield break;
        }

        if (secret && certificate) yield return (nameof(ClientSecret), $"must be left out where {nameof(CertificatePath)} is given.");
        if (!secret && !certificate) yield return (nameof(ClientSecret), $"or {nameof(CertificatePath)} must be given.");
        if (certificate && CertificateFile.Fault(CertificatePath!, CertificatePassword) is { } fault)
            yield return (nameof(CertificatePath), fault);
    }

    static bool IsGuid(string? text) => Guid.TryParseExact(text, "D", out var guid) && guid != Guid.Empty;
}
