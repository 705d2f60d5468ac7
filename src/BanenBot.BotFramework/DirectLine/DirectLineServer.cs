using BanenBot.BotFramework.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// The Direct Line 3.0 channel of one process: conversations in a store, sockets in front; the bot behind it is reached by the
/// <see cref="DirectLineAdapter"/>. <see cref="BotFrameworkSetup.MapDirectLine"/> maps that, and stops the server with the application.
/// </summary>
public sealed class DirectLineServer : IDisposable
{
    static readonly TimeSpan BetweenRemovals = TimeSpan.FromHours(1);

    readonly ITimer _removal;

    /// <summary>Throws on options with <see cref="DirectLineOptions.Faults"/>: report those first.</summary>
    /// <param name="guard">Judges what a server names its users.</param>
    /// <param name="keys">Takes the place of the key file, where there are several instances.</param>
    public DirectLineServer(
        IDirectLineStore store, DirectLineOptions options, IPersonalDataGuard guard, TimeProvider clock, ILogger<DirectLineServer> log,
        ISigningKeyStore? keys = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(store);
        if (options.Faults() is { Count: > 0 } faults) throw new ArgumentException(string.Join(' ', faults), nameof(options));
        (Store, Options, Guard, Clock, Log) = (store, options, guard, clock, log);
        Tokens = new(new KeyRing(options, clock, (file, aside) => DirectLineLog.SetAside(log, file, aside), keys), clock);
        Origins = new(options);
        Streams = new(options);
        store.Appended += Streams.Wake;
        _removal = clock.CreateTimer(_ => _ = RemoveOldAsync(), null, TimeSpan.Zero, BetweenRemovals);
    }

    /// <summary>How many sockets are open.</summary>
    public int OpenSockets => Streams.Count;

    /// <summary>
    /// Whether our own page may ask for this caller: signed in, where the settings want that. The header comes from a trusted proxy: the
    /// host has taken it away from everyone else.
    /// </summary>
    public bool IsSignedIn(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Options.IdentityHeader is not { } header || !string.IsNullOrWhiteSpace(http.Request.Headers[header]);
    }

    internal IDirectLineStore Store { get; }
    internal DirectLineOptions Options { get; }
    internal IPersonalDataGuard Guard { get; }
    internal TimeProvider Clock { get; }
    internal ILogger Log { get; }
    internal Tokens Tokens { get; }
    internal Origins Origins { get; }
    internal StreamRegistry Streams { get; }

    /// <summary>Asks every socket's client to come back later. For the time in which the application stops.</summary>
    public void Stop() => Streams.Stop();

    public void Dispose()
    {
        Stop();
        _removal.Dispose();
        Store.Appended -= Streams.Wake;
    }

    async Task RemoveOldAsync()
    {
        try
        {
            var now = Clock.GetUtcNow();
            await Store.ExpireAsync(now - TimeSpan.FromDays(Options.KeepDays), now, CancellationToken.None);
        }
#pragma warning disable CA1031 // The edge of a background loop: the next hour brings another try.
        catch (Exception error)
#pragma warning restore CA1031
        {
            DirectLineLog.NotExpired(Log, error);
        }
    }
}
