using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace BanenBot.BotFramework.Limits;

/// <summary>
/// Sets up ASP.NET's rate limiter. Turns at once are not counted there but in their own middleware, by the same limiters: a call has its
/// place before its body has come, so that a few slow senders could hold them all.
/// </summary>
static class LimitSetup
{
    public static IServiceCollection AddLimits(this IServiceCollection services, LimitOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var addresses = new MinuteLimit("address", options.CallsPerMinute, http => LimitsOf(http) is null ? null : CallerAddress.Of(http));
        services.AddSingleton(options);
        return services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(addresses.GetPartition);
            limiter.OnRejected = RefuseAsync;
        });
    }

    static LimitedEndpoint? LimitsOf(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<LimitedEndpoint>();

    internal static ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var http = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var named) ? named : TimeSpan.FromMinutes(1);
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return new(LimitsOf(http)?.Refuse(http) ?? Task.CompletedTask);
    }
}
