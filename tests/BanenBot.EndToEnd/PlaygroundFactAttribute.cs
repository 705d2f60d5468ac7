namespace BanenBot.EndToEnd;

/// <summary>A test in Microsoft's Agents Playground, which needs Node and a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class PlaygroundFactAttribute : FactAttribute
{
    public PlaygroundFactAttribute() => Skip = Missing.Skip(Missing.Browser, Missing.Packages);
}
