using System.CommandLine;

namespace BanenBot.Cli;

/// <summary>Options that several verbs take.</summary>
static class SharedOptions
{
    public static Option<string?> Knowledge() => new("--knowledge")
    {
        Description = "De kennismap (anders: de map knowledge hier of hierboven).",
    };

    public static Option<bool> Csv() =>
        new("--csv") { Description = "Als CSV, ook in een venster; naar een bestand of een ander programma gaat altijd CSV." };

    public static Option<string?> Storage() =>
        new("--storage") { Description = "De map waarin de dienst bewaart (anders: data naast de kennismap)." };
}
