using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace BanenBot.BotFramework.Limits;

/// <summary>A number of calls a minute for each caller; a call for which no caller is named is not counted.</summary>
/// <param name="name">Keeps the callers of one limit apart from those of another.</param>
sealed class MinuteLimit(string name, int most, Func<HttpContext, string?> callerOf) : IRateLimiterPolicy<string>
{
    /// <summary>
    /// Callers make their own keys (an address, a path), and the framework keeps a counter for each without a bound; so they share this
    /// many. Nobody outside can tell who shares one: the hash is another in each process.
    /// </summary>
    const uint Counters = 65_536;

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => LimitSetup.RefuseAsync;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        callerOf(httpContext) is { } caller ? Of(name, most, caller) : RateLimitPartition.GetNoLimiter("");

    public static RateLimitPartition<string> Of(string name, int most, string caller) => RateLimitPartition.GetFixedWindowLimiter(
        $"{name} {(uint)caller.GetHashCode(StringComparison.Ordinal) % Counters}",
        _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
}
