using System.Security.Cryptography;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>Keeps the keys that the program makes itself: a file for one instance, a database for several.</summary>
public interface ISigningKeyStore
{
    /// <summary>Newest first.</summary>
    IReadOnlyList<SigningKey> Read();

    /// <summary>
    /// Adds this key, unless there is one that was made after that moment: of several instances that renew at once, one does. Gives what is
    /// there then, newest first; more than the two newest need not be kept.
    /// </summary>
    IReadOnlyList<SigningKey> Renew(SigningKey made, DateTimeOffset unlessMadeAfter);
}

/// <summary>A secret of at least 32 bytes, known by the beginning of its hash.</summary>
public sealed record SigningKey(byte[] Secret, DateTimeOffset Made)
{
    /// <summary>What a token's header names.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Secret).AsSpan(0, 8));
}
