using System.Text.RegularExpressions;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Rules;

/// <summary>Words of Dutch are data of <c>knowledge/taal</c>: no list of three or more stands in the core's code.</summary>
public sealed partial class WordListTests
{
    /// <summary>Lists that are no words of a question or an answer, each with what they are.</summary>
    static readonly (string File, string Reason)[] Allowed =
    [
        ("Dialogue/KnowledgeReading.cs", "folders of the knowledge"),
        ("Dutch/DutchTokenizer.cs", "ends of web addresses"),
        ("Dutch/SpellingDictionary.cs", "letters that sound alike, rows of a keyboard"),
        ("Figures/Answers/FigureTexts.cs", "how a sentence is written around a measure's name"),
        ("Figures/Answers/PeriodWording.cs", "how a period is written"),
        ("Figures/Edition.cs", "how an edition is written in bronnen.yaml"),
        ("Figures/FigureMapping.cs", "keys of a mapping"),
        ("Figures/Files/ConflictFile.cs", "keys of tegenspraken.yaml"),
        ("Figures/Files/FigureCsv.cs", "columns of a file of figures"),
        ("Figures/MappedFigures.cs", "how publishers write that there is no value"),
        ("Figures/Questions/TermIndex.cs", "endings of an abbreviation, as a stemmer has them"),
        ("Knowledge/Documents/Html/HtmlDepth.cs", "elements of HTML"),
        ("Knowledge/Documents/Html/HtmlElements.cs", "elements and roles of HTML"),
        ("Knowledge/Documents/Html/NamedHeadings.cs", "names that sites give the classes of their headings"),
        ("Knowledge/Documents/Html/PageParts.cs", "elements of HTML, and names that sites give their parts"),
        ("Knowledge/Documents/Office/OpenTextReader.cs", "elements of OpenDocument"),
        ("Knowledge/Documents/Office/WordNotes.cs", "elements of OOXML"),
        ("Knowledge/Documents/Office/WordReader.cs", "elements of OOXML"),
        ("Knowledge/Documents/Office/WordStyles.cs", "values of OOXML"),
        ("Knowledge/Documents/Pdf/PdfLine.cs", "parts of a font's name"),
        ("Knowledge/Documents/Pdf/PdfReader.cs", "extensions"),
        ("Knowledge/ArticleText.cs", "words that YAML reads as something else"),
        ("Reading/DutchFormat.cs", "how a date is written"),
    ];

    [Fact]
    public void NoListOfWordsStandsInTheCode()
    {
        var found = Repository.Sources("src/BanenBot.Core").Where(source => !IsAllowed(source.Path))
            .SelectMany(source => Lists(source.Text).Select(list => $"{source.Path}: {list}")).ToList();
        Assert.True(found.Count == 0, "Words belong in knowledge/taal; see src/README.md.\n" + string.Join('\n', found));
    }

    [Fact]
    public void EveryExceptionIsStillNeeded()
    {
        var sources = Repository.Sources("src/BanenBot.Core").ToDictionary(source => source.Path, source => source.Text);
        Assert.DoesNotContain(Allowed, allowed => !sources.TryGetValue($"src/BanenBot.Core/{allowed.File}", out var text)
            || !Lists(text).Any());
    }

    [Theory]
    [InlineData("static readonly HashSet<string> Now = new([\"nu\", \"thans\",\n    \"vandaag\"]);")]
    [InlineData("if (word is \"nu\" or \"thans\" or \"vandaag\") return;")]
    [InlineData("if (word == \"nu\" || word == \"thans\" || word == \"vandaag\") return;")]
    [InlineData("static readonly HashSet<string> Now = Set(\"nu thans vandaag\");")]
    [InlineData("\"nu thans vandaag\".Split(' ')")]
    [InlineData("[\"een\"] = 1, [\"twee\"] = 2, [\"drie\"] = 3,")]
    [InlineData("new Regex(@\"(nu|thans|vandaag)\")")]
    public void APlantedListIsFound(string code) => Assert.NotEmpty(Lists(code));

    [Theory]
    [InlineData("lists.Set(\"tijd-nu\"), lists.Set(\"tijd-eerder\"), lists.Set(\"tijd-verleden\")")]
    [InlineData("if (word is \"telt\" or \"tellen\") return \"De doelgroep telt mee.\";")]
    [InlineData("// \"nu\", \"thans\", \"vandaag\"")]
    public void WhatIsNoListIsPassed(string code) => Assert.Empty(Lists(code));

    static bool IsAllowed(string path) => Array.Exists(Allowed, allowed => path == $"src/BanenBot.Core/{allowed.File}");

    static IEnumerable<string> Lists(string text)
    {
        var code = Comment().Replace(text.ReplaceLineEndings("\n"), "");
        return InARow().Matches(code).Concat(InOneText().Matches(code)).Concat(InAPattern().Matches(code))
            .Concat(Table().Matches(code)).Select(match => match.Value.ReplaceLineEndings(" "));
    }

    [GeneratedRegex(@"(?<=^|\s)//.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    /// <summary>At least one letter: a sign is no word.</summary>
    const string Word = @"[0-9'./ -]*[a-zéëï][a-zéëï0-9'./ -]*";

    /// <summary>Between two words nothing but a comma, "or" or the next comparison.</summary>
    [GeneratedRegex(@"(?<![$@\w])""" + Word + @"""(?:\s*(?:,|or|\|\|\s*\w+(?:\.\w+)*\s*==)\s*""" + Word + @"""){2,}",
        RegexOptions.CultureInvariant)]
    private static partial Regex InARow();

    /// <summary>"nu thans vandaag", cut by the code.</summary>
    [GeneratedRegex(@"(?:\bSet\(|\bWords\()\s*""[a-zéëï']+(?: [a-zéëï']+){2,}""|""[a-zéëï']+(?: [a-zéëï']+){2,}""\s*\.Split\(",
        RegexOptions.CultureInvariant)]
    private static partial Regex InOneText();

    [GeneratedRegex(@"(?<![a-z\\])[a-zéëï]{2,}(?:\|[a-zéëï]{2,}){2,}", RegexOptions.CultureInvariant)]
    private static partial Regex InAPattern();

    [GeneratedRegex(@"(?:\[""[a-zéëï0-9]+""\]\s*=\s*-?\d+,\s*){3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Table();
}
