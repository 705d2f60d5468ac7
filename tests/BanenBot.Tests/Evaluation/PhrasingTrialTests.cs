using BanenBot.Cli;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Dialogue.Gaps;
using BanenBot.Evaluation;
using BanenBot.Tests.Support;
using TemporaryFolder = BanenBot.Tests.Support.TemporaryFolder;

namespace BanenBot.Tests.Evaluation;

public sealed class PhrasingTrialTests : IDisposable
{
    const string Rule = "t-plus-2-regel";

    readonly TemporaryFolder _folder = Some.KnowledgeFolder();

    [Fact]
    public async Task AWordingIsAcceptedWhereItAnswersSomebodyAndMakesNothingWorse()
    {
        var (effects, text) = await RunAsync(
            Rule, [], ("kwartaal automatisch doorhalen", 3), ("automatisch doorhalen", 2), ("wat is de t+2-regel", 1));
        var first = effects[0];
        Assert.True(first.IsAccepted);
        Assert.Equal("kwartaal automatisch doorhalen", first.Phrasing);
        Assert.True(first.Gained >= 3);
        Assert.Empty(first.Worse);
        Assert.DoesNotContain(effects, effect => effect.Phrasing == "wat is de t+2-regel");
        Assert.Contains("  - kwartaal automatisch doorhalen\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWordingThatAnotherArticleAnswersAllTheSameIsNot()
    {
        var (effects, text) = await RunAsync("hoe-vaak-regiorapporten", [], ("Wat is de peildatum van een rapportage?", 4));
        var effect = Assert.Single(effects);
        Assert.Equal((false, 0), (effect.IsAccepted, effect.Gained));
        Assert.Equal(File.ReadAllText(_folder.File("vragen/hoe-vaak-regiorapporten.md")), text);
    }

    [Fact]
    public async Task AWordingThatMakesTheQuestionSetWorseIsNot()
    {
        Case[] set = [new() { Id = "v1", Kind = "out_of_scope", Turns = ["automatisch doorhalen"], Outcome = "unanswered" }];
        var (effects, _) = await RunAsync(Rule, set, ("automatisch doorhalen", 2));
        Assert.Contains("v1: automatisch doorhalen", Assert.Single(effects).Worse);
        Assert.False(effects[0].IsAccepted);
    }

    [Fact]
    public async Task EveryArticleIsAskedItsOwnQuestionBesideTheSet()
    {
        using var hand = new KnowledgeAtHand(new() { Knowledge = { Path = _folder.Path } }, TextWriter.Null);
        Case[] set = [new() { Id = "v1", Kind = "faq", Turns = ["wat is t+2"] }, new() { Id = "v2", Kind = "faq", Turns = ["zeppelin"] }];
        Assert.Equal(
            ["hoe-vaak-regiorapporten: Hoe vaak komen de regionale rapportages uit?", "peildatum: Wat is de peildatum van een rapportage?",
                "t-plus-2-regel: Wat is de t+2-regel?", "v1: wat is t+2"],
            (await new Trial(set, Some.Day).RightAsync(hand, CancellationToken.None)).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    Task<(IReadOnlyList<PhrasingEffect> Effects, string Text)> RunAsync(
        string article, IReadOnlyList<Case> cases, params (string Text, int Times)[] questions)
    {
        var gap = new Gap
        {
            Id = "gat", Questions = [.. questions.Select(question => new GapQuestion(question.Text, question.Times))], First = Some.Day,
            Last = Some.Day, Shortfalls = new Dictionary<Shortfall, int>(), Reason = GapReason.TooFar, UnknownWords = [],
        };
        var file = $"vragen/{article}.md";
        var trial = new PhrasingTrial(new Trial(cases, Some.Day),
            text => new KnowledgeAtHand(new() { Knowledge = { Path = _folder.Path } }, TextWriter.Null, new() { [file] = text }), Some.Day);
        return trial.RunAsync(gap, article, File.ReadAllText(_folder.File(file)), 8, CancellationToken.None);
    }
}
