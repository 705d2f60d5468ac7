using BanenBot.Adapters;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Serve.Health;
using BanenBot.Serve.Observability;
using BanenBot.Serve.Stores;
using BanenBot.Web;

namespace BanenBot.Serve;

/// <summary>Wires the web service: the one place where its parts meet.</summary>
static partial class Service
{
    const string DefaultAddress = "http://127.0.0.1:3978";

    /// <summary>The service, ready to run; null with the reasons where the settings are wrong.</summary>
    public static WebApplication? Build(string[] arguments, Action<string> complain)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        if (StartFault.InSettings(builder.Configuration) is { Count: > 0 } unreadable) return Complain(unreadable, complain);
        var options = new ServeOptions();
        builder.Configuration.GetSection(ServeOptions.Section).Bind(options);
        var knowledge = Folders.Knowledge(options.Knowledge.Path);
        var storage = new StorageFolder(Folders.Storage(options.Storage.Path, knowledge));
        options.DirectLine.KeyFile ??= storage.File(StorageFolder.Keys);
        List<string> faults = [.. options.Faults(builder.Environment.IsDevelopment())];
        if (StartFault.OfKnowledge(knowledge) is { } missing) faults.Add(missing);
        if (!options.Storage.IsShared && StartFault.OfStorage(storage.Path) is { } unwritable) faults.Add(unwritable);
        if (faults.Count == 0 && !options.Storage.IsShared && !storage.TryTake()) faults.Add(StartFault.OfSecondService(storage.Path));
        if (faults.Count > 0) return Complain(faults, complain);
        // IIS says on which port, and with which word, it brings the requests; elsewhere this does nothing.
        builder.WebHost.UseIISIntegration();
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])) builder.WebHost.UseUrls(DefaultAddress);
        builder.AddFront(options.Network);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = options.BotFramework.LargestBody);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        // Told once, when a part changes (HealthAlarm).
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Critical);
        // What keeps it from starting is told in one line of ours (StartFault); the host and the server would add a stack trace each.
        var started = new CancellationToken();
        foreach (var category in new[] { "Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel" })
            builder.Logging.AddFilter(category, level => level >= LogLevel.Warning && started.IsCancellationRequested);

        builder.Services.AddSingleton(options);
        builder.Services.AddStores(storage, options.Storage.Connection(), options);
        builder.Services.AddHealth(options);
        builder.Services.AddTelemetry(options);
        builder.Services.AddSingleton<TimeProvider>(DutchClock.Instance);
        builder.Services.AddAnswering(knowledge, storage, options);
        builder.Services.AddBot(options, builder.Environment.IsDevelopment());
        var app = Map(builder.Build(), options);
        started = app.Lifetime.ApplicationStarted;
        return app;
    }

    /// <summary>What is known, and who answers from it.</summary>
    static void AddAnswering(this IServiceCollection services, string knowledge, StorageFolder storage, ServeOptions options)
    {
        services.AddSingleton(new KeptKnowledge(storage.File(StorageFolder.Knowledge)));
        services.AddSingleton(new KnowledgeFolder(knowledge) { ReachedAt = options.Web.DocumentsAt });
        services.AddSingleton<KnowledgeKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<KnowledgeKeeper>());
        services.AddSingleton(provider => new Responder(
            provider.GetRequiredService<Func<Snapshot>>(), provider.GetRequiredService<IConversationStore>(), options.Dialogue));
        services.AddSingleton<Func<Snapshot>>(provider => () => provider.GetRequiredService<KnowledgeKeeper>().Current);
        services.AddSingleton(provider => new Finder(provider.GetRequiredService<Func<Snapshot>>(), options.Dialogue));
    }

    static WebApplication? Complain(IEnumerable<string> faults, Action<string> complain)
    {
        foreach (var fault in faults) complain(fault);
        return null;
    }

    static WebApplication Map(WebApplication app, ServeOptions options)
    {
        app.UseExceptionHandler(error => error.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync("Er ging iets mis. Probeer het later nog eens.");
        }));
        app.UseFront(options.Network, options.DirectLine.IdentityHeader);
        app.MapBot(options.BotFramework);
        app.MapWebPages(options);
        app.MapHealth();
        if (options.BotFramework.DangerouslyAllowUnauthenticatedLoopback) LogDangerous(app.Logger);
        app.Services.GetRequiredService<KnowledgeKeeper>().LoadFirst();
        app.Services.GetRequiredService<TurnCheck>().Run();
        return app;
    }

    [LoggerMessage(
        1, LogLevel.Warning, "DangerouslyAllowUnauthenticatedLoopback is on: callers on this machine are served without a token")]
    static partial void LogDangerous(ILogger log);
}
