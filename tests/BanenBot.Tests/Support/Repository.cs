namespace BanenBot.Tests.Support;

/// <summary>Where the repository stands on this machine: the folder that holds BanenBot.sln.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    public static string Knowledge => Path.Combine(Root, "knowledge");

    /// <summary>Reference data that lies beside the repository and is not part of it; absent elsewhere.</summary>
    public static string Shared(params string[] parts) => Path.Combine([Root, "..", "shared", .. parts]);

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BanenBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds BanenBot.sln.");
    }
}
