using System.Text;

namespace BanenBot.EndToEnd;

/// <summary>The question log of the real program: off unless asked for, and then of nobody.</summary>
public sealed class QuestionLogTests(DevelopmentBot plain) : IClassFixture<DevelopmentBot>
{
    const string Question = "wie betaalt de xylofoonles van een kandidaat";

    [Fact]
    public async Task ItIsOffUnlessAskedFor()
    {
        await plain.Running.SayAsync(Question, "gesprek-van-vandaag");
        Assert.DoesNotContain("xylofoonles", await StoredAsync(plain.Running), StringComparison.Ordinal);
        Assert.DoesNotContain(plain.Running.StoredFiles, file => Path.GetFileName(file) == "questions.db");
    }

    [Fact]
    public async Task ItHoldsTheQuestionAndTheDayAndNothingOfWhoAsked()
    {
        await using var bot = await RunningBot.StartAsync(settings: [("BanenBot__QuestionLog__Enabled", "true")]);
        Assert.Equal("unanswered", RunningBot.Outcome((await bot.SayAsync(Question, "gesprek-van-vandaag"))[0]));
        await bot.SayAsync("wie betaalt de xylofoonles van Jan Jansen met bsn 111222333", "gesprek-van-vandaag");
        await bot.SayAsync("wat is de t+2-regel", "gesprek-van-vandaag");
        var stored = await StoredAsync(bot);
        Assert.Contains(Question, stored, StringComparison.Ordinal);
        foreach (var absent in new[] { "gesprek-van-vandaag", "111222333", "Jan Jansen", "wat is de t+2-regel" })
            Assert.DoesNotContain(absent, stored, StringComparison.Ordinal);
        Assert.DoesNotContain("xylofoonles", bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GapsAreReadBesideTheRunningService()
    {
        await using var bot = await RunningBot.StartAsync(settings: [("BanenBot__QuestionLog__Enabled", "true")]);
        string[] asked =
            [Question, "xylofoonles vergoeden", "waar kan mijn kandidaat xylofoonles krijgen", "xylofoonles", "kosten xylofoonles"];
        foreach (var (i, question) in asked.Index()) await bot.SayAsync(question, $"c{i}");
        var (exitCode, output, _) = await RunningBot.RunAsync("gaps", "--storage", bot.Storage);
        Assert.Equal(0, exitCode);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Matches("^[a-z-]+;5;.*onbekend: xylofoonles", lines[1]);
    }

    [Fact]
    public async Task FromAGapToALiveAnswerInThreeCommands()
    {
        var knowledge = Directory.CreateTempSubdirectory("banenbot-e2e-").FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(RunningBot.Root, "knowledge"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(knowledge, Path.GetRelativePath(Path.Combine(RunningBot.Root, "knowledge"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await using var bot = await RunningBot.StartAsync(
            knowledge: knowledge, settings: [("BanenBot__QuestionLog__Enabled", "true")]);
        await bot.SayAsync(Question);
        string[] where = ["--storage", bot.Storage, "--knowledge", knowledge];
        var name = (await RunningBot.RunAsync(["gaps", "--all", .. where])).Output.Split('\n')[1].Split(';')[0];
        var refused = await RunningBot.RunAsync(["suggest", name, "--answer", "Vraag Jan Jansen met bsn 111222333.", .. where]);
        Assert.Equal(1, refused.ExitCode);
        var (exitCode, output, _) = await RunningBot.RunAsync(
            ["suggest", name, "--answer", "Een xylofoonles betaalt de muziekschool.", .. where]);
        Assert.Equal(0, exitCode);
        var draft = Path.Combine(knowledge, "vragen", name + ".md");
        Assert.Contains(draft, output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunningBot.RunAsync("check", "--knowledge", knowledge)).ExitCode);
        Assert.Equal("unanswered", RunningBot.Outcome((await bot.SayAsync(Question))[0]));

        var text = await File.ReadAllTextAsync(draft);
        await File.WriteAllTextAsync(draft, text.Replace("bron:\n    plaats:", "bron: vragen-2020\n    plaats: vraag 1"));
        Assert.Equal(0, (await RunningBot.RunAsync("check", "--knowledge", knowledge)).ExitCode);
        for (var outcome = "unanswered"; outcome != "answer"; await Task.Delay(100))
            outcome = RunningBot.Outcome((await bot.SayAsync(Question))[0]);
        Directory.Delete(knowledge, recursive: true);
    }

    [Fact]
    public async Task WhereNothingWasLoggedGapsSayWhatToTurnOn()
    {
        var (exitCode, _, errors) = await RunningBot.RunAsync("gaps", "--storage", plain.Running.Storage);
        Assert.Equal(1, exitCode);
        Assert.Contains("BanenBot:QuestionLog:Enabled", errors, StringComparison.Ordinal);
    }

    static async Task<string> StoredAsync(RunningBot bot)
    {
        var all = new StringBuilder();
        foreach (var file in bot.StoredFiles)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            all.Append(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }
}
