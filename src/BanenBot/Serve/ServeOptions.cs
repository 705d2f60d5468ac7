using BanenBot.Core.Dialogue;

namespace BanenBot.Serve;

/// <summary>The settings under the key <c>BanenBot</c>; every fault in them is reported at start, all at once.</summary>
sealed class ServeOptions
{
    public const string Section = "BanenBot";

    public PathOptions Knowledge { get; set; } = new();
    public PathOptions Storage { get; set; } = new();
    public DialogueOptions Dialogue { get; set; } = new();
    public BotFrameworkOptions BotFramework { get; set; } = new();
}

sealed class PathOptions
{
    /// <summary>A folder. Knowledge: default the nearest folder <c>knowledge</c> at or above the working directory or the program. Storage: default <c>data</c> beside it.</summary>
    public string? Path { get; set; }
}

sealed class BotFrameworkOptions
{
    /// <summary>
    /// Serves callers without a token where they call from this machine itself. For development only: outside the Development environment the
    /// program refuses to start with it. Default false.
    /// </summary>
    public bool DangerouslyAllowUnauthenticatedLoopback { get; set; }

    /// <summary>Larger bodies are refused with 413. In bytes; default 262144 (Teams sends at most some 100 KB).</summary>
    public long LargestBody { get; set; } = 256 * 1024;
}
