namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// The settings of web chat, under the key <c>DirectLine</c>. <see cref="Faults"/> reports everything wrong with them at once.
/// </summary>
public sealed class DirectLineOptions
{
    /// <summary>
    /// Secrets with which another server may fetch tokens for its users (<c>tokens/generate</c>); two of them, so that one can be replaced
    /// without interruption. At least 32 characters each. Default none: the call is refused.
    /// </summary>
    public IReadOnlyList<string> Secrets { get; set; } = [];

    /// <summary>
    /// Keys that sign tokens, base64 of at least 32 bytes each. The first signs; the others still verify, so leave the old one in place for
    /// half an hour after putting a new one before it. Several instances share the same keys. Default none: the key file is used.
    /// </summary>
    public IReadOnlyList<string> SigningKeys { get; set; } = [];

    /// <summary>
    /// Where keys are kept that the program makes itself, at its first start and again every 90 days; readable for its own account only.
    /// Remove the file to make every token worthless at once. Default <c>directline.keys</c> in the storage folder.
    /// </summary>
    public string? KeyFile { get; set; }

    /// <summary>
    /// Other origins whose pages may call Direct Line, such as <c>https://intranet.example.nl</c>. Default none: only our own pages.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>
    /// A header in which a trusted proxy names the user it has signed in. With it, the page gets a token only for a signed-in user; the
    /// name itself is neither stored nor shown to the bot. Default none: whoever reaches the page may ask.
    /// </summary>
    public string? IdentityHeader { get; set; }

    /// <summary>Days that an activity is kept; after that it is removed, for it may hold what a user wrote. Default 30.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>Tokens handed out (and secrets tried) a minute for one address. Default 120: colleagues may share one.</summary>
    public int TokensPerMinute { get; set; } = 120;

    /// <summary>Activities taken a minute in one conversation. Default 1200.</summary>
    public int ActivitiesPerMinute { get; set; } = 1200;

    /// <summary>Activities of one conversation that may wait for their turn. Default 64.</summary>
    public int WaitingActivities { get; set; } = 64;

    /// <summary>The largest activity taken, in bytes. Default 65536.</summary>
    public int LargestActivity { get; set; } = 64 * 1024;

    /// <summary>Open sockets in one conversation, which has one token. Default 16.</summary>
    public int SocketsPerConversation { get; set; } = 16;

    /// <summary>Open sockets from one address. Default 512: colleagues may share one.</summary>
    public int SocketsPerAddress { get; set; } = 512;

    /// <summary>Open sockets in all. Default 5000.</summary>
    public int Sockets { get; set; } = 5000;

    /// <summary>Seconds in which a socket must take what it is sent; after that it is closed. Default 30.</summary>
    public int SlowReaderSeconds { get; set; } = 30;

    /// <summary>Seconds that the bot may take for one activity. Default 14: the client gives up after 20.</summary>
    public int TurnSeconds { get; set; } = 14;

    /// <summary>The bot's account in the activities. Default <c>banenbot</c>.</summary>
    public string BotId { get; set; } = "banenbot";

    /// <summary>The name that people see. Default BanenBot.</summary>
    public string BotName { get; set; } = "BanenBot";

    /// <summary>Every fault at once, each with its key; empty where all is well.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        Each(Secrets, secret => secret is { Length: >= 32 }, nameof(Secrets), _ => "must hold at least 32 characters each");
        Each(SigningKeys, IsKey, nameof(SigningKeys), _ => "must be base64 of at least 32 bytes each");
        Each(AllowedOrigins, IsOrigin, nameof(AllowedOrigins), origin => $"holds no origin (scheme, host and port alone): {origin}");
        if (SigningKeys.Count == 0 && string.IsNullOrWhiteSpace(KeyFile)) Add(nameof(KeyFile), "is needed where no SigningKeys are given");
        if (string.IsNullOrWhiteSpace(BotId)) Add(nameof(BotId), "must not be empty");
        Between(nameof(KeepDays), KeepDays, 1, 3650);
        Between(nameof(TokensPerMinute), TokensPerMinute, 1, 1_000_000);
        Between(nameof(ActivitiesPerMinute), ActivitiesPerMinute, 1, 1_000_000);
        Between(nameof(WaitingActivities), WaitingActivities, 1, 10_000);
        Between(nameof(LargestActivity), LargestActivity, 1024, 10_000_000);
        Between(nameof(SocketsPerConversation), SocketsPerConversation, 1, 1_000_000);
        Between(nameof(SocketsPerAddress), SocketsPerAddress, 1, 1_000_000);
        Between(nameof(Sockets), Sockets, 1, 1_000_000);
        Between(nameof(SlowReaderSeconds), SlowReaderSeconds, 1, 600);
        Between(nameof(TurnSeconds), TurnSeconds, 1, 600);
        return faults;

        void Add(string key, string fault) => faults.Add($"DirectLine:{key} {fault}.");

        void Each(IReadOnlyList<string> values, Predicate<string?> isGood, string key, Func<string, string> fault)
        {
            foreach (var value in values)
                if (!isGood(value)) Add(key, fault(value));
        }

        void Between(string key, int value, int least, int most)
        {
            if (value < least || value > most) Add(key, $"must lie between {least} and {most}");
        }
    }

    static bool IsKey(string? key)
    {
        var bytes = new byte[(key?.Length ?? 0) + 1];
        return Convert.TryFromBase64String(key ?? "", bytes, out var written) && written >= 32;
    }

    static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && uri.Query.Length == 0;

    static bool IsOrigin(string? origin) =>
        origin is not null && IsAddress(origin) && new Uri(origin).GetLeftPart(UriPartial.Authority) == origin;
}
