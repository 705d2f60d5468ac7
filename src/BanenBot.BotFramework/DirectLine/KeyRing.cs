using System.Data.Common;
using System.Security.Cryptography;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// The keys of the tokens. Either those of the settings, which the operator replaces, or those of a store, which replace themselves: a new
/// key signs, the one before it verifies for as long as tokens may still bear its signature.
/// </summary>
sealed class KeyRing
{
    /// <summary>A key of our own signs for so long.</summary>
    public static readonly TimeSpan SignsFor = TimeSpan.FromDays(90);

    /// <summary>Another instance may have made a key meanwhile; whoever makes tokens up does not keep the store busy.</summary>
    static readonly TimeSpan BetweenReads = TimeSpan.FromSeconds(1);

    readonly Lock _lock = new();
    readonly TimeProvider _clock;
    readonly ISigningKeyStore? _store;
    IReadOnlyList<SigningKey> _keys = [];
    long? _read;

    /// <param name="setAside">Told which file could not be used, and where it is now.</param>
    /// <param name="shared">Takes the place of the key file, where there are several instances.</param>
    public KeyRing(DirectLineOptions options, TimeProvider clock, Action<string, string> setAside, ISigningKeyStore? shared = null)
    {
        _clock = clock;
        if (options.SigningKeys.Count > 0)
        {
            _keys = [.. options.SigningKeys.Select(key => new SigningKey(Convert.FromBase64String(key), default))];
            return;
        }

        var file = shared is not null ? null
            : options.KeyFile ?? throw new ArgumentException("There is neither a key nor a key file.", nameof(options));
        _store = shared ?? new KeyFile(file!, clock, setAside);
        try
        {
            Current();
        }
        catch (DbException) when (shared is not null)
        {
            // Not to be reached now: the first token tries again.
        }
    }

    /// <summary>The key that signs.</summary>
    public SigningKey Current()
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            if (_store is null || (_keys.Count > 0 && now - _keys[0].Made < SignsFor)) return _keys[0];
            _keys = _store.Renew(new SigningKey(RandomNumberGenerator.GetBytes(32), now), now - SignsFor);
            return _keys[0];
        }
    }

    /// <summary>The key with this id, as long as tokens that it signed may still be good.</summary>
    public SigningKey? Find(string id)
    {
        lock (_lock)
        {
            if (!_keys.Any(key => key.Id == id)) ReadAgain();
            if (_keys.FirstOrDefault(key => key.Id == id) is not { } found) return null;
            return _store is null || found == _keys[0] || _clock.GetUtcNow() - _keys[0].Made < Tokens.Lifetime ? found : null;
        }
    }

    void ReadAgain()
    {
        if (_store is null || (_read is { } before && _clock.GetElapsedTime(before) < BetweenReads)) return;
        _read = _clock.GetTimestamp();
        if (_store.Read() is { Count: > 0 } read) _keys = read;
    }
}
