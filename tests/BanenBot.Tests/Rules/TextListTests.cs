using System.Text.RegularExpressions;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Rules;

/// <summary>
/// <c>src/TEXTS.md</c> has every sentence that stands in the classes of texts, for who reviews what people read. After a change: run with
/// the environment variable <c>GOLDEN=write</c>.
/// </summary>
public sealed partial class TextListTests
{
    const string Head =
        """
        # Every sentence that the program says itself

        Written from the classes of texts by `TextListTests`; change those. `{…}` is filled in; a stroke stands between what is said one way
        or another. What people ask about and the answers stand in `knowledge/`; greetings and the welcome in `knowledge/taal/praatjes.yaml`.
        """;

    [Fact]
    public void TheListIsWhatTheClassesOfTextsHold()
    {
        var file = Path.Combine(Repository.Root, "src", "TEXTS.md");
        var written = string.Join('\n', [Head.ReplaceLineEndings("\n"), .. Classes().SelectMany(Lines)]) + "\n";
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllText(file, written);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), written);
    }

    static IEnumerable<string> Classes() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*Texts*.cs",
        new EnumerationOptions { RecurseSubdirectories = true }).Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    static IEnumerable<string> Lines(string file)
    {
        var members = Member().Split(File.ReadAllText(file).ReplaceLineEndings("\n")).Select(Line).OfType<string>().ToList();
        return members.Count == 0 ? []
            : ["", $"## {Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')}", "", .. members];
    }

    // A member with what it says; null where it says nothing that a person reads.
    static string? Line(string member)
    {
        var code = Comment().Replace(member, "");
        if (Name().Match(code) is not { Success: true } name) return null;
        var (said, end) = ("", 0);
        foreach (Match literal in Literal().Matches(code))
        {
            var between = code[end..literal.Index];
            said += end == 0 || between.Trim() == "+" ? literal.Groups[1].Value : $" | {literal.Groups[1].Value}";
            end = literal.Index + literal.Length;
        }

        return Word().IsMatch(Hole().Replace(said, "")) ? $"- `{name.Groups[1].Value}`: {Hole().Replace(said, "{…}").Trim()}" : null;
    }

    [GeneratedRegex(@"\n(?=    (?:public|internal|private|static|const)\b)")]
    private static partial Regex Member();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    /// <summary>The name that is declared: in front of brackets, of what it is, or of an arrow.</summary>
    [GeneratedRegex(@"\b(?:string\??|Choice|IReadOnlyList<string>|string\[\])\s+(\w+)\s*(?:\(|=)")]
    private static partial Regex Name();

    [GeneratedRegex("""\$?"((?:[^"\\]|\\.)*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\p{L}{3,} \p{L}|\p{L}{4,}")]
    private static partial Regex Word();
}
