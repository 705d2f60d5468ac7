using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using BanenBot.Tests.Support;
using BanenBot.Web;

namespace BanenBot.Tests.Rules;

/// <summary>
/// <c>THIRD-PARTY-NOTICES.md</c> lists what the lock files say that ships, with what each package says of its licence. After a change of
/// packages: run with the environment variable <c>NOTICES=write</c> and read the difference before it is committed.
/// </summary>
public sealed class ThirdPartyNoticesTests
{
    const string Head = """
        # Third-party notices

        What ships with BanenBot and was made by others, as the lock files name it; made by
        `tests/BanenBot.Tests/Rules/ThirdPartyNoticesTests.cs`. The texts that packages bring along lie in the folder `licences` of a
        publication, those of the scripts in `wwwroot`; of the others the text is at https://spdx.org/licenses under the licence's
        name, that of MIT in `LICENSE` too. A self-contained publication also holds .NET itself: MIT, © .NET Foundation and
        Contributors.

        | package | version | licence | rights |
        |---|---|---|---|

        """;

    static readonly string PackageRoot = typeof(ThirdPartyNoticesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "NuGetPackageRoot").Value!;

    [Fact]
    public void TheNoticesAreThoseOfTheLockFiles()
    {
        var file = Path.Combine(Repository.Root, "src", "BanenBot", "THIRD-PARTY-NOTICES.md");
        var text = Head.ReplaceLineEndings("\n") + string.Concat(Rows().Order(StringComparer.OrdinalIgnoreCase).Select(row => row + "\n"));
        if (Environment.GetEnvironmentVariable("NOTICES") == "write") File.WriteAllText(file, text);
        Assert.Equal(text, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void EveryPackageIsShownOnThePageOfTerms()
    {
        var shown = string.Join('\n', ThirdPartyNotices.Lines);
        var names = Rows().Select(row => row.Split('|')[1].Trim()).ToList();
        Assert.True(names.Count > 40);
        Assert.All(names, name => Assert.Contains($"{name} ", shown, StringComparison.Ordinal));
        Assert.All(ThirdPartyNotices.Lines, line => Assert.Contains(line, LegalTexts.TermsSections[^1].Items));
    }

    [Fact]
    public void APackageThatIsNewInALockFileIsARow() => Assert.Equal(
        ["| YamlDotNet | 16.3.0 | MIT | Copyright (c) Antoine Aubry and contributors |"],
        NuGetRows("""{ "dependencies": { "net10.0": { "YamlDotNet": { "type": "Direct", "resolved": "16.3.0" }, "ours": { "type": "Project" } } } }"""));

    static IEnumerable<string> Rows() =>
    [
        .. NuGetRows(Read("src/BanenBot/packages.lock.json")), .. NpmRows(Read("src/WebChat/package-lock.json")),
        WebChatRow(Read("src/WebChat/webchat.lock.json")),
    ];

    static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    static IEnumerable<string> NuGetRows(string lockFile)
    {
        using var json = JsonDocument.Parse(lockFile);
        return [.. from package in json.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            where package.Value.GetProperty("type").GetString() != "Project"
            select NuGetRow(package.Name, package.Value.GetProperty("resolved").GetString()!)];
    }

    static string NuGetRow(string name, string version)
    {
        var folder = Path.Combine(PackageRoot, name.ToLowerInvariant(), version.ToLowerInvariant());
        var metadata = XDocument.Load(Path.Combine(folder, name.ToLowerInvariant() + ".nuspec")).Root!.Elements().Single();
        var license = metadata.Element(metadata.Name.Namespace + "license");
        return Row(name, version, license?.Attribute("type")?.Value switch
        {
            "expression" => license.Value,
            "file" => NameOf(File.ReadAllText(Path.Combine(folder, license.Value)), folder),
            _ => Value("licenseUrl")!,
        }, Value("copyright") ?? Value("authors")!);

        string? Value(string element) => metadata.Element(metadata.Name.Namespace + element)?.Value;
    }

    /// <summary>For packages that bring a text and do not name it.</summary>
    static string NameOf(string text, string folder) =>
        text.Contains("Apache License", StringComparison.Ordinal) && text.Contains("Version 2.0", StringComparison.Ordinal) ? "Apache-2.0"
        : text.Contains("SQLite is Public Domain", StringComparison.Ordinal) ? "public domain"
        : throw new InvalidDataException($"The licence in {folder} is not known yet: read it, and name it here.");

    /// <summary>Those that end up in a script: what only builds is left out.</summary>
    static IEnumerable<string> NpmRows(string lockFile)
    {
        using var json = JsonDocument.Parse(lockFile);
        return [.. from package in json.RootElement.GetProperty("packages").EnumerateObject()
            where package.Name.Length > 0 && !package.Value.TryGetProperty("dev", out _)
            select NpmRow(package.Name["node_modules/".Length..], package.Value)];
    }

    static string WebChatRow(string lockFile)
    {
        using var json = JsonDocument.Parse(lockFile);
        return NpmRow(json.RootElement.GetProperty("package").GetString()!, json.RootElement);
    }

    /// <summary>A lock file of npm names no holder; what the build puts beside the script does.</summary>
    static string NpmRow(string name, JsonElement package) => Row(
        name, package.GetProperty("version").GetString()!, package.GetProperty("license").GetString()!,
        package.TryGetProperty("rights", out var rights) ? rights.GetString()! : "webchat/vergadering.js.LICENSE.txt");

    static string Row(string name, string version, string license, string rights) =>
        $"| {name} | {version} | {license} | {rights} |";
}
