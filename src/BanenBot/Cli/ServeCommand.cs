using System.CommandLine;
using BanenBot.Serve;

namespace BanenBot.Cli;

/// <summary><c>banenbot serve</c>: the web service.</summary>
static class ServeCommand
{
    /// <summary>The host's own settings that may stand on the command line; those of the program have a colon in their name.</summary>
    static readonly string[] HostSettings = ["urls", "http_ports", "https_ports", "environment", "contentroot"];

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var command = new Verb("serve", "Start de dienst (dit gebeurt ook zonder opdracht).", "serve --urls http://127.0.0.1:4000")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(parsed => RunAsync([.. parsed.UnmatchedTokens], output, errors));
        return command;
    }

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments.FirstOrDefault(argument => !IsSetting(argument, arguments)) is { } unknown)
        {
            errors.WriteLine($"{unknown} ken ik niet. De dienst neemt --urls, en instellingen als --BanenBot:Storage:Path.");
            errors.WriteLine("Opdrachten: banenbot --help");
            return CommandLine.Usage;
        }

        try
        {
            if (Service.Build(arguments, errors.WriteLine) is not { } app) return CommandLine.Usage;
            await using (app)
            {
                await app.StartAsync();
                output.WriteLine($"BanenBot staat klaar op {string.Join(" en ", app.Urls)} (stoppen: Ctrl+C).");
                await app.WaitForShutdownAsync();
            }
        }
        catch (Exception error) when (StartFault.OfAddress(error) is { } line)
        {
            errors.WriteLine(line);
            return CommandLine.Failure;
        }

        return CommandLine.Success;
    }

    /// <summary>A key, or the value behind one.</summary>
    static bool IsSetting(string argument, string[] arguments)
    {
        if (!IsKey(argument))
            return Array.IndexOf(arguments, argument) is > 0 and var at
                && IsKey(arguments[at - 1]) && !arguments[at - 1].Contains('=', StringComparison.Ordinal);
        var key = argument[2..].Split('=')[0];
        return key.Contains(':', StringComparison.Ordinal) || HostSettings.Contains(key, StringComparer.OrdinalIgnoreCase);
    }

    static bool IsKey(string argument) => argument.StartsWith("--", StringComparison.Ordinal);
}
