using BanenBot.Core.Reading;
using BanenBot.Serve;
using BanenBot.Serve.Stores;

namespace BanenBot.Cli;

/// <summary>The settings of the service, for a verb that answers as the service would: the same files and the same environment.</summary>
static class Settings
{
    /// <summary>The stores of the service, wherever it keeps them; null, with the reason told, where they cannot be used.</summary>
    /// <param name="storage">A data folder given on the command line, which goes before what the settings name.</param>
    public static async Task<StoresAtHand?> StoresAsync(
        string? storage, string? knowledge, TextWriter errors, CancellationToken cancellation)
    {
        var options = new ServeOptions();
        if (StartFault.InSettings(Configuration()).Count == 0) Configuration().GetSection(ServeOptions.Section).Bind(options);
        var folder = Folders.Storage(storage ?? options.Storage.Path, Folders.Knowledge(knowledge ?? options.Knowledge.Path));
        List<string> faults = [.. storage is null ? options.Storage.Faults() : []];
        var stores = new StoresAtHand(
            new StorageFolder(folder), DutchClock.Instance, storage is null && faults.Count == 0 ? options.Storage.Connection() : null);
        if (await stores.FaultAsync(cancellation) is { } unusable) faults.Add(unusable);
        foreach (var fault in faults) errors.WriteLine(fault);
        if (faults.Count == 0) return stores;
        stores.Dispose();
        return null;
    }

    /// <summary>
    /// The settings, with the knowledge folder filled in; null, with the reasons told, where a verb cannot work with them.
    /// </summary>
    /// <param name="knowledge">The folder given on the command line, which goes before the one in the settings.</param>
    public static ServeOptions? Read(string? knowledge, TextWriter errors)
    {
        var configuration = Configuration();
        var options = new ServeOptions();
        List<string> faults = [.. StartFault.InSettings(configuration)];
        if (faults.Count == 0)
        {
            configuration.GetSection(ServeOptions.Section).Bind(options);
            options.Knowledge.Path = Folders.Knowledge(knowledge ?? options.Knowledge.Path);
            faults.AddRange(options.Dialogue.Faults().Select(fault => $"{ServeOptions.Section}:{fault}"));
            if (StartFault.OfKnowledge(options.Knowledge.Path) is { } missing) faults.Add(missing);
        }

        foreach (var fault in faults) errors.WriteLine(fault);
        return faults.Count == 0 ? options : null;
    }

    static IConfigurationRoot Configuration()
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production;
        return new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true).AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables().Build();
    }
}
