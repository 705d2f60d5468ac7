namespace BanenBot.EndToEnd;

/// <summary>A test that needs a browser and the bundle of Web Chat; skipped, with these words in the report, where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Missing;

    public static string? Missing { get; } =
        Browser.Program is null ? "Chromium is not installed."
        : !File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "webchat", "webchat.js")) ? "The build made no bundle of Web Chat: is Node installed?"
        : null;
}

/// <summary>The same, for a table.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserFactAttribute.Missing;
}
