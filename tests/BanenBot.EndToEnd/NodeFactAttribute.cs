namespace BanenBot.EndToEnd;

/// <summary>A test that needs Node and what <c>npm ci</c> puts into this folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Missing.Skip(Missing.Packages);
}
