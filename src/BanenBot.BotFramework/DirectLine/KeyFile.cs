using System.Globalization;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>The file of keys cannot be read. Without it no token holds; remove it to have a new one made.</summary>
public sealed class KeyFileCorruptException(string path, int line) : Exception($"{path}:{line}: not a key of Direct Line.")
{
    public string Path { get; } = path;
    public int Line { get; } = line;
}

/// <summary>
/// Keys in a file, newest first: a line each, when it was made and the key itself. For the program's own account only (mode 600).
/// </summary>
sealed class KeyFile(string path)
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public IReadOnlyList<SigningKey> Read()
    {
        if (!File.Exists(path)) return [];
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, OwnerOnly);
        return [.. File.ReadLines(path).Select(Parse)];
    }

    /// <summary>Replaces the file in one step, so that a crash leaves the old or the new one.</summary>
    public void Write(IReadOnlyList<SigningKey> keys)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        var fresh = path + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var writer = new StreamWriter(fresh, options))
        {
            foreach (var (secret, made) in keys)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made.UtcDateTime:O} {Convert.ToBase64String(secret)}"));
        }

        File.Move(fresh, path, overwrite: true);
    }

    SigningKey Parse(string line, int index)
    {
        var secret = new byte[line.Length];
        return line.Split(' ') is [var made, var key]
            && DateTimeOffset.TryParseExact(made, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && Convert.TryFromBase64String(key, secret, out var length) && length >= 32
            ? new SigningKey(secret[..length], time)
            : throw new KeyFileCorruptException(path, index + 1);
    }
}
