using System.CommandLine;

namespace BanenBot.Cli;

/// <summary><c>banenbot manifest …</c>: the app with which the bot is added to Teams.</summary>
static class ManifestCommand
{
    public static Command Create(TextWriter output, TextWriter errors) =>
        new Verb("manifest", "Maak de app voor Teams.", "manifest pack --help")
    {
        ManifestPackCommand.Create(output, errors),
    };
}
