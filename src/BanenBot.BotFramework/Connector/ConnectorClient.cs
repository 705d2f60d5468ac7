using System.Net;
using System.Net.Http.Json;
using BanenBot.BotFramework.Activities;

namespace BanenBot.BotFramework.Connector;

/// <summary>Sends activities to a channel through its Connector REST interface.</summary>
public sealed class ConnectorClient(HttpClient http, TimeProvider clock)
{
    /// <summary>The protocol names these as worth another try: the request did not take effect.</summary>
    static readonly HttpStatusCode[] Transient =
        [HttpStatusCode.PreconditionFailed, HttpStatusCode.TooManyRequests, HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout];

    static readonly TimeSpan[] Waits = [TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(1)];

    /// <summary>Sends a reply; false where the channel did not take it. A failure after the body went out is not retried: it could arrive twice.</summary>
    public async Task<bool> SendAsync(Activity activity, CancellationToken cancellation)
    {
        var address = ActivitiesOf(activity);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var response = await http.PostAsJsonAsync(address, activity, ActivityJson.Default.Activity, cancellation);
                if (response.IsSuccessStatusCode) return true;
                if (attempt == Waits.Length || !Transient.Contains(response.StatusCode)) return false;
                await Task.Delay(Waits[attempt], clock, cancellation);
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
            {
                return false;
            }
        }
    }

    /// <summary>The address replies go to: ids are escaped, Teams' own hold <c>;messageid=</c>.</summary>
    internal static Uri ActivitiesOf(Activity activity)
    {
        var conversation = Uri.EscapeDataString(activity.Conversation?.Id ?? throw new ArgumentException("The activity has no conversation.", nameof(activity)));
        var address = $"{activity.ServiceUrl?.TrimEnd('/')}/v3/conversations/{conversation}/activities";
        if (activity.ReplyToId is { Length: > 0 } reply) address += "/" + Uri.EscapeDataString(reply);
        return new Uri(address);
    }
}
