using System.Net;

namespace BanenBot.BotFramework.Connector;

/// <summary>
/// Decides where replies may go. A <c>serviceUrl</c> is named by the caller: without a token that vouches for it, only this machine itself is
/// trusted, or anyone could make the bot call any address.
/// </summary>
public static class ServiceUrlPolicy
{
    public static bool IsLoopback(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
