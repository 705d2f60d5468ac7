using BanenBot.Benchmarks.Fuzz;
using BanenBot.Cli;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Evaluation;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>Utterances that nobody thought of. The long run is <c>fuzz utterances 100000</c> of the benchmarks.</summary>
[Trait("Speed", "slow")]
public sealed class UtteranceFuzzTests
{
    [Fact]
    public async Task AnyUtteranceGetsAReplyWithinItsLimits()
    {
        using var hand = new KnowledgeAtHand(new() { Knowledge = { Path = Repository.Knowledge } }, TextWriter.Null);
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "BanenBot.Tests", "Questions"), "*.jsonl")
            .Order(StringComparer.Ordinal);
        var questions = files.SelectMany(file => Case.Read(file, new FaultList())).Where(one => one.Turns.Count == 1)
            .Select(one => one.Turns[0]).ToList();
        var (mutator, outcomes) = (new UtteranceMutator(seed: 1, questions), new HashSet<Outcome>());
        for (var i = 0; i < 500; i++)
        {
            var text = mutator.Next();
            var reply = await hand.Responder.RespondAsync(
                new Utterance { Text = text, Conversation = $"c{i / 4}", Day = FuzzChecks.Day }, CancellationToken.None);
            Assert.True(FuzzChecks.Fault(reply) is null, $"{FuzzChecks.Fault(reply)}: {text}");
            outcomes.Add(reply.Outcome);
        }

        // Where they all ended in one way, little was tried.
        Assert.True(outcomes.Count >= 5, string.Join(", ", outcomes));
    }

    /// <summary>No table: an attribute cannot hold half a character.</summary>
    [Fact]
    public void HalfACharacterIsMended()
    {
        Assert.Equal("t+2 \ufffd", Utterance("t+2 \ud83d").Text);
        Assert.Equal("\ufffd", Utterance("\ude00").Text);
        Assert.Equal("heel \ud83d\ude00", Utterance("heel \ud83d\ude00").Text);
    }

    static Utterance Utterance(string text) => new() { Text = text, Conversation = "c", Day = FuzzChecks.Day };
}
