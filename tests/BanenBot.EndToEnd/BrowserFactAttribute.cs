namespace BanenBot.EndToEnd;

/// <summary>A test that needs a browser and the bundle of Web Chat.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Missing.Skip(Missing.Browser);
}

/// <summary>The same, for a table.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Missing.Skip(Missing.Browser);
}
