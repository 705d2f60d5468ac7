using System.Net.Http.Json;

namespace BanenBot.EndToEnd;

/// <summary>
/// Whatever the machine and the client say of language and country, and whatever was left behind by the version before: the same answer.
/// </summary>
public sealed class MachineTests
{
    static readonly string[] Questions =
    [
        "hoeveel banen gooi en vechtstreek q1 2018", "hoeveel procent meer banen dan eind 2017", "verloop doelgroepregister",
        "wat is de t+2-regel", "één baan, wat telt dat?",
        "coo\u0308rdinator banenafspraak", "IS HET QUOTUM VERPLICHT",
    ];

    static readonly string[] Stores = ["directline.db", "conversations.db", "feedback.db", "directline.keys"];

    static readonly (string Key, string Value)[] Invariant = [("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")];

    [Fact]
    public async Task ATurnGivesTheSameBytesInEveryLocaleAndWithoutIcu()
    {
        await using var bot = await RunningBot.StartAsync();
        var expected = await AnswersAsync(bot, null);
        foreach (var locale in new[] { "en-US", "tr-TR", "ar-SA", "geen taal" }) Assert.Equal(expected, await AnswersAsync(bot, locale));
        await using var turkish = await RunningBot.StartAsync(settings: [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")]);
        Assert.Equal(expected, await AnswersAsync(turkish, "tr-TR"));
        await using var invariant = await RunningBot.StartAsync(settings: Invariant);
        Assert.Equal(expected, await AnswersAsync(invariant, "tr-TR"));
        Assert.Equal(await bot.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)),
            await invariant.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    [Fact]
    public async Task TheStoresOfTheVersionBeforeAreOpened()
    {
        var kept = Path.Combine(RunningBot.Root, "tests", "BanenBot.Tests", "Storage", "Stores", "08bdf4d");
        await using var bot = await RunningBot.StartOverAsync(storage =>
        {
            foreach (var file in Directory.EnumerateFiles(kept)) File.Copy(file, Path.Combine(storage, Path.GetFileName(file)));
        });
        Assert.Equal("answer", RunningBot.Outcome((await bot.SayAsync("wat is de t+2-regel"))[0]));
        Assert.DoesNotContain("set aside", bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStoreThatCannotBeUsedIsSetAsideWithAWarning()
    {
        await using var bot = await RunningBot.StartOverAsync(storage =>
        {
            foreach (var name in Stores) File.WriteAllText(Path.Combine(storage, name), new string('x', 5000));
        });
        Assert.Equal("answer", RunningBot.Outcome((await bot.SayAsync("wat is de t+2-regel"))[0]));
        Assert.Equal(Stores.Length, bot.Log.Split("it is set aside as").Length - 1);
    }

    static async Task<IReadOnlyList<string>> AnswersAsync(RunningBot bot, string? locale)
    {
        var (answers, conversation) = (new List<string>(), Guid.NewGuid().ToString());
        foreach (var question in Questions)
        {
            var message = RunningBot.Message(question, conversation);
            (message["id"], message["channelId"]) = ("vraag", "msteams");
            if (locale is not null) message["locale"] = locale;
            using var response = await bot.Http.PostAsJsonAsync("/api/messages", message);
            response.EnsureSuccessStatusCode();
            answers.Add((await response.Content.ReadAsStringAsync()).Replace(conversation, "", StringComparison.Ordinal));
        }

        return answers;
    }
}
