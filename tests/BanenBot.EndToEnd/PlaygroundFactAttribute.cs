namespace BanenBot.EndToEnd;

/// <summary>A test in Microsoft's Agents Playground; skipped, with these words in the report, where it, Node or a browser is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class PlaygroundFactAttribute : FactAttribute
{
    public PlaygroundFactAttribute()
    {
        if (Browser.Program is null) Skip = "Chromium is not installed.";
        else if (Node.Program is null) Skip = "Node is not installed.";
        else if (!File.Exists(Playground.Script)) Skip = $"Run 'npm ci' in {Node.FolderName} first.";
    }
}
