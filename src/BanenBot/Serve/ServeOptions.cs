using BanenBot.BotFramework.Authentication;
using BanenBot.BotFramework.DirectLine;
using BanenBot.BotFramework.Limits;
using BanenBot.Core.Dialogue;
using BanenBot.Desk;
using BanenBot.Web;

namespace BanenBot.Serve;

/// <summary>The settings under the key <c>BanenBot</c>; every fault in them is reported at start, all at once.</summary>
sealed class ServeOptions
{
    public const string Section = "BanenBot";

    public PathOptions Knowledge { get; set; } = new();
    public StorageOptions Storage { get; set; } = new();
    public DialogueOptions Dialogue { get; set; } = new();
    public BotFrameworkOptions BotFramework { get; set; } = new();
    public DirectLineOptions DirectLine { get; set; } = new();
    public WebOptions Web { get; set; } = new();
    public NetworkOptions Network { get; set; } = new();
    public LimitOptions Limits { get; set; } = new();
    public QuestionLogOptions QuestionLog { get; set; } = new();
    public ExpertDeskOptions ExpertDesk { get; set; } = new();
    public EditorsOptions Editors { get; set; } = new();
    public TelemetryOptions Telemetry { get; set; } = new();

    /// <summary>Every fault at once, each with its key.</summary>
    public IReadOnlyList<string> Faults(bool isDevelopment)
    {
        var faults = new List<string>();
        faults.AddRange(Dialogue.Faults().Select(fault => $"{Section}:{fault}"));
        faults.AddRange(DirectLine.Faults().Select(fault => $"{Section}:{fault}"));
        faults.AddRange(Web.Faults().Select(fault => $"{Section}:{fault}"));
        faults.AddRange(Storage.Faults().Concat(Network.Faults()).Concat(Telemetry.Faults()).Concat(Limits.Faults())
            .Concat(QuestionLog.Faults()).Concat(ExpertDesk.Faults())
            .Concat(Editors.Faults(DirectLine.IdentityHeader)).Select(fault => $"{Section}:{fault}"));
        if (DirectLine.IdentityHeader is not null && Network.TrustedProxies.Count == 0)
            faults.Add($"{Section}:DirectLine:IdentityHeader vraagt om Network:TrustedProxies: anders kan iedereen zo'n naam meesturen.");
        faults.AddRange(BotFramework.Azure.Faults($"{Section}:BotFramework:Azure"));
        if (BotFramework.LargestBody is < 1024 or > 10_000_000)
            faults.Add($"{Section}:BotFramework:LargestBody moet tussen 1024 en 10000000 liggen.");
        if (BotFramework.DangerouslyAllowUnauthenticatedLoopback && !isDevelopment)
            faults.Add($"{Section}:BotFramework:DangerouslyAllowUnauthenticatedLoopback mag alleen aan in de omgeving Development.");
        return faults;
    }
}

sealed class PathOptions
{
    /// <summary>The folder; default the nearest <c>knowledge</c> at or above the working directory or the program.</summary>
    public string? Path { get; set; }
}

sealed class BotFrameworkOptions
{
    /// <summary>
    /// Serves callers without a token where they call from this machine itself. For development only: outside the Development environment
    /// the program refuses to start with it. Default false.
    /// </summary>
    public bool DangerouslyAllowUnauthenticatedLoopback { get; set; }

    /// <summary>The registration with Azure Bot Service, for Teams; nothing filled in means that no channel of Azure is served.</summary>
    public AzureBotOptions Azure { get; set; } = new();

    /// <summary>Larger bodies are refused with 413. In bytes; default 262144 (Teams sends at most some 100 KB).</summary>
    public long LargestBody { get; set; } = 256 * 1024;
}
