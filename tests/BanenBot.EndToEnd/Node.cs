using System.Diagnostics;

namespace BanenBot.EndToEnd;

/// <summary>Runs the scripts of this folder.</summary>
static class Node
{
    public const string FolderName = "tests/BanenBot.EndToEnd";

    /// <summary>Where the program stands; null where it is not on the path.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))
        .FirstOrDefault(File.Exists);

    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, FolderName);

    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program ?? throw new InvalidOperationException("Node is not installed."), arguments)
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (process.ExitCode, await output + await error);
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "BanenBot.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The folder with BanenBot.sln was not found.");
    }
}
