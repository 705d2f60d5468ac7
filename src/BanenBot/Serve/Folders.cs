using BanenBot.BotFramework.Teams;
using BanenBot.Core.Reading;

namespace BanenBot.Serve;

/// <summary>
/// Finds the folders of knowledge, data and manifest: as configured, or where the program is started from a checkout or beside them.
/// </summary>
static class Folders
{
    public static string Knowledge(string? configured) => Find(configured, "knowledge", KnowledgeFolder.KnownBy);

    public static string Manifest(string? configured) => Find(configured, "manifest", ManifestPackage.TemplateName);

    public static string Storage(string? configured, string knowledge) =>
        Path.GetFullPath(
            string.IsNullOrWhiteSpace(configured) ? Path.Combine(Path.GetDirectoryName(knowledge) ?? ".", "data") : configured);

    /// <summary>The nearest folder of that name, with that file in it, at or above the working directory or the program.</summary>
    static string Find(string? configured, string name, string file)
    {
        if (!string.IsNullOrWhiteSpace(configured)) return Path.GetFullPath(configured);
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, name, file))) return Path.Combine(folder.FullName, name);
        return Path.GetFullPath(name);
    }
}
