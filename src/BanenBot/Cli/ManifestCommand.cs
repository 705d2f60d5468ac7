using System.CommandLine;

namespace BanenBot.Cli;

/// <summary><c>banenbot manifest …</c>: the app with which the bot is added to Teams.</summary>
static class ManifestCommand
{
    public static Command Create(TextWriter output, TextWriter errors) => new("manifest", "Maak de app voor Teams.")
    {
        ManifestPackCommand.Create(output, errors),
    };
}
