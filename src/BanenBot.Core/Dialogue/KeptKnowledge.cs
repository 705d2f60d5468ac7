using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BanenBot.Core.Search;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// A file with what a start made of the knowledge (its words counted, its index, its models), so that the next start of the same program
/// on the same knowledge reads that. It is made of the knowledge and nothing else: where it is of another version or program, damaged, not
/// there or not to be written, it is made again, and only the start takes longer.
/// </summary>
public sealed class KeptKnowledge(string path)
{
    /// <summary>Of this build, on this .NET and kind of machine: what others made may differ in its last digit.</summary>
    static readonly string Program = string.Join(
        '|', typeof(KeptKnowledge).Module.ModuleVersionId, SearchIndex.EngineVersion, RuntimeInformation.FrameworkDescription,
        RuntimeInformation.RuntimeIdentifier);

    /// <summary>The file at what was made of this version; null where it is to be made.</summary>
    internal BinaryReader? Read(string version)
    {
        try
        {
            var content = File.Exists(path) ? File.ReadAllBytes(path) : [];
            if (content.Length < SHA256.HashSizeInBytes) return null;
            var rest = content.AsMemory(SHA256.HashSizeInBytes);
            if (!content.AsSpan(0, SHA256.HashSizeInBytes).SequenceEqual(SHA256.HashData(rest.Span))) return null;
            var reader = new BinaryReader(new MemoryStream(content, SHA256.HashSizeInBytes, rest.Length));
            return reader.ReadString() == Program && reader.ReadString() == version ? reader : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The words of the knowledge with how often, where <see cref="Read"/> left off.</summary>
    internal static Dictionary<string, int> CountsOf(BinaryReader reader)
    {
        var (words, counts) = (reader.ReadTexts(), reader.ReadAll<int>());
        var all = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++) all.Add(words[i], counts[i]);
        return all;
    }

    /// <summary>Keeps what was made of a version, in the place of what was kept before.</summary>
    public void Write(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        try
        {
            using var content = new MemoryStream();
            using var writer = new BinaryWriter(content);
            Write(writer, snapshot);
            writer.Flush();
            Replace(content.GetBuffer().AsSpan(0, (int)content.Length));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // More than a file in memory takes (2 GB), a full disk, or a folder that may not be written to: the next start makes it again.
        }
    }

    static void Write(BinaryWriter writer, Snapshot snapshot)
    {
        writer.Write(Program);
        writer.Write(snapshot.Version);
        var vocabulary = snapshot.Analyzer.Vocabulary;
        writer.WriteAll(vocabulary.Words);
        writer.WriteAll<int>([.. vocabulary.Words.Select(vocabulary.Count)]);
        snapshot.Library.Write(writer);
    }

    /// <summary>Whole or not at all, for the program's own account.</summary>
    void Replace(ReadOnlySpan<byte> content)
    {
        var whole = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) whole.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var written = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var file = new FileStream(written, whole))
            {
                file.Write(SHA256.HashData(content));
                file.Write(content);
            }

            File.Move(written, path, overwrite: true);
        }
        finally
        {
            File.Delete(written);
        }
    }
}
