using BanenBot.Serve;

namespace BanenBot.Cli;

/// <summary>The settings of the service, for a verb that answers as the service would: the same files and the same environment.</summary>
static class Settings
{
    /// <summary>
    /// The settings, with the knowledge folder filled in; null, with the reasons told, where a verb cannot work with them.
    /// </summary>
    /// <param name="knowledge">The folder given on the command line, which goes before the one in the settings.</param>
    public static ServeOptions? Read(string? knowledge, TextWriter errors)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production;
        var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true).AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables().Build();
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
}
