using System.CommandLine;
using System.CommandLine.Help;

namespace BanenBot.Cli;

/// <summary>The command line: a verb a file. Without a verb the service starts. Results go to stdout, complaints to stderr.</summary>
static class CommandLine
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>The work was done and something is wrong: faults in the knowledge, no answer.</summary>
    public const int Failure = 1;

    /// <summary>The command itself was wrong.</summary>
    public const int Usage = 2;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        // Settings such as --urls belong to the host, not to this parser.
        if (arguments.Length == 0
            || arguments[0].StartsWith("--", StringComparison.Ordinal) && arguments[0] is not ("--help" or "--version"))
            return await ServeCommand.RunAsync(arguments, output, errors);

        var root = new RootCommand("BanenBot beantwoordt vragen over de banenafspraak en zoekt cijfers op.")
        {
            ServeCommand.Create(output, errors),
            AskCommand.Create(output, errors),
            CheckCommand.Create(output),
            FiguresCommand.Create(output, errors),
            FeedbackCommand.Create(output, errors),
            GapsCommand.Create(output, errors),
            SuggestCommand.Create(output, errors),
            FreshnessCommand.Create(output, errors),
            PrivacyCommand.Create(output, errors),
            BackupCommand.Create(output, errors),
            EvalCommand.Create(output, errors),
            ManifestCommand.Create(output, errors),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) (help.Action, help.Description) = (new DutchHelp(output), "Laat deze uitleg zien.");
            else if (option is VersionOption version) version.Description = "Laat de versie zien.";
        }

        var parsed = root.Parse(arguments);
        // Help is asked for where the rest of the command is still missing.
        var faults = parsed.Action is DutchHelp ? [] : UsageFaults.Of(parsed, arguments);
        if (faults.Count == 0) return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        foreach (var fault in faults) errors.WriteLine(fault);
        errors.WriteLine($"Uitleg: banenbot {string.Concat(DutchHelp.Path(parsed.CommandResult).Select(name => name + " "))}--help");
        return Usage;
    }
}
