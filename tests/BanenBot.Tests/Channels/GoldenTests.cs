using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.Activities;
using BanenBot.Channels;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Channels;

/// <summary>
/// What every kind of reply becomes on every channel, to the byte, in <c>Golden/</c>. A wanted change: run with the environment variable
/// <c>GOLDEN=write</c> and read the difference before it is committed.
/// </summary>
public sealed class GoldenTests
{
    static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Channels => ReplyKinds.Channels;

    [Theory]
    [MemberData(nameof(Channels))]
    public void EveryKindOfReplyIsRenderedAsItWas(string channel)
    {
        var rendered = new JsonObject();
        foreach (var (name, reply) in ReplyKinds.All)
        {
            var activities = ActivityReplies.ToActivities(reply, ReplyKinds.Question(channel), "versie", "antwoord-1");
            var nodes = activities.Select(activity => JsonSerializer.SerializeToNode(activity, ActivityJson.Default.Activity));
            rendered[name] = new JsonArray([.. nodes]);
        }

        var file = Path.Combine(Repository.Root, "tests", "BanenBot.Tests", "Channels", "Golden", channel + ".json");
        var text = rendered.ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }
}
