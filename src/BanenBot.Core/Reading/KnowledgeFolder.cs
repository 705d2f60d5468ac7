using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BanenBot.Core.Reading;

/// <summary>The knowledge folder on disk: the one place that lists and opens its files, in a fixed order, as NFC text.</summary>
public sealed class KnowledgeFolder
{
    /// <summary>The file that makes a folder one of knowledge: all that is said in it names its documents.</summary>
    public const string KnownBy = "bronnen.yaml";

    /// <summary>A text of this size is no text that people write; tables of figures may be larger.</summary>
    public const int MostMegabytes = 5, MostTableMegabytes = 64;

    const long MostHashed = 100L * 1024 * 1024, Megabyte = 1024 * 1024;

    // A file or folder that may not be read is met when it is opened; one that went away since is not there any more.
    static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };

    readonly IReadOnlyDictionary<string, string> _instead;

    public KnowledgeFolder(string path)
        : this(path, new Dictionary<string, string>())
    {
    }

    KnowledgeFolder(string path, IReadOnlyDictionary<string, string> instead) =>
        (Path, _instead) = (System.IO.Path.GetFullPath(path), instead);

    public string Path { get; }

    /// <summary>Where readers reach this folder's own documents over the web, with a slash at its end; null where they cannot.</summary>
    public Uri? ReachedAt { get; init; }

    public bool Exists => Directory.Exists(Path);

    /// <summary>The same folder, but these files are read as if they held these texts.</summary>
    public KnowledgeFolder With(IReadOnlyDictionary<string, string> instead) => new(Path, instead) { ReachedAt = ReachedAt };

    /// <summary>Relative paths with forward slashes, in ordinal order, so that the same folder always reads the same. Without extensions:
    /// all.</summary>
    public IReadOnlyList<string> Files(string subfolder, params string[] extensions) =>
        [.. Listed(subfolder).Select(file => Relative(file.FullName))
            .Where(file => extensions.Length == 0 || extensions.Contains(System.IO.Path.GetExtension(file).ToLowerInvariant()))
            .Order(StringComparer.Ordinal)];

    public string Full(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Twelve characters that change with any byte of the folder; reads all of it.</summary>
    public string Version()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        foreach (var file in Files("").Where(IsNoTemporaryFile))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file + "\n"));
            try
            {
                using var stream = new FileStream(Full(file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                // No reader takes more than this of a file: of what is larger the size will do.
                if (stream.Length > MostHashed) hash.AppendData(BitConverter.GetBytes(stream.Length));
                else for (int read; (read = stream.Read(buffer)) > 0;) hash.AppendData(buffer.AsSpan(0, read));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                hash.AppendData("?"u8);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>Changes when a file comes, goes, is written or may be read from now on; opens none. Null where the folder is not
    /// there.</summary>
    public string? Look()
    {
        if (!Exists) return null;
        var text = new StringBuilder();
        foreach (var file in Listed("").Where(file => IsNoTemporaryFile(Relative(file.FullName)))
            .OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            try
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}|{file.CreationTimeUtc.Ticks}|{(int)file.UnixFileMode}\n");
            }
            catch (IOException)
            {
                // Gone since it was listed: the next look sees it as it is then.
            }
        }

        return text.ToString();
    }

    /// <summary>Word and its kin leave a lock file beside an open document; other programs hide theirs.</summary>
    /// <param name="file">Relative to the folder.</param>
    public static bool IsNoTemporaryFile(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return !file.EndsWith('~') && !Array.Exists(file.Split('/'), part => part.StartsWith('.')
            || part.StartsWith("~$", StringComparison.Ordinal));
    }

    /// <summary>The text, or null with a fault where the file is missing, too large, unreadable or not UTF-8.</summary>
    public string? ReadText(string relative, FaultList faults, int mostMegabytes = MostMegabytes)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (_instead.TryGetValue(relative, out var instead)) return instead;
        try
        {
            if (new FileInfo(Full(relative)).Length > mostMegabytes * Megabyte)
                faults.Add(relative, 0, $"Dit bestand is te groot: hooguit {mostMegabytes} MB.");
            else return NormalForms.Of(File.ReadAllText(Full(relative), new UTF8Encoding(false, throwOnInvalidBytes: true)));
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

    IReadOnlyList<FileInfo> Listed(string subfolder)
    {
        try
        {
            return [.. new DirectoryInfo(System.IO.Path.Combine(Path, subfolder)).EnumerateFiles("*", All)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Not there, or taken away while it was listed.
            return [];
        }
    }

    string Relative(string full) => System.IO.Path.GetRelativePath(Path, full).Replace('\\', '/');
}
