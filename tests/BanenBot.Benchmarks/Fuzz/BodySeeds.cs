using System.Text.Json.Nodes;

namespace BanenBot.Benchmarks.Fuzz;

/// <summary>
/// Bodies as channels send them, from which mutated ones are made. None has an address at which a reply could be delivered, so that
/// nothing leaves this machine, whatever becomes of it.
/// </summary>
static class BodySeeds
{
    const string Frame = """
        {"type":"message","id":"1485983408511","timestamp":"2026-01-01T00:00:00.000Z","localTimestamp":"2026-01-01T01:00:00.000+01:00","channelId":"msteams",
        "serviceUrl":"https://smba.trafficmanager.net/emea/","from":{"id":"29:1aaa","name":"Jan Jansen","aadObjectId":"22222222-3333-4444-8555-666666666666"},
        "recipient":{"id":"28:3f2b7c1e-5d7a-4a0e-9a55-0d1c2b3a4f50","name":"BanenBot"},"conversation":{"id":"a:1","conversationType":"personal","tenantId":"t"},
        "deliveryMode":"expectReplies","locale":"nl-NL","textFormat":"plain","text":"hoeveel banen in gv eind 2017",
        "entities":[{"type":"clientInfo","locale":"nl-NL","country":"NL","platform":"Web"}],"channelData":{"tenant":{"id":"t"}}}
        """;

    /// <summary>What each differs in from the first; null takes a field away.</summary>
    static readonly string[] Differences =
    [
        "{}",
        """
        {"text":"<at>BanenBot</at> wat is de t+2-regel","conversation":{"id":"19:x@thread.tacv2;messageid=1","conversationType":"channel","isGroup":true},
        "entities":[{"type":"mention","mentioned":{"id":"28:3f2b7c1e-5d7a-4a0e-9a55-0d1c2b3a4f50","name":"BanenBot"},"text":"<at>BanenBot</at>"}],
        "attachments":[{"contentType":"text/html","content":"<div><at>BanenBot</at> wat is de t+2-regel</div>"}]}
        """,
        """{"text":null,"value":{"vraag":"Wat is de banenafspraak?"},"replyToId":"2","channelData":{"postBack":true}}""",
        """{"type":"conversationUpdate","text":null,"membersAdded":[{"id":"29:1aaa"},{"id":"28:3f2b7c1e-5d7a-4a0e-9a55-0d1c2b3a4f50"}]}""",
        """{"type":"installationUpdate","text":null,"action":"add"}""",
        """{"type":"messageReaction","text":null,"replyToId":"2","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"heart"}]}""",
        """{"type":"messageUpdate","channelData":{"eventType":"editMessage","tenant":{"id":"t"}}}""",
        """{"type":"messageDelete","text":null,"channelData":{"eventType":"softDeleteMessage"}}""",
        """
        {"type":"invoke","name":"composeExtension/query","text":null,
        "value":{"commandId":"cijfers","parameters":[{"name":"zoek","value":"banen"}],"queryOptions":{"skip":0,"count":25}}}
        """,
        """
        {"type":"invoke","name":"adaptiveCard/action","text":null,"replyToId":"2",
        "value":{"action":{"type":"Action.Execute","verb":"vernieuw","data":{"vraag":"hoeveel banen"}},"trigger":"manual"}}
        """,
        """
        {"type":"invoke","name":"message/submitAction","text":null,"replyToId":"2",
        "value":{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"nee\"}"}}}
        """,
        """{"type":"event","name":"webchat:activity-status/feedback","text":null,"entities":[{"@type":"LikeAction","@id":"x"}]}""",
        """{"type":"typing","text":null}""",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Differences.Select(With)];

    static string With(string difference)
    {
        var body = JsonNode.Parse(Frame)!.AsObject();
        foreach (var (key, value) in JsonNode.Parse(difference)!.AsObject())
        {
            body.Remove(key);
            if (value is not null) body[key] = value.DeepClone();
        }

        return body.ToJsonString();
    }
}
