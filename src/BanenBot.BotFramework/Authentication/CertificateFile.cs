using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BanenBot.BotFramework.Authentication;

/// <summary>Reads the bot's certificate with its private key from a file.</summary>
static class CertificateFile
{
    /// <summary>Throws <see cref="CryptographicException"/> or <see cref="IOException"/> where the file is not what it should be.</summary>
    public static X509Certificate2 Load(string path, string? password)
    {
        if (!path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)) return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        return password is { Length: > 0 }
            ? X509Certificate2.CreateFromEncryptedPemFile(path, password)
            : X509Certificate2.CreateFromPemFile(path);
    }

    /// <summary>Why the file cannot serve; null where it can.</summary>
    public static string? Fault(string path, string? password)
    {
        if (!File.Exists(path)) return "names a file that is not there.";
        try
        {
            using var certificate = Load(path, password);
            using var key = certificate.GetRSAPrivateKey();
            return key is null ? "names a certificate without an RSA private key." : null;
        }
        catch (Exception error) when (IsExpected(error))
        {
            return "names a file that cannot be read as a certificate with this CertificatePassword.";
        }
    }

    /// <summary>Until when it holds; null where the file cannot be read.</summary>
    public static DateTimeOffset? Ends(string path, string? password)
    {
        try
        {
            using var certificate = Load(path, password);
            return certificate.NotAfter;
        }
        catch (Exception error) when (IsExpected(error))
        {
            return null;
        }
    }

    public static bool IsExpected(Exception error) =>
        error is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException;
}
