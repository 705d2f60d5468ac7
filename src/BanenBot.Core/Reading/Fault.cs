namespace BanenBot.Core.Reading;

/// <summary>Something wrong in the knowledge folder. The reason is a Dutch sentence for an editor, who reads it in a terminal.</summary>
/// <param name="File">Path relative to the knowledge folder, with forward slashes.</param>
/// <param name="Line">1-based; 0 where the fault concerns the file as a whole.</param>
public sealed record Fault(string File, int Line, string Reason)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Reason}" : $"{File}: {Reason}";
}
