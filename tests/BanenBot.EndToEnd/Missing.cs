namespace BanenBot.EndToEnd;

/// <summary>
/// What a test needs and this machine lacks. On a developer's machine the test is then skipped, with these words in the report; in CI
/// nothing may be missing (<see cref="MissingTests"/>), so there it runs and fails.
/// </summary>
static class Missing
{
    public static bool IsCi { get; } = Environment.GetEnvironmentVariable("CI") == "true";

    public static string? Browser { get; } =
        EndToEnd.Browser.Program is null ? "Chromium is not installed."
        : !File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "webchat", "webchat.js"))
        ? "The build made no bundle of Web Chat: is Node installed?"
        : null;

    public static string? Packages { get; } =
        Node.Program is null ? "Node is not installed."
        : !Directory.Exists(Path.Combine(Node.Folder, "node_modules")) ? $"Run 'npm ci' in {Node.FolderName} first."
        : null;

    public static string? Postgres { get; } = Environment.GetEnvironmentVariable("BANENBOT_TEST_POSTGRES") is not null ? null
        : "BANENBOT_TEST_POSTGRES is not set: .ci/postgres start FOLDER makes a PostgreSQL and says what to put there.";

    /// <summary>The reason to skip, which there is none in CI.</summary>
    public static string? Skip(params ReadOnlySpan<string?> reasons)
    {
        foreach (var reason in reasons)
            if (reason is not null && !IsCi) return reason;
        return null;
    }
}

public sealed class MissingTests
{
    /// <summary>Elsewhere it passes: there the tests that miss something say so themselves.</summary>
    [Fact]
    public void InCiNothingIsMissing() =>
        Assert.Empty(Missing.IsCi ? new[] { Missing.Browser, Missing.Packages, Missing.Postgres }.OfType<string>() : []);
}
