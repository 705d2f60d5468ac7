using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Serve.Stores;
using BanenBot.Storage;

namespace BanenBot.Cli;

/// <summary><c>banenbot privacy</c>: what is kept of one person, to give to him or to remove; also while the service runs.</summary>
static class PrivacyCommand
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(TextWriter output, TextWriter errors) =>
        new("privacy", "Wat er van één persoon is bewaard: laten zien of wissen. Kan ook terwijl de dienst draait.")
        {
            Create("export", "Geeft als JSON wat er van iemand is bewaard.", ExportAsync, output, errors),
            Create("delete", "Wist wat er van iemand is bewaard.", DeleteAsync, output, errors),
        };

    static Verb Create(
        string name, string description, Func<PersonalData, HeldData, CancellationToken, Task<string>> act,
        TextWriter output, TextWriter errors)
    {
        var user = new Option<string>("--user")
        {
            Description = "Het kenmerk dat het kanaal aan de persoon geeft: dl_… in de webchat, 29:… in Teams.",
        };
        var conversations = new Option<string[]>("--conversation")
        {
            Description = "Het kenmerk van een gesprek met deze persoon alleen, buiten de webchat; mag vaker.",
        };
        var storage = SharedOptions.Storage();
        var command = new Verb(name, description, $"privacy {name} --user dl_AAAAAAAAAAAAAAAAAAAAAA") { user, conversations, storage };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(user) is not { Length: > 0 } id)
            {
                errors.WriteLine($"Zeg van wie, zoals: {command.Example}");
                return CommandLine.Usage;
            }

            using var stores = await Settings.StoresAsync(parsed.GetValue(storage), null, errors, cancellation);
            if (stores is not { IsThere: true })
            {
                if (stores is not null)
                    errors.WriteLine($"De map {stores.Place} is er niet. Noem de map waarin de dienst bewaart, met --storage.");
                return CommandLine.Failure;
            }

            using var data = new PersonalData(stores);
            var held = await data.FindAsync(id, parsed.GetValue(conversations) ?? [], cancellation);
            if (held.IsEmpty) errors.WriteLine($"Van {id} is niets bewaard in {stores.Place}.");
            else output.WriteLine(await act(data, held, cancellation));
            return held.IsEmpty ? CommandLine.Failure : CommandLine.Success;
        });
        return command;
    }

    static async Task<string> ExportAsync(PersonalData data, HeldData held, CancellationToken cancellation)
    {
        var chats = new JsonArray();
        foreach (var chat in held.Chats)
            chats.Add(new JsonObject { ["gesprek"] = chat, ["berichten"] = await data.MessagesAsync(chat, cancellation) });
        return new JsonObject
        {
            ["webchat"] = chats,
            ["onderwerpen"] = JsonSerializer.SerializeToNode(held.Topics.Values),
            ["oordelen"] = new JsonArray([.. held.Judgements.Select(Judgement)]),
            ["vragenAanCollegas"] = new JsonArray([.. held.Asked.Select(Asked)]),
        }.ToJsonString(Readable);
    }

    static async Task<string> DeleteAsync(PersonalData data, HeldData held, CancellationToken cancellation)
    {
        await data.DeleteAsync(held, cancellation);
        return $"Gewist: {held.Chats.Count} gesprekken in de webchat, {held.Topics.Count} onderwerpen, {held.Judgements.Count} oordelen "
            + $"en {held.Asked.Count} vragen aan collega's.";
    }

    static JsonNode Asked(DeskQuestion asked) => new JsonObject
    {
        ["vraag"] = asked.Question, ["naam"] = asked.AskedBy, ["gevraagd"] = asked.Asked.ToString("O", CultureInfo.InvariantCulture),
        ["antwoord"] = asked.Answer,
    };

    static JsonNode Judgement(KeptJudgement kept) => new JsonObject
    {
        ["uitkomst"] = Outcomes.Name(kept.Given.Outcome), ["onderwerp"] = kept.Given.Topic,
        ["oordeel"] = kept.Judgement.Verdict == Verdict.Like ? "goed" : "niet goed", ["opmerking"] = kept.Judgement.Comment,
    };
}
