using BanenBot.Storage;

namespace BanenBot.Serve;

/// <summary>Where the service keeps things, under the key <c>Storage</c>: a folder, or a PostgreSQL that several instances share.</summary>
sealed class StorageOptions
{
    /// <summary>
    /// The folder of what the service keeps; default <c>data</c> beside the knowledge. With <c>Postgres</c> nothing is kept in a folder.
    /// </summary>
    public string? Path { get; set; }

    /// <summary>
    /// The connection string of a PostgreSQL database (15 or later) that several instances share, such as
    /// <c>Host=db.example.nl;Database=banenbot;Username=banenbot;SSL Mode=VerifyFull</c>. Default none: the folder is used.
    /// </summary>
    public string? Postgres { get; set; }

    /// <summary>A file whose whole content is that connection string, for one with a password in it. Default none.</summary>
    public string? PostgresFile { get; set; }

    public bool IsShared => !string.IsNullOrWhiteSpace(Postgres) || !string.IsNullOrWhiteSpace(PostgresFile);

    /// <summary>Null where a folder is used, and where the file cannot be read.</summary>
    public string? Connection()
    {
        if (!string.IsNullOrWhiteSpace(Postgres)) return Postgres;
        if (string.IsNullOrWhiteSpace(PostgresFile)) return null;
        try
        {
            return File.ReadAllText(PostgresFile).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public IEnumerable<string> Faults()
    {
        if (!IsShared) yield break;
        if (!string.IsNullOrWhiteSpace(Postgres) && !string.IsNullOrWhiteSpace(PostgresFile))
            yield return "Storage:Postgres en Storage:PostgresFile staan er allebei: kies er een.";
        else if (Connection() is not { } connection) yield return $"Storage:PostgresFile is niet te lezen: {PostgresFile}.";
        else if (!PostgresStores.CanBeRead(connection))
            yield return "Storage:Postgres is niet te lezen. Schrijf hem zo: Host=db.example.nl;Database=banenbot;Username=banenbot";
    }
}
