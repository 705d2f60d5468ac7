namespace BanenBot.Tests.Support;

/// <summary>A folder of the test's own, gone when the test is.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("banenbot-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
