using System.Reflection;
using System.Text.RegularExpressions;
using BanenBot.BotFramework.Authentication;
using BanenBot.Serve;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Rules;

/// <summary>What the README tells an administrator to set can be set.</summary>
public sealed partial class ReadmeTests
{
    static string Readme => File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void EveryVariableOfTheEnvironmentIsAnOption()
    {
        var names = Variable().Matches(Readme).Select(match => match.Value).Distinct().ToList();
        Assert.True(names.Count >= 6);
        Assert.All(names, name => Assert.True(IsOption(typeof(ServeOptions), name.Split("__").AsSpan(1)), name));
    }

    [Fact]
    public void EveryKeyOfTheTableIsAnOption()
    {
        var keys = Key().Matches(Readme).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(keys.Count >= 8);
        Assert.All(keys, key =>
            Assert.True(IsOption(typeof(ServeOptions), key.Replace("BanenBot:", "", StringComparison.Ordinal).Split(':')), key));
    }

    [Theory]
    [InlineData("AppType", "AppId", "TenantId", "CertificatePath", "CertificatePassword", "ClientSecret", "AllowedTenants", "Cloud")]
    public void EverySettingOfTheRegistrationIsAnOptionAndNamed(params string[] names) =>
        Assert.All(names, name =>
            Assert.True(IsOption(typeof(AzureBotOptions), [name]) && Readme.Contains($"`{name}`", StringComparison.Ordinal), name));

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

    [GeneratedRegex(@"BanenBot__\w+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Variable();

    /// <summary>Keys with a section in them; those of the same section behind it stand without.</summary>
    [GeneratedRegex(@"`([A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)+)`", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
