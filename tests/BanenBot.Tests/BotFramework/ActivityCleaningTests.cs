using System.Text;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.Channels;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;

namespace BanenBot.Tests.BotFramework;

/// <summary>What real clients put around a question, and what is asked.</summary>
public sealed class ActivityCleaningTests
{
    const string BotMention = """{"type":"mention","mentioned":{"id":"28:bot","name":"BanenBot"},"text":"<at>BanenBot</at>"}""";

    /// <summary>Name, text, entities, the rich form, the question.</summary>
    public static TheoryData<string, string?, string, string?, string> Rows => new()
    {
        { "plain", "wat is beschut werk", "", null, "wat is beschut werk" },
        { "a mention of the bot", "<at>BanenBot</at> wat is het register", BotMention, null, "wat is het register" },
        { "a mention with an id", "<at id=\"0\">BanenBot</at>&nbsp;wat is het register", BotMention, null, "wat is het register" },
        { "a mention whose entity has no text", "<at>BanenBot</at> tel de banen", """{"type":"mention","mentioned":{"id":"28:bot"}}""", null, "tel de banen" },
        { "a mention in words", "@BanenBot tel de banen", """{"type":"mention","mentioned":{"id":"28:bot"},"text":"@BanenBot"}""", null, "tel de banen" },
        { "a colleague", "<at>BanenBot</at> tel de banen <at>Piet Pers</at>", BotMention, null, "tel de banen" },
        { "a colleague copied in", "tel de banen cc <at>Piet Pers</at>", "", null, "tel de banen" },
        { "copied in without a mention", "tel de banen, cc Piet", "", null, "tel de banen" },
        { "copied in with a colon", "tel de banen\ncc: Piet Pers, Anna en Jo", "", null, "tel de banen" },
        { "copied in, in small letters", "tel de banen cc piet", "", null, "tel de banen" },
        { "a sentence behind cc stays", "cc Piet hoeveel banen zijn er eind 2017", "", null, "cc Piet hoeveel banen zijn er eind 2017" },
        { "entities of HTML", "g&amp;v, &quot;t&#43;2&quot;&nbsp;&eacute;n", "", null, "g&v, \"t+2\" én" },
        { "a quote above", "<blockquote itemid=\"1\"><b>Piet</b> hoeveel banen?</blockquote>wat is het register", "", null,
            "wat is het register" },
        { "a quote in a quote", "<blockquote>a<blockquote>b</blockquote>c</blockquote>wat nu<blockquote>d</blockquote>", "", null,
            "wat nu" },
        { "a quote that never ends", "wat nu <blockquote>hoeveel banen", "", null, "wat nu" },
        { "a quoted message", "<quoted messageId=\"1\"/>en in 2018?", "", null, "en in 2018?" },
        { "a quoted message with its text", "<quoted messageId=\"1\">hoeveel banen</quoted>en in 2018?", "", null, "en in 2018?" },
        { "Markdown's quote", "> hoeveel banen in 2016\n> en toen\n\nen in 2018?", "", null, "en in 2018?" },
        { "an escaped quote", "&gt; hoeveel banen in 2016\nen in 2018?", "", null, "en in 2018?" },
        { "the rich form alone", "", "", "<div>wat is <b>beschut</b> werk</div>", "wat is beschut werk" },
        { "the rich form with a mention", null, BotMention,
            "<p><span itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">BanenBot</span>&nbsp;tel de banen</p>", "tel de banen" },
        { "a quote that only the rich form marks", "Piet hoeveel banen? wat is het register", "",
            "<blockquote>Piet<p>hoeveel banen?</p></blockquote><p>wat is het register</p>", "wat is het register" },
        { "signs that are no HTML", "is 3 < 4 en 5 > 4?", "", null, "is 3 < 4 en 5 > 4?" },
        { "a tag of the writer's own", "<script>x</script>", "", null, "<script>x</script>" },
    };

    [Theory, MemberData(nameof(Rows))]
    public void TheQuestionIsWhatIsLeft(string name, string? text, string entities, string? html, string question)
    {
        var clean = new ActivityCleaning(new FunctionGuard()).Clean(Read(text, entities, html));
        Assert.True(clean.Text == question, $"{name}: {clean.Text}");
        if (entities.Contains("28:bot", StringComparison.Ordinal)) Assert.True(Addressing.IsForBot(clean), name);
    }

    [Fact]
    public void AQuestionMadeOfQuotesAloneTakesNoTimeToSpeakOf()
    {
        var marks = string.Concat(Enumerable.Repeat("<blockquote>", 20_000))
            + string.Concat(Enumerable.Repeat("</blockquote><at>", 20_000));
        Assert.NotNull(new ActivityCleaning(new FunctionGuard()).Clean(Read(marks, "", marks)).Text);
    }

    [Fact]
    public void WhatTheBotHasNoUseForDoesNotReachIt()
    {
        var clean = new ActivityCleaning(new FunctionGuard()).Clean(Read("hallo", "", null).With(activity =>
            (activity.Locale, activity.ChannelId, activity.From) = ("tr-TR", "kanaal 123456782", new("29:jan", "Jan Jansen"))));
        Assert.Equal((null, "unknown", null), (clean.Locale, clean.ChannelId, clean.From.Name));
    }

    [Theory]
    [InlineData("mijn bsn is 123456782")]
    [InlineData("12345&#54;782")]
    public void OfWhatTheGuardRefusesNothingIsKept(string text)
    {
        var guard = new FunctionGuard(written => written.Contains("123456782", StringComparison.Ordinal) ? null : written);
        var kept = ActivityJson.Write(new ActivityCleaning(guard).Kept(Read(text, BotMention, text)));
        Assert.DoesNotContain("5", kept, StringComparison.Ordinal);
        Assert.Contains("(weggelaten)", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyWhatIsReadAgainIsKept()
    {
        var body = """
            {"type":"message","id":"1","conversation":{"id":"c"},"from":{"id":"u"},"text":"hallo","textFormat":"plain","locale":"nl-NL","replyToId":"x",
            "value":{"a":1},"entities":[{"type":"x"}],"attachments":[{"contentType":"text/html","content":"x"}],"name":"n",
            "channelData":{"clientActivityID":"abc","postBack":true,"andere":"x"}}
            """;
        var activity = ActivityReader.Read(Encoding.UTF8.GetBytes(body)).Activity!;
        var kept = JsonNode.Parse(ActivityJson.Write(new ActivityCleaning(new FunctionGuard()).Kept(activity)))!.AsObject();
        Assert.Equal(["channelData", "conversation", "from", "id", "name", "text", "textFormat", "type"],
            kept.Select(field => field.Key).Order(StringComparer.Ordinal));
        Assert.Equal("""{"clientActivityID":"abc","postBack":true}""", kept["channelData"]!.ToJsonString());
    }

    static Activity Read(string? text, string entities, string? html)
    {
        var body = new JsonObject
        {
            ["type"] = "message", ["channelId"] = "msteams", ["text"] = text,
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "BanenBot" },
            ["entities"] = JsonNode.Parse($"[{entities}]"),
            ["conversation"] = new JsonObject { ["id"] = "c", ["isGroup"] = entities.Length > 0 },
        };
        if (html is not null) body["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html });
        return ActivityReader.Read(Encoding.UTF8.GetBytes(body.ToJsonString())).Activity!;
    }
}
