namespace BanenBot.Cli;

/// <summary>A folder that is gone afterwards: a question in the terminal leaves nothing behind.</summary>
sealed class TemporaryFolder : IDisposable
{
    TemporaryFolder(string path) => Path = path;

    public string Path { get; }

    public static TemporaryFolder Create() => new(Directory.CreateTempSubdirectory("banenbot-").FullName);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
