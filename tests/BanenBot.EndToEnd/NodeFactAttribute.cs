namespace BanenBot.EndToEnd;

/// <summary>
/// A test that needs Node and what <c>npm ci</c> puts into this folder; skipped, with these words in the report, where either is missing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (Node.Program is null) Skip = "Node is not installed.";
        else if (!Directory.Exists(Path.Combine(Node.Folder, "node_modules"))) Skip = $"Run 'npm ci' in {Node.FolderName} first.";
    }
}
