using BanenBot.Core.Sources;

namespace BanenBot.Serve;

/// <summary>Finds the knowledge and data folders: as configured, or where the program is started from a checkout or beside its knowledge.</summary>
static class Folders
{
    public static string Knowledge(string? configured)
    {
        if (!string.IsNullOrWhiteSpace(configured)) return Path.GetFullPath(configured);
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "knowledge", SourceCatalog.FileName))) return Path.Combine(folder.FullName, "knowledge");
        return Path.GetFullPath("knowledge");
    }

    public static string Storage(string? configured, string knowledge) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(configured) ? Path.Combine(Path.GetDirectoryName(knowledge) ?? ".", "data") : configured);
}
