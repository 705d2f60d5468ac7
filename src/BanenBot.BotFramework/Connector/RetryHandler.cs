namespace BanenBot.BotFramework.Connector;

/// <summary>
/// Tries a call to a channel again where that is safe, within the time that a turn has: the SDK tries once. Throws
/// <see cref="UndeliveredException"/> where no answer came.
/// </summary>
/// <param name="dice">Numbers from 0 up to 1 for the jitter.</param>
sealed class RetryHandler(HttpMessageHandler inner, TimeProvider clock, Func<double> dice) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(RetrySchedule.Patience, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var start = clock.GetTimestamp();
        try
        {
            for (var tries = 1; ; tries++)
            {
                var (response, wait) = await TryAsync(request, tries, limit.Token);
                var isLast = tries >= RetrySchedule.MostTries;
                if (wait is not { } pause || isLast || clock.GetElapsedTime(start) + pause >= RetrySchedule.Patience)
                    return response ?? throw new UndeliveredException(ConnectorFault.Unreachable);
                response?.Dispose();
                await Task.Delay(pause, clock, limit.Token);
            }
        }
        catch (OperationCanceledException late)
        {
            throw new UndeliveredException(ConnectorFault.Unanswered, cause: late);
        }
    }

    /// <summary>One try: the channel's answer if it gave one, and where another try makes sense how long to wait for it.</summary>
    async Task<(HttpResponseMessage? Response, TimeSpan? Wait)> TryAsync(
        HttpRequestMessage request, int tries, CancellationToken cancellation)
    {
        try
        {
            var response = await base.SendAsync(request, cancellation);
            await response.Content.LoadIntoBufferAsync(cancellation);
            TimeSpan? wait = RetrySchedule.IsWorthRetrying((int)response.StatusCode) ? Wait(response, tries) : null;
            return (response, wait);
        }
        catch (HttpRequestException error)
        {
            // Without a connection nothing was sent, so it can be tried again; later the message may have arrived and would come twice.
            if (error.InnerException is AddressRefusedException) throw new UndeliveredException(ConnectorFault.Unreachable, cause: error);
            if (error.HttpRequestError is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError))
                throw new UndeliveredException(ConnectorFault.Unanswered, cause: error);
            return (null, RetrySchedule.Wait(tries, dice()));
        }
    }

    TimeSpan Wait(HttpResponseMessage response, int tries)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait is { } named ? RetrySchedule.Wait(named, dice()) : RetrySchedule.Wait(tries, dice());
    }
}
