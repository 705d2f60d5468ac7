using System.Text.Json;
using Microsoft.Playwright;

namespace BanenBot.EndToEnd;

/// <summary>Deque's axe-core, run in the page as it stands: every rule that it has, WCAG 2.2 AA and good practice.</summary>
static class Axe
{
    static readonly string Path = System.IO.Path.Combine(Node.Folder, "node_modules", "axe-core", "axe.min.js");

    /// <summary>A line for each rule that is broken, with where.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // Through the debugger, as a script element of ours would be kept out by the page's own policy.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path));
        var result = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
        return
        [
            .. from violation in result.GetProperty("violations").EnumerateArray()
               from node in violation.GetProperty("nodes").EnumerateArray()
               select $"{violation.GetProperty("id")}: {node.GetProperty("target")} {node.GetProperty("failureSummary")}",
        ];
    }
}

/// <summary>A test that needs a browser, the bundle of Web Chat and axe-core.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() => Skip = Missing.Skip(Missing.Browser, Missing.Packages);
}
