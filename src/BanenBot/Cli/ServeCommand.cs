using System.CommandLine;
using BanenBot.Serve;

namespace BanenBot.Cli;

/// <summary><c>banenbot serve</c>: the web service.</summary>
static class ServeCommand
{
    public static Command Create(TextWriter errors)
    {
        var command = new Command("serve", "Start de dienst (dit gebeurt ook zonder opdracht).") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(parsed => RunAsync([.. parsed.UnmatchedTokens], errors));
        return command;
    }

    public static async Task<int> RunAsync(string[] arguments, TextWriter errors)
    {
        if (Service.Build(arguments, errors.WriteLine) is not { } app) return CommandLine.Usage;
        await using (app)
        {
            await app.RunAsync();
        }

        return CommandLine.Success;
    }
}
