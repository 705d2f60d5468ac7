using System.CommandLine;
using System.Globalization;
using BanenBot.BotFramework.Teams;
using BanenBot.Serve;

namespace BanenBot.Cli;

/// <summary>
/// <c>banenbot manifest pack</c>: checks the template, the icons and what is filled in, and writes the package for Teams, or nothing.
/// </summary>
static class ManifestPackCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var appId = Option("--app-id", "De app-id van de registratie bij Azure Bot Service (een GUID).", "");
        var domain = Option("--domain", "De hostnaam waarop de bot te bereiken is, zoals bot.example.nl.", "");
        var developer = Option("--developer", "Wie de bot aanbiedt; gebruikers zien dit (anders: BanenBot).", "BanenBot");
        var version = Option("--version", "De versie van het pakket; verhoog hem bij elke wijziging (anders: 1.0.0).", "1.0.0");
        var file = Option("--out", "Het zipbestand (anders: banenbot-teams.zip hier).", "banenbot-teams.zip");
        var template = new Option<string?>("--manifest") { Description = "De map met manifest.json (anders: manifest hier of hierboven)." };
        var command = new Verb("pack", "Kijk het manifest na en maak het pakket voor Teams.",
            "manifest pack --app-id 3f2b7c1e-5d7a-4a0e-9a55-0d1c2b3a4f50 --domain bot.example.nl");
        foreach (var option in new Option[] { appId, domain, developer, version, file, template }) command.Add(option);
        command.SetAction(parsed => Run(
            Folders.Manifest(parsed.GetValue(template)),
            new(parsed.GetValue(appId)!, parsed.GetValue(domain)!, parsed.GetValue(version)!, parsed.GetValue(developer)!),
            parsed.GetValue(file)!, output, errors));
        return command;
    }

    static Option<string> Option(string name, string description, string otherwise) =>
        new(name) { Description = description, DefaultValueFactory = _ => otherwise };

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
                var count = faults.Count == 1 ? "1 fout" : string.Create(CultureInfo.InvariantCulture, $"{faults.Count} fouten");
                errors.WriteLine($"{count}: er is geen pakket gemaakt.");
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
