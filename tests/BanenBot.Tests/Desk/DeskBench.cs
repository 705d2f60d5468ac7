using BanenBot.Core.Dialogue;
using BanenBot.Desk;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BanenBot.Tests.Desk;

/// <summary>A desk with the real adapter, over HTTP, and a worker whose rounds and clock a test moves.</summary>
sealed class DeskBench : IAsyncDisposable
{
    public const string Channel = "19:balie@thread.tacv2", Thread = Channel + ";messageid=1";

    readonly TemporaryFolder _folder = new();
    readonly ConnectorBench _connector;
    readonly SqliteDeskStore _store;
    readonly ExpertDesk _desk;

    DeskBench(ConnectorBench connector)
    {
        _connector = connector;
        _store = new(_folder.File("desk.db"));
        Options = new() { Enabled = true, Channel = Channel };
        _desk = new(() => RealKnowledge.Snapshot, new DeskSignal(), Options, Clock, _store);
        Worker = new(_store, new DeskSignal(), SendAsync, Options, Clock, Log);
    }

    /// <summary>A Friday.</summary>
    public SteppedClock Clock { get; } = new(new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));

    public ExpertDeskOptions Options { get; }
    public DeskWorker Worker { get; }
    public ListLog<DeskWorker> Log { get; } = new();
    public bool IsChannelGone { get; set; }

    /// <summary>Thrown once a message has gone out: what happens after that, nobody learns.</summary>
    public Exception? Breaks { get; set; }

    /// <summary>Where it went and what it said, of what was sent of the bot's own accord; before it the message that it changes.</summary>
    public List<(string Conversation, string Text)> Sent { get; } = [];

    public static async Task<DeskBench> StartAsync() => new(await ConnectorBench.StartAsync());

    public Task<IReadOnlyList<DeskQuestion>> KeptAsync() => _store.AllAsync(CancellationToken.None);

    public Task RoundAsync() => Worker.RoundAsync(CancellationToken.None);

    /// <summary>A button with what stands in the fields; gives what the bot answers, null where it was not for the desk.</summary>
    public Task<string?> PressAsync(string verb, string conversation, string user, params (string Key, string Value)[] fields)
    {
        var value = new JObject { ["balie"] = verb };
        foreach (var (key, text) in fields) value[key] = text;
        return TurnAsync(Activity(conversation, user).With(pressed => pressed.Value = value));
    }

    public Task<string?> AskAsync(string question, string name = "") =>
        PressAsync("stuur", "a:1", "29:jo", ("tekst", question), ("naam", name));

    public async Task<string?> AnswerAsync(string text, string name = "") =>
        await PressAsync("beantwoorden", Thread, "29:kim", ("nummer", (await KeptAsync())[0].Id), ("antwoord", text), ("naam", name));

    public Task<string?> SayInThreadAsync(string text) => TurnAsync(Activity(Thread, "29:kim").With(said =>
    {
        said.Text = text;
        said.Entities = [new("mention") { Properties = JObject.Parse("""{"mentioned":{"id":"28:bot"}}""") }];
    }));

    public async ValueTask DisposeAsync()
    {
        _store.Dispose();
        _folder.Dispose();
        await _connector.DisposeAsync();
    }

    public static Activity Activity(string conversation, string user) => new()
    {
        Type = ActivityTypes.Message, Id = Guid.NewGuid().ToString(), ChannelId = "msteams", From = new(user), Recipient = new("28:bot"),
        ServiceUrl = "http://127.0.0.1:9/",
        Conversation = Activities.Conversation(
            conversation, conversation.StartsWith("19:", StringComparison.Ordinal) ? "channel" : "personal"),
    };

    async Task<string?> TurnAsync(Activity activity)
    {
        using var turn = _connector.Turn(activity);
        if (!await _desk.TakeAsync(turn, CancellationToken.None)) return null;
        var sent = JObject.Parse(_connector.Server.Requests.Last().Body);
        return (string?)sent["text"] ?? sent["attachments"]![0]!["content"]!.ToString(Newtonsoft.Json.Formatting.None);
    }

    Task<string?> SendAsync(ConversationReference to, Activity activity, CancellationToken cancellation)
    {
        if (IsChannelGone) throw new IOException("Gone.");
        var card = activity.Attachments?.Select(one => one.Content.ToString()!).FirstOrDefault();
        var place = activity.Id is null ? to.Conversation.Id : $"{activity.Id} in {to.Conversation.Id}";
        Sent.Add((place, activity.Text ?? card ?? ""));
        if (Breaks is { } error) throw error;
        return Task.FromResult<string?>($"{Sent.Count}");
    }
}
