using System.Reflection;
using System.Text.RegularExpressions;
using BanenBot.BotFramework.Authentication;
using BanenBot.Serve;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Rules;

/// <summary>What the READMEs tell can be done: set, found, run.</summary>
public sealed partial class ReadmeTests
{
    static readonly string[] Pages =
    [
        "README.md", "src/README.md", "src/BanenBot/Cli/README.md", "src/BanenBot/Serve/README.md",
        "src/BanenBot/Serve/Deployment/README.md", "src/WebChat/README.md",
        "manifest/README.md", "src/CHANGELOG.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md",
    ];

    /// <summary>What an administrator reads, and puts in place.</summary>
    static readonly string[] Operators =
    [
        "src/BanenBot/Serve/README.md", "manifest/README.md", "src/BanenBot/BanenBot.csproj", "src/BanenBot/Serve/Deployment/README.md",
        "src/BanenBot/Serve/Deployment/banenbot.service", "src/BanenBot/Serve/Deployment/nginx.conf",
        "src/BanenBot/Serve/Deployment/azure-bot.bicep",
    ];

    static string Settings => string.Concat(Operators.Select(Read));

    static string Read(string page) => File.ReadAllText(Path.Combine(Repository.Root, page));

    [Fact]
    public void TheReadmesTestCommandIsTheOneOfCi()
    {
        const string command = "\ndotnet test BanenBot.sln\n";
        Assert.Contains(command, Read("README.md"), StringComparison.Ordinal);
        Assert.Contains(command, Read(".ci/run"), StringComparison.Ordinal);
    }

    [Fact]
    public void EachWhereDoILeadsToWhatIsThere()
    {
        var lines = Read("src/README.md").Split("## Where do I …")[1].Split("\n## ")[0].Split("\n- ").Skip(1).ToList();
        Assert.True(lines.Count >= 10);
        Assert.All(lines, line => Assert.NotEmpty(Named(line)));
        Assert.All(lines.SelectMany(Named), path => Assert.True(IsThere(path), path));
    }

    [Fact]
    public void EveryLinkOfAPageLeadsToWhatIsThere() => Assert.All(
        from page in Pages
        from link in Link().Matches(Read(page))
        select Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value),
        path => Assert.True(IsThere(path), path));

    [Fact]
    public void APathThatIsNotThereIsFound()
    {
        Assert.Equal(["src/BanenBot/Kelder", "knowledge/taal"], Named("In `src/BanenBot/Kelder`, `knowledge/taal` or by `banenbot ask`."));
        Assert.False(IsThere("src/BanenBot/Kelder"));
        Assert.True(IsThere("knowledge/taal"));
    }

    static IEnumerable<string> Named(string text) => NamedPath().Matches(text).Select(match => match.Groups[1].Value);

    static bool IsThere(string path) => Path.Exists(Path.Combine(Repository.Root, path));

    /// <summary>A file that is put in place names settings, and the page beside it names the file.</summary>
    [Theory]
    [InlineData("banenbot.service")]
    [InlineData("nginx.conf")]
    [InlineData("azure-bot.bicep")]
    public void EveryFileOfTheDeploymentNamesSettingsAndIsNamed(string file)
    {
        const string folder = "src/BanenBot/Serve/Deployment/";
        Assert.NotEmpty(Variable().Matches(Read(folder + file)));
        Assert.Contains($"]({file})", Read(folder + "README.md"), StringComparison.Ordinal);
        Assert.Equal(Operators.Count(one => one.StartsWith(folder, StringComparison.Ordinal)),
            Directory.GetFiles(Path.Combine(Repository.Root, folder)).Length);
    }

    [Fact]
    public void EveryVariableOfTheEnvironmentIsAnOption()
    {
        var names = Variable().Matches(Settings).Select(match => match.Value).Distinct().ToList();
        Assert.True(names.Count >= 6);
        Assert.All(names, name => Assert.True(IsOption(typeof(ServeOptions), name.Split("__").AsSpan(1)), name));
    }

    [Fact]
    public void EveryKeyOfTheTableIsAnOption()
    {
        var keys = Key().Matches(Settings).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(keys.Count >= 8);
        Assert.All(keys, key =>
            Assert.True(IsOption(typeof(ServeOptions), key.Replace("BanenBot:", "", StringComparison.Ordinal).Split(':')), key));
    }

    [Theory]
    [InlineData("AppType", "AppId", "TenantId", "CertificatePath", "CertificatePassword", "ClientSecret", "AllowedTenants", "Cloud")]
    public void EverySettingOfTheRegistrationIsAnOptionAndNamed(params string[] names) =>
        Assert.All(names, name =>
            Assert.True(IsOption(typeof(AzureBotOptions), [name]) && Settings.Contains($"`{name}`", StringComparison.Ordinal), name));

    [Theory]
    [InlineData("BotFramework", "Azure", "TenentId")]
    [InlineData("Web", "FrameAncestors", "0", "Naam")]
    public void AnOptionThatIsNotThereIsFound(params string[] path) => Assert.False(IsOption(typeof(ServeOptions), path));

    static bool IsOption(Type type, ReadOnlySpan<string> path)
    {
        if (path.Length == 0) return true;
        if (int.TryParse(path[0], out _)) return path.Length == 1 && type.IsGenericType;
        return type.GetProperty(path[0], BindingFlags.Instance | BindingFlags.Public) is { CanWrite: true } property
            && IsOption(property.PropertyType, path[1..]);
    }

    [GeneratedRegex(@"`((?:src|tests|knowledge|manifest)/[\w./-]+)`", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NamedPath();

    /// <summary>To another file; those to the web and within the page left out.</summary>
    [GeneratedRegex(@"\]\(([\w./-]+)\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"BanenBot__\w+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Variable();

    /// <summary>Keys with a section in them; those of the same section behind it stand without.</summary>
    [GeneratedRegex(@"`([A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)+)`", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
