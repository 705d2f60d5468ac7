namespace BanenBot.EndToEnd;

/// <summary>A test that needs a browser and the bundle of Web Chat; skipped, with these words in the report, where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Program is null) Skip = "Chromium is not installed.";
        else if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "webchat", "webchat.js"))) Skip = "The build made no bundle of Web Chat: is Node installed?";
    }
}
