using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BanenBot.Serve;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Rules;

/// <summary>
/// <c>src/BanenBot/Serve/SETTINGS.md</c> is what the option classes say of themselves. After a change: run with the environment variable
/// <c>GOLDEN=write</c>.
/// </summary>
public sealed partial class SettingsReferenceTests
{
    const string Head =
        """
        # Every setting

        Written from the option classes by `SettingsReferenceTests`; change those. In `appsettings.json` a colon is a level; in the
        environment it is `__` (`BanenBot__Web__InTeams=true`), the items of a list `__0`, `__1`. A secret belongs in the environment
        or in a file that the service's account alone can read.
        """;

    static readonly Dictionary<string, XElement> Comments = new[] { "BanenBot", "BanenBot.BotFramework", "BanenBot.Core" }
        .SelectMany(name => XDocument.Load(Path.Combine(AppContext.BaseDirectory, name + ".xml")).Descendants("member"))
        .Where(member => ((string)member.Attribute("name")!).StartsWith("P:BanenBot.", StringComparison.Ordinal))
        .ToDictionary(member => (string)member.Attribute("name")!);

    [Fact]
    public void TheReferenceIsWhatTheOptionClassesSay()
    {
        var file = Path.Combine(Repository.Root, "src", "BanenBot", "Serve", "SETTINGS.md");
        var written = string.Join('\n', [Head.ReplaceLineEndings("\n"), .. Lines(ServeOptions.Section, typeof(ServeOptions))]) + "\n";
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllText(file, written);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), written);
    }

    [Fact]
    public void EverySettingSaysWhatItIs() => Assert.All(
        Settings(ServeOptions.Section, typeof(ServeOptions)), setting => Assert.True(setting.Text.Length > 10, setting.Key));

    /// <summary>A table a section: its own settings first, then the sections in it.</summary>
    static IEnumerable<string> Lines(string section, Type type)
    {
        var own = Settings(section, type).Where(setting => setting.Section == section)
            .Select(setting => $"| `{setting.Key}` | {setting.Text} |").ToList();
        string[] head = own.Count > 0 ? ["", $"## {section}", "", "| key | what |", "|---|---|"] : [];
        return head.Concat(own).Concat(Properties(type).Where(property => IsSection(property.PropertyType))
            .SelectMany(property => Lines($"{section}:{property.Name}", property.PropertyType)));
    }

    static IEnumerable<(string Section, string Key, string Text)> Settings(string section, Type type) =>
        Properties(type).SelectMany(property => IsSection(property.PropertyType)
            ? Settings($"{section}:{property.Name}", property.PropertyType)
            : [(section, property.Name, Said($"P:{type.FullName}.{property.Name}"))]);

    static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.CanWrite).OrderBy(property => property.MetadataToken);

    static bool IsSection(Type type) => type.IsClass && type != typeof(string) && !type.IsAssignableTo(typeof(IEnumerable));

    static string Said(string member)
    {
        if (!Comments.TryGetValue(member, out var comment)) return "";
        var words = comment.Element("summary")!.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" } see => $"`{((string)see.Attribute("cref")!).Split('.')[^1]}`",
            _ => node.ToString(),
        });
        return Spaces().Replace(string.Concat(words), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
