using System.Globalization;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// Keys in a file, newest first: a line each, when it was made and the key itself. For the program's own account only (mode 600).
/// </summary>
/// <param name="setAside">Told which file could not be used, and where it is now.</param>
sealed class KeyFile(string path, TimeProvider clock, Action<string, string> setAside) : ISigningKeyStore
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The keys; none where there is no file. One that holds something else is set aside: new tokens are soon had.</summary>
    public IReadOnlyList<SigningKey> Read()
    {
        if (!File.Exists(path)) return [];
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, OwnerOnly);
        var keys = File.ReadLines(path).Select(Parse).ToList();
        if (!keys.Contains(null)) return [.. keys.OfType<SigningKey>()];
        var aside = string.Create(CultureInfo.InvariantCulture, $"{path}.onbruikbaar-{clock.GetUtcNow():yyyyMMdd'T'HHmmss}");
        File.Move(path, aside, overwrite: true);
        setAside(path, aside);
        return [];
    }

    public IReadOnlyList<SigningKey> Renew(SigningKey made, DateTimeOffset unlessMadeAfter)
    {
        var keys = Read();
        if (keys.Count > 0 && keys[0].Made > unlessMadeAfter) return keys;
        keys = [made, .. keys.Take(1)];
        Write(keys);
        return keys;
    }

    /// <summary>Replaces the file in one step, so that a crash leaves the old or the new one.</summary>
    void Write(IReadOnlyList<SigningKey> keys)
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

    static SigningKey? Parse(string line)
    {
        var secret = new byte[line.Length];
        return line.Split(' ') is [var made, var key]
            && DateTimeOffset.TryParseExact(made, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && Convert.TryFromBase64String(key, secret, out var length) && length >= 32
            ? new SigningKey(secret[..length], time)
            : null;
    }
}
