using System.Net.Mail;

namespace BanenBot.Desk;

/// <summary>Whether people may put a question to a colleague, and where that goes, under the key <c>ExpertDesk</c>.</summary>
sealed class ExpertDeskOptions
{
    /// <summary>
    /// Offers "Vraag het een collega" under a question that was not answered, and under an answer with a thumb down. Default false.
    /// </summary>
    public bool Enabled { get; set; }

    /// <summary>
    /// The Teams channel where colleagues get the questions, such as <c>19:…@thread.tacv2</c>. Default none: only the address is given.
    /// </summary>
    public string? Channel { get; set; }

    /// <summary>
    /// The address of Teams for that channel, as it stands in the <c>serviceUrl</c> of what Teams sends. Default that of the public cloud.
    /// </summary>
    public string ServiceUrl { get; set; } = "https://smba.trafficmanager.net/teams/";

    /// <summary>
    /// Where people go who cannot be written to later (the web chat and the page): an e-mail address, or a web address with https.
    /// Default none.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>An open question is closed and removed after so long. In days; default 30.</summary>
    public int KeepOpenDays { get; set; } = 30;

    /// <summary>A question that ended, and its answer, are removed so long after the asker was told. In days; default 7.</summary>
    public int KeepEndedDays { get; set; } = 7;

    /// <summary>Whether questions go to a channel.</summary>
    public bool HasChannel => Enabled && Channel is { Length: > 0 };

    public IEnumerable<string> Faults()
    {
        if (!Enabled) yield break;
        if (Channel is not { Length: > 0 } && Address is not { Length: > 0 })
            yield return "ExpertDesk vraagt om ExpertDesk:Channel (voor Teams) of ExpertDesk:Address (voor de webchat).";
        if (Channel is { Length: > 0 } && !Channel.StartsWith("19:", StringComparison.Ordinal))
            yield return "ExpertDesk:Channel moet het kenmerk van een kanaal in Teams zijn, zoals 19:…@thread.tacv2.";
        if (!Uri.TryCreate(ServiceUrl, UriKind.Absolute, out _)) yield return "ExpertDesk:ServiceUrl moet een webadres zijn.";
        if (Address is { Length: > 0 } && !IsAddress(Address))
            yield return "ExpertDesk:Address moet een e-mailadres zijn, of een webadres met https.";
        if (KeepOpenDays is < 2 or > 90) yield return "ExpertDesk:KeepOpenDays moet tussen 2 en 90 liggen.";
        if (KeepEndedDays is < 1 or > 90) yield return "ExpertDesk:KeepEndedDays moet tussen 1 en 90 liggen.";
    }

    static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Scheme == Uri.UriSchemeHttps : MailAddress.TryCreate(address, out _);
}
