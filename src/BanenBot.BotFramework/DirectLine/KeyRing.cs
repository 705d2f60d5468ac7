using System.Security.Cryptography;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>A secret of at least 32 bytes, known by the beginning of its hash.</summary>
sealed record SigningKey(byte[] Secret, DateTimeOffset Made)
{
    /// <summary>What a token's header names.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Secret).AsSpan(0, 8));
}

/// <summary>
/// The keys of the tokens. Either those of the settings, which the operator replaces, or those of a file, which replace themselves: a new
/// key signs, the one before it verifies for as long as tokens may still bear its signature.
/// </summary>
sealed class KeyRing
{
    /// <summary>A key of our own signs for so long.</summary>
    public static readonly TimeSpan SignsFor = TimeSpan.FromDays(90);

    readonly Lock _lock = new();
    readonly TimeProvider _clock;
    readonly KeyFile? _file;
    IReadOnlyList<SigningKey> _keys;

    /// <param name="setAside">Told which file could not be used, and where it is now.</param>
    public KeyRing(DirectLineOptions options, TimeProvider clock, Action<string, string> setAside)
    {
        _clock = clock;
        if (options.SigningKeys.Count > 0)
        {
            _keys = [.. options.SigningKeys.Select(key => new SigningKey(Convert.FromBase64String(key), default))];
        }
        else
        {
            _file = new KeyFile(options.KeyFile ?? throw new ArgumentException("There is neither a key nor a key file.", nameof(options)));
            _keys = _file.Read(clock.GetUtcNow(), setAside);
            Current();
        }
    }

    /// <summary>The key that signs.</summary>
    public SigningKey Current()
    {
        lock (_lock)
        {
            if (_file is null || (_keys.Count > 0 && _clock.GetUtcNow() - _keys[0].Made < SignsFor)) return _keys[0];
            var made = new SigningKey(RandomNumberGenerator.GetBytes(32), _clock.GetUtcNow());
            _keys = [made, .. _keys.Take(1)];
            _file.Write(_keys);
            return made;
        }
    }

    /// <summary>The key with this id, as long as tokens that it signed may still be good.</summary>
    public SigningKey? Find(string id)
    {
        lock (_lock)
        {
            if (_keys.FirstOrDefault(key => key.Id == id) is not { } found) return null;
            return _file is null || found == _keys[0] || _clock.GetUtcNow() - _keys[0].Made < Tokens.Lifetime ? found : null;
        }
    }
}
