using System.Text;
using System.Text.Json.Nodes;

namespace BanenBot.EndToEnd;

/// <summary>
/// Bodies as clients send them, and near misses: each its status, and never a failure of ours but the 501 for an invoke that nobody knows.
/// </summary>
public sealed class BodyTests(DevelopmentBot bot) : IClassFixture<DevelopmentBot>
{
    /// <summary>A body in which null takes a field away; it lies over a message of Teams.</summary>
    static readonly (string Name, int Status, string Difference)[] Rows =
    [
        ("a question", 200, """{"text":"wat is beschut werk"}"""),
        ("a pressed button", 200, """{"text":null,"value":{"vraag":"wat is beschut werk"}}"""),
        ("a pressed button with another's value", 200, """{"text":null,"value":{"iets":1}}"""),
        ("value is a list", 200, """{"value":[1,null,{"vraag":2}]}"""),
        ("value is a number", 200, """{"value":1e999}"""),
        ("no text", 200, """{"text":null}"""),
        ("text is a number", 400, """{"text":7}"""),
        ("a search", 200, """{"type":"invoke","name":"composeExtension/query","value":{"commandId":"cijfers","parameters":[{"name":"zoek","value":"banen"}],"queryOptions":{"skip":0,"count":5}}}"""),
        ("a search without command or name", 200, """{"type":"invoke","name":"composeExtension/query","value":{"parameters":[{"value":"banen"}],"commandContext":"compose"}}"""),
        ("the first search", 200, """{"type":"invoke","name":"composeExtension/query","value":{"parameters":[{"name":"initialRun","value":"true"}]}}"""),
        ("a search that counts in text", 200, """{"type":"invoke","name":"composeExtension/query","value":{"queryOptions":{"skip":"0","count":"3"}}}"""),
        ("a search that counts in nothing", 200, """{"type":"invoke","name":"composeExtension/query","value":{"queryOptions":{"skip":[],"count":{}}}}"""),
        ("a search without value", 200, """{"type":"invoke","name":"composeExtension/query","value":null}"""),
        ("a search with a text", 200, """{"type":"invoke","name":"composeExtension/query","value":"banen"}"""),
        ("a search with a list", 200, """{"type":"invoke","name":"composeExtension/query","value":[1]}"""),
        ("a search with replies expected", 200, """{"type":"invoke","name":"composeExtension/query","deliveryMode":"expectReplies","value":{}}"""),
        ("a chosen result", 501, """{"type":"invoke","name":"composeExtension/selectItem","value":{"x":1}}"""),
        ("a link", 501, """{"type":"invoke","name":"composeExtension/queryLink","value":{"url":"https://example.nl"}}"""),
        ("a settings page", 501, """{"type":"invoke","name":"composeExtension/querySettingUrl","value":null}"""),
        ("an action of an extension", 501, """{"type":"invoke","name":"composeExtension/submitAction","value":{"botMessagePreviewAction":"iets"}}"""),
        ("a renewed card", 200, """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"ververs","data":{"vraag":"banen"}}}}"""),
        ("a card without action", 200, """{"type":"invoke","name":"adaptiveCard/action","value":{}}"""),
        ("a card with another action", 200, """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Submit"}}}"""),
        ("a card without value", 200, """{"type":"invoke","name":"adaptiveCard/action","value":null}"""),
        ("a card with a text as action", 200, """{"type":"invoke","name":"adaptiveCard/action","value":{"action":"x"}}"""),
        ("a thumb", 200, """{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}}"""),
        ("a thumb without value", 501, """{"type":"invoke","name":"message/submitAction","value":null}"""),
        ("a thumb of another kind", 501, """{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":[]}}"""),
        ("a form", 501, """{"type":"invoke","name":"message/fetchTask","value":{"data":{"actionName":"feedback"}}}"""),
        ("a task to fetch", 501, """{"type":"invoke","name":"task/fetch","value":{"data":{}}}"""),
        ("a task to fetch without value", 501, """{"type":"invoke","name":"task/fetch","value":null}"""),
        ("a task that was filled in", 501, """{"type":"invoke","name":"task/submit","value":7}"""),
        ("a file", 501, """{"type":"invoke","name":"fileConsent/invoke","value":null}"""),
        ("a sign-in", 501, """{"type":"invoke","name":"signin/verifyState","value":{"state":"x"}}"""),
        ("an action of an e-mail", 501, """{"type":"invoke","name":"actionableMessage/executeAction","value":null}"""),
        ("an unknown invoke", 501, """{"type":"invoke","name":"iets/anders","value":{}}"""),
        ("an invoke without name", 501, """{"type":"invoke","name":null,"value":{}}"""),
        ("an unknown invoke with replies expected", 501, """{"type":"invoke","name":"iets/anders","deliveryMode":"expectReplies"}"""),
        ("a reaction", 200, """{"type":"messageReaction","replyToId":"9","reactionsAdded":[{"type":"like"}]}"""),
        ("a reaction that is null", 200, """{"type":"messageReaction","replyToId":"9","reactionsAdded":[null],"reactionsRemoved":[null]}"""),
        ("a reaction without type", 200, """{"type":"messageReaction","reactionsAdded":[{}]}"""),
        ("an edit", 200, """{"type":"messageUpdate","text":"wat is beschut werk","channelData":{"eventType":"editMessage"}}"""),
        ("an edit without eventType", 200, """{"type":"messageUpdate","text":"wat is beschut werk"}"""),
        ("a removal", 200, """{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"}}"""),
        ("someone comes in", 200, """{"type":"conversationUpdate","membersAdded":[{"id":"29:u"},{"id":"28:b"}]}"""),
        ("someone comes into a team", 200, """{"type":"conversationUpdate","membersAdded":[{"id":"29:u"}],"channelData":{"eventType":"teamMemberAdded","team":{"id":"19:t"}}}"""),
        ("nobody comes in", 200, """{"type":"conversationUpdate","membersAdded":[null]}"""),
        ("a team gets a name", 200, """{"type":"conversationUpdate","channelData":{"eventType":"teamRenamed"}}"""),
        ("an installation", 200, """{"type":"installationUpdate","action":"add"}"""),
        ("a newer version", 200, """{"type":"installationUpdate","action":"add-upgrade"}"""),
        ("a removal of the app", 200, """{"type":"installationUpdate","action":"remove"}"""),
        ("a thumb of Web Chat", 200, """{"type":"event","channelId":"webchat","name":"webchat:activity-status/feedback","entities":[{"@type":"LikeAction"}]}"""),
        ("a meeting begins", 200, """{"type":"event","name":"application/vnd.microsoft.meetingStart","value":null}"""),
        ("a sign of typing", 200, """{"type":"typing"}"""),
        ("the end", 200, """{"type":"endOfConversation","code":"x"}"""),
        ("a command", 200, """{"type":"command","name":"x","value":null}"""),
        ("an unknown type", 200, """{"type":"iets"}"""),
        ("no type", 400, """{"type":null}"""),
        ("no conversation", 400, """{"conversation":null}"""),
        ("a conversation without id", 400, """{"conversation":{"id":""}}"""),
        ("no from", 400, """{"from":null}"""),
        ("no serviceUrl", 200, """{"serviceUrl":null}"""),
        ("an entity that is null", 200, """{"entities":[null]}"""),
        ("an entity without type", 200, """{"entities":[{"text":"x"}]}"""),
        ("an entity that is a text", 400, """{"entities":["x"]}"""),
        ("a mention without text", 200, """{"entities":[{"type":"mention","mentioned":{"id":"28:b"}}]}"""),
        ("a mention of nobody", 200, """{"entities":[{"type":"mention","mentioned":7,"text":[]}]}"""),
        ("an attachment that is null", 200, """{"attachments":[null]}"""),
        ("an attachment of nothing", 200, """{"attachments":[{"contentType":"text/html","content":{"x":1}}]}"""),
        ("channelData is a text", 200, """{"channelData":"x"}"""),
        ("a time that is none", 200, """{"timestamp":"straks"}"""),
    ];

