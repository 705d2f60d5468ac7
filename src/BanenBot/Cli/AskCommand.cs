using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;

namespace BanenBot.Cli;

/// <summary><c>banenbot ask "…"</c>: one question, or several of one conversation, answered in the terminal.</summary>
static class AskCommand
{
    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var questions = new Argument<string[]>("vraag")
        {
            Description = "De vraag; meer vragen achter elkaar vormen één gesprek.", Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Antwoord als JSON: één lijst, een antwoord per vraag." };
        var explain = new Option<bool>("--explain") { Description = "Laat zien hoe de vraag is gelezen en waarom dit het antwoord is." };
        var knowledge = SharedOptions.Knowledge();
        var command = new Verb("ask", "Beantwoord een vraag in de terminal.", "ask \"wat is de t+2-regel\"")
        {
            questions, json, explain, knowledge,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (Settings.Read(parsed.GetValue(knowledge), errors) is not { } options) return CommandLine.Usage;
            using var hand = new KnowledgeAtHand(options, errors);
            foreach (var fault in hand.Snapshot.Faults) errors.WriteLine(fault);
            var (last, replies) = (Outcome.Answer, new JsonArray());
            foreach (var question in parsed.GetValue(questions) ?? [])
            {
                var utterance = new Utterance
                {
                    Text = question, Conversation = "terminal", Day = DateOnly.FromDateTime(DutchClock.Instance.GetLocalNow().Date),
                };
                if (parsed.GetValue(explain)) output.WriteLine(Responder.Explain(hand.Snapshot, question, utterance.Day));
                var reply = await hand.Responder.RespondAsync(utterance, cancellation);
                if (parsed.GetValue(json)) replies.Add(ToJson(reply, hand.Snapshot.Version));
                else Write(reply, output);
                last = reply.Outcome;
            }

            if (parsed.GetValue(json)) output.WriteLine(replies.ToJsonString(Readable));

            return last == Outcome.Unanswered ? CommandLine.Failure : CommandLine.Success;
        });
        return command;
    }

    static void Write(Reply reply, TextWriter output)
    {
        output.WriteLine(ReplyText.Of(reply, withDetail: true));
        if (reply.Table is not { } table) return;
        output.WriteLine();
        Tables.Write(output, table.Columns, table.Rows);
    }

    static JsonObject ToJson(Reply reply, string version) => new()
    {
        ["outcome"] = Outcomes.Name(reply.Outcome),
        ["confidence"] = Math.Round(reply.Confidence, 3),
        ["reading"] = reply.Reading,
        ["text"] = reply.Text,
        ["detail"] = reply.Detail,
        ["notes"] = new JsonArray([.. reply.Notes.Select(note => JsonValue.Create(note))]),
        ["table"] = reply.Table is { } table
            ? new JsonArray([.. new[] { table.Columns }.Concat(table.Rows).Select(
                row => new JsonArray([.. row.Select(cell => JsonValue.Create(cell))]))])
            : null,
        ["sources"] = new JsonArray([.. ReplyText.Cited(reply).Select(source => new JsonObject
        {
            ["id"] = source.Source.Id, ["title"] = source.Source.Title, ["place"] = source.Place, ["date"] = source.Source.Date?.ToString(),
        })]),
        ["suggestions"] = new JsonArray([.. reply.Suggestions.Select(suggestion => JsonValue.Create(suggestion))]),
        ["topic"] = reply.Topic,
        ["knowledge"] = version,
    };
}
