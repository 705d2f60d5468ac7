using System.Text;

namespace BanenBot.Core.Reading;

/// <summary>The knowledge folder on disk: the one place that lists and opens its files, in a fixed order, as NFC text.</summary>
public sealed class KnowledgeFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public bool Exists => Directory.Exists(Path);

    /// <summary>Relative paths with forward slashes, in ordinal order, so that the same folder always reads the same.</summary>
    public IReadOnlyList<string> Files(string subfolder, params string[] extensions)
    {
        var folder = System.IO.Path.Combine(Path, subfolder);
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(System.IO.Path.GetExtension(file).ToLowerInvariant()))
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    public string Full(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>The text, or null with a fault where the file is missing, unreadable or not UTF-8.</summary>
    public string? ReadText(string relative, FaultList faults)
    {
        try
        {
            return NormalForms.Of(File.ReadAllText(Full(relative), new UTF8Encoding(false, throwOnInvalidBytes: true)));
        }
        catch (FileNotFoundException)
        {
            faults.Add(relative, 0, "Dit bestand ontbreekt.");
        }
        catch (DirectoryNotFoundException)
        {
            faults.Add(relative, 0, "De map van dit bestand ontbreekt.");
        }
        catch (Exception error) when (error is DecoderFallbackException or ArgumentException)
        {
            faults.Add(relative, 0, "Dit bestand is geen UTF-8-tekst. Bewaar het als UTF-8.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add(relative, 0, "Dit bestand kan niet gelezen worden.");
        }

        return null;
    }
}
