using System.Text.RegularExpressions;
using BanenBot.Channels.Cards;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Evaluation;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>What is read first, over the project's own questions: short, and without a slip of the pen.</summary>
[Trait("Speed", "slow")]
public sealed partial class ShortReplyTests
{
    const int MostWords = 40, NeverMoreWords = 60;
    const double Share = 0.95;

    static readonly Lazy<IReadOnlyList<(string Question, Reply Reply)>> Replies = new(() =>
    {
        var faults = new FaultList();
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "BanenBot.Tests", "Questions"), "*.jsonl")
            .Order(StringComparer.Ordinal);
        return [.. files.SelectMany(file => Case.Read(file, faults)).Where(one => one.Turns.Count == 1).Select(one => one.Turns[0])
            .Distinct(StringComparer.Ordinal).Select(question => (question, RealKnowledge.Once(question)))];
    });

    [Fact]
    public void AnAnswerIsAtMostFortyWordsNearlyAlwaysAndNeverMoreThanSixty()
    {
        // Of a message with two questions each answer is a paragraph of its own.
        var answers = Replies.Value.Where(one => one.Reply.Outcome is Outcome.Answer or Outcome.Figures)
            .SelectMany(one => Paragraphs(one.Reply.Text).Select(text => (one.Question, Text: text, Words: Words(text)))).ToList();
        Assert.True(answers.Count > 1000);
        Assert.Empty(answers.Where(one => one.Words > NeverMoreWords).Select(one => $"{one.Words}: {one.Question}: {one.Text}"));
        Assert.True(answers.Count(one => one.Words <= MostWords) >= Share * answers.Count,
            string.Join('\n', answers.Where(one => one.Words > MostWords).Select(one => $"{one.Words}: {one.Question}: {one.Text}")));
    }

    [Fact]
    public void NoReplyHoldsASlip()
    {
        var slips = Replies.Value.SelectMany(one => Lines(one.Reply).Where(line => Slip().IsMatch(line))
            .Select(line => $"{Slip().Match(line).Value}: {one.Question}: {line}")).Distinct();
        Assert.Empty(slips);
    }

    // In a table a year stands beside a number, in a column of its own; a note may say what a document prints.
    static IEnumerable<string> Lines(Reply reply) => $"{reply.Text}\n{reply.Detail}".Split('\n').Where(line => !line.StartsWith('|'));

    /// <summary>
    /// Two spaces, empty brackets, a space before a comma, two stops, a region said twice, a number straight behind a year.
    /// </summary>
    [GeneratedRegex(@"\S  +\S|\(\s*\)|\w [,;!?](\s|$)|[?!][.,]|[^.]\.\.(\s|$)|,,"
        + @"|(Gooi en Vechtstreek|Nederland)[ ,]+(in )?\1|\b20[12]\d \d+([.,]\d+)?(%| [a-z])")]
    private static partial Regex Slip();

    static string[] Paragraphs(string text) => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    static int Words(string text) => EditorMarkdown.Plain(text).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
}
