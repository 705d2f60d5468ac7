namespace BanenBot.Storage;

/// <summary>
/// Makes what the program keeps for its own account alone, where the system knows such rights (Unix). What an operator made himself, such
/// as a mounted folder, keeps the rights that he gave it.
/// </summary>
public static class OwnerOnly
{
    const UnixFileMode ReadAndWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the folder where it is not there.</summary>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, ReadAndWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Makes the file where it is not there, before SQLite would, which gives the files beside it the same rights.</summary>
    public static void Database(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var made = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = ReadAndWrite };
        if (!File.Exists(path)) new FileStream(path, made).Dispose();
        foreach (var file in new[] { path, path + "-wal", path + "-shm" }.Where(File.Exists)) Restrict(file);
    }

    static void Restrict(string file)
    {
        if (OperatingSystem.IsWindows()) return;
        try
        {
            File.SetUnixFileMode(file, ReadAndWrite);
        }
        catch (UnauthorizedAccessException)
        {
            // Another account's: its rights are that account's to give.
        }
    }
}
