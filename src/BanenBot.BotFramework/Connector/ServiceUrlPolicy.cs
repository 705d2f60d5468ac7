using System.Net;

namespace BanenBot.BotFramework.Connector;

/// <summary>
/// Decides where replies may go. A <c>serviceUrl</c> is named by the caller, and the bot's token goes along: without a rule anyone could
/// make the bot call any address, or hand its token over.
/// </summary>
sealed class ServiceUrlPolicy
{
    readonly IReadOnlyList<string> _hosts;
    readonly bool _isDevelopment;

    internal ServiceUrlPolicy(IEnumerable<string> hosts, bool isDevelopment) => (_hosts, _isDevelopment) = ([.. hosts], isDevelopment);

    /// <summary>
    /// For a serviceUrl out of a validated token: https at its own port, on a host of the list. Null where it may not be.
    /// </summary>
    public Uri? Vouched(string? serviceUrl) =>
        Parse(serviceUrl) is { } uri
        && uri.Scheme == Uri.UriSchemeHttps
        && uri.IsDefaultPort
        && uri.HostNameType == UriHostNameType.Dns
        && _hosts.Any(host => HostNames.IsAtOrBelow(uri.IdnHost, host))
            ? uri
            : null;

    /// <summary>For a tool on this machine, in Development, without a token: the Agents Playground. Null anywhere else.</summary>
    public Uri? Local(string? serviceUrl) =>
        _isDevelopment && IsLoopback(serviceUrl) ? Parse(serviceUrl) : null;

    /// <summary>Whether the address is this machine itself.</summary>
    static bool IsLoopback(string? serviceUrl) =>
        Parse(serviceUrl) is { } uri
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    /// <summary>
    /// A query or fragment would swallow the path that is put behind it, and a user name is a way to show another host than is called.
    /// </summary>
    static Uri? Parse(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && uri is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 }
            ? uri
            : null;
}
