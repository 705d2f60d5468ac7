using System.CommandLine;
using System.Globalization;
using BanenBot.BotFramework.Teams;
using BanenBot.Serve;

namespace BanenBot.Cli;

/// <summary><c>banenbot manifest pack</c>: checks the template, the icons and what is filled in, and writes the package for Teams, or nothing.</summary>
static class ManifestPackCommand
{
    const string FirstVersion = "1.0.0";

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var appId = new Option<string>("--app-id") { Description = "De app-id van de registratie bij Azure Bot Service (een GUID).", DefaultValueFactory = _ => "" };
        var domain = new Option<string>("--domain") { Description = "De hostnaam waarop de bot te bereiken is, zoals bot.example.nl.", DefaultValueFactory = _ => "" };
        var developer = new Option<string>("--developer") { Description = "Wie de bot aanbiedt; gebruikers zien dit (anders: BanenBot).", DefaultValueFactory = _ => "BanenBot" };
        var version = new Option<string>("--version")
        {
            Description = $"De versie van het pakket; verhoog hem bij elke wijziging (anders: {FirstVersion}).", DefaultValueFactory = _ => FirstVersion,
        };
        var file = new Option<string>("--out") { Description = "Het zipbestand (anders: banenbot-teams.zip hier).", DefaultValueFactory = _ => "banenbot-teams.zip" };
        var template = new Option<string?>("--manifest") { Description = "De map met manifest.json (anders: de map manifest hier of hierboven)." };
        var command = new Command("pack", "Kijk het manifest na en maak het pakket voor Teams.") { appId, domain, developer, version, file, template };
        command.SetAction(parsed => Run(
            Folders.Manifest(parsed.GetValue(template)),
            new(parsed.GetValue(appId)!, parsed.GetValue(domain)!, parsed.GetValue(version)!, parsed.GetValue(developer)!),
            parsed.GetValue(file)!, output, errors));
        return command;
    }

    static int Run(string template, ManifestValues values, string file, TextWriter output, TextWriter errors)
    {
        // In memory first: a package with a fault leaves no file, and an earlier one as it was.
        using var zip = new MemoryStream();
        try
        {
            var faults = ManifestPackage.Pack(template, values, zip);
            foreach (var fault in faults) errors.WriteLine(fault);
            if (faults.Count > 0)
            {
                errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{faults.Count} {(faults.Count == 1 ? "fout" : "fouten")}: er is geen pakket gemaakt."));
                return values.Faults().Any() ? CommandLine.Usage : CommandLine.Failure;
            }

            File.WriteAllBytes(file, zip.ToArray());
            output.WriteLine($"{file}: versie {values.Version} voor {values.Domain}.");
            return CommandLine.Success;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{file}: dit bestand is niet te schrijven, of de map {template} is niet te lezen.");
            return CommandLine.Failure;
        }
    }
}