    static readonly (string Name, string Body)[] NoBodies =
    [
        ("empty", ""), ("cut off", "{\"type\":\"mess"), ("a list", "[1]"), ("a text", "\"message\""), ("null", "null"),
        ("a field twice", """{"type":"message","type":"event","conversation":{"id":"c"},"from":{"id":"u"}}"""),
        ("200 deep", Deep(200)), ("20,000 deep", Deep(20_000)), ("half a letter", """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"text":"\ud800"}"""),
    ];

    public static TheoryData<string> Names => [.. Rows.Select(row => row.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task EveryBodyGetsItsStatus(string name)
    {
        var (_, status, difference) = Rows.Single(row => row.Name == name);
        Assert.Equal(status, await PostAsync(Over(difference)));
    }

    [Fact]
    public async Task WhatIsNoActivityIsBadInput()
    {
        foreach (var (name, body) in NoBodies) Assert.True(await PostAsync(body) == 400, name);
    }

    /// <summary>The three of the shared set of real activities, written anew.</summary>
    [Theory]
    [InlineData("""{"conversation":{"id":"g1","conversationType":"groupChat","isGroup":true},"text":"<at>BanenBot</at> wat doet de t+2-regel","entities":[{"type":"mention","mentioned":{"id":"28:b"}}]}""", "t+2")]
    [InlineData("""{"conversation":{"id":"p1"},"text":"","attachments":[{"contentType":"text/html","content":"<p>wat doet de t&#43;2-regel</p>"}]}""", "t+2")]
    [InlineData("""{"conversation":{"id":"g2","isGroup":true},"text":"<at>BanenBot</at> aantal banen g&amp;v eind 2017 <at>Piet Pers</at>","entities":[{"type":"mention","mentioned":{"id":"28:b"},"text":"<at>BanenBot</at>"},{"type":"mention","mentioned":{"id":"29:x"},"text":"<at>Piet Pers</at>"}]}""", "859")]
    public async Task AQuestionIsFoundInWhatTeamsPutsAroundIt(string difference, string holds)
    {
        using var content = new StringContent(Over(difference), Encoding.UTF8, "application/json");
        using var response = await bot.Running.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        var replies = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray();
        Assert.Contains(holds, (string)replies[0]!["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("I only speak", (string)replies[0]!["text"]!, StringComparison.Ordinal);
    }

    async Task<int> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await bot.Running.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return (int)response.StatusCode;
    }

    static string Over(string difference)
    {
        var body = JsonNode.Parse("""
            {"type":"message","id":"a1","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/","deliveryMode":"expectReplies","text":"hallo",
            "from":{"id":"29:u","name":"U"},"recipient":{"id":"28:b","name":"BanenBot"},"conversation":{"id":"a:1","conversationType":"personal","tenantId":"t"},
            "channelData":{"tenant":{"id":"t"}}}
            """)!.AsObject();
        foreach (var (key, value) in JsonNode.Parse(difference)!.AsObject())
        {
            body.Remove(key);
            if (value is not null) body[key] = value.DeepClone();
        }

        return body.ToJsonString();
    }

    static string Deep(int levels) =>
        $$"""{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"value":{{new string('[', levels)}}{{new string(']', levels)}}}""";
}
