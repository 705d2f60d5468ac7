using BanenBot.Cli;
using BanenBot.Core.Reading;
using BanenBot.Evaluation;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Rules;

/// <summary>
/// The project's own questions, by people who did not write the answers: no kind may fall below what it has reached. A floor goes up with
/// the knowledge, never down to let a change pass.
/// </summary>
[Trait("Speed", "slow")]
public sealed class QuestionSetGate
{
    static readonly Dictionary<string, double> Floors = new()
    {
        ["faq"] = 0.95, ["document"] = 0.94, ["figure"] = 0.97, ["dialogue"] = 0.94, ["out_of_scope"] = 0.87, ["smalltalk"] = 1.0,
        ["privacy"] = 1.0,
    };

    /// <summary>
    /// Of conversations written blind, each turn a question; wider and harder sets than the project's own. Set anew when the ninth came in,
    /// whose single questions and long mails are harder than those of the eight before it, and raised with the twelfth.
    /// </summary>
    static readonly Dictionary<string, double> ConversationFloors = new()
    {
        ["dialogue"] = 0.88, ["double"] = 0.88, ["long"] = 0.77, ["route"] = 0.96, ["faq"] = 0.94, ["document"] = 0.93, ["figure"] = 0.96,
        ["out_of_scope"] = 0.92, ["smalltalk"] = 1.0,
    };

    [Fact]
    public Task NoKindOfQuestionFallsBelowWhatItHasReached() => HoldsAsync(file => !IsOfConversations(file), Floors);

    [Fact]
    public Task NoKindOfBlindConversationFallsBelowWhatItHasReached() => HoldsAsync(IsOfConversations, ConversationFloors);

    static bool IsOfConversations(string file) => Path.GetFileName(file).StartsWith("blind-conversations", StringComparison.Ordinal);

    static async Task HoldsAsync(Predicate<string> isOfSet, Dictionary<string, double> floors)
    {
        var faults = new FaultList();
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "BanenBot.Tests", "Questions"), "*.jsonl")
            .Where(file => isOfSet(file)).Order(StringComparer.Ordinal);
        var cases = files.SelectMany(file => Case.Read(file, faults)).ToList();
        Assert.Empty(faults.All);
        Assert.True(cases.Count >= 300);

        using var hand = new KnowledgeAtHand(new() { Knowledge = { Path = Repository.Knowledge } }, TextWriter.Null);
        var results = await EvalCommand.RunAsync(cases, hand, CancellationToken.None);
        Assert.Equal(floors.Keys.Order(), results.Select(result => result.Kind).Distinct().Order());
        foreach (var kind in results.GroupBy(result => result.Kind))
        {
            var share = kind.Average(result => result.Right ? 1.0 : 0);
            var misses = string.Join('\n',
                kind.Where(result => !result.Right)
                    .Select(result => $"{result.Id}: {string.Join(" / ", result.Turns)}: {string.Join("; ", result.Reasons)}"));
            Assert.True(share >= floors[kind.Key], $"{kind.Key}: {share:0.000} is below {floors[kind.Key]:0.00}\n{misses}");
        }
    }
}
