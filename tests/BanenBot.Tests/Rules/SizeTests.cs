using System.Text.RegularExpressions;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Rules;

/// <summary>What fits on a screen can be read at once: files, lines and methods stay within their size.</summary>
public sealed partial class SizeTests
{
    const int MostLines = 250, MostColumns = 140, MostOfMethod = 40;
    const string Raw = "\"\"\"";

    [Fact]
    public void FilesLinesAndMethodsStayWithinTheirSize()
    {
        var slips = Repository.Sources("src").Concat(Repository.Sources("tests"))
            .SelectMany(source => TooLarge(source.Path, source.Text)).ToList();
        Assert.True(slips.Count == 0, string.Join('\n', slips));
    }

    [Fact]
    public void WhatIsTooLargeIsFound()
    {
        string Method(int lines) => $"class Planted\n{{\n    void Do()\n    {{\n{Many("        x();\n", lines)}    }}\n}}\n";
        Assert.Empty(TooLarge("a.cs", Method(MostOfMethod)));
        Assert.Equal(["a.cs:4: a method of 41 lines"], TooLarge("a.cs", Method(MostOfMethod + 1)));
        Assert.Equal(["a.cs:1: a line of 141 columns"], TooLarge("a.cs", "//" + new string('x', MostColumns - 1)));
        Assert.Equal(["a.cs: 251 lines"], TooLarge("a.cs", Many("//\n", MostLines + 1)));
        Assert.Empty(TooLarge("a.cs", $"var body = {Raw}\n{new string('x', 200)}\n{Raw};"));

        static string Many(string line, int count) => string.Concat(Enumerable.Repeat(line, count));
    }

    static IEnumerable<string> TooLarge(string path, string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (lines.Length > MostLines) yield return $"{path}: {lines.Length} lines";
        foreach (var (number, length) in LongLines(lines)) yield return $"{path}:{number}: a line of {length} columns";
        foreach (var (number, length) in LongMethods(lines)) yield return $"{path}:{number}: a method of {length} lines";
    }

    /// <summary>What a raw text holds (a body, a page) stays as it is written elsewhere.</summary>
    static IEnumerable<(int Number, int Length)> LongLines(string[] lines)
    {
        var isRaw = false;
        foreach (var (index, line) in lines.Index())
        {
            var marks = line.Split(Raw).Length - 1;
            if (line.Length > MostColumns && !isRaw && marks == 0) yield return (index + 1, line.Length);
            isRaw ^= marks % 2 == 1;
        }
    }

    /// <summary>The braces of a method stand alone on their line, below its name; those of a type or a table are no method's.</summary>
    static IEnumerable<(int Number, int Length)> LongMethods(string[] lines)
    {
        foreach (var (opened, line) in lines.Index())
        {
            if (line.Trim() != "{" || IsNoMethod(lines, opened)) continue;
            var closing = line.Replace('{', '}');
            var length = lines.Skip(opened + 1).TakeWhile(next => !next.StartsWith(closing, StringComparison.Ordinal)).Count();
            if (length > MostOfMethod) yield return (opened + 1, length);
        }
    }

    static bool IsNoMethod(string[] lines, int opened)
    {
        var indent = lines[opened].Length - 1;
        var name = lines.Take(opened).LastOrDefault(line => line.Length > indent && line.TakeWhile(char.IsWhiteSpace).Count() == indent);
        return name is null || TypeName().IsMatch(name) || name.Contains(" = new", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\s*([\w ]+ )?(class|struct|record|interface|enum) ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TypeName();
}
