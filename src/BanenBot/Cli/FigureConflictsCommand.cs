using System.CommandLine;
using System.Text.Json.Nodes;
using BanenBot.Core.Figures;

namespace BanenBot.Cli;

/// <summary><c>banenbot figures conflicts</c>: every place where the documents disagree, what is shown there and why.</summary>
static class FigureConflictsCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var json = new Option<bool>("--json") { Description = "De lijst als JSON." };
        var knowledge = SharedOptions.Knowledge();
        var command = new Verb("conflicts", "Waar de bronnen elkaar tegenspreken, wat wordt getoond en waarom.", "figures conflicts")
        {
            json, knowledge,
        };
        command.SetAction(parsed =>
        {
            var conflicts = Conflict.Of(FiguresCommand.Read(parsed.GetValue(knowledge), errors));
            if (parsed.GetValue(json)) output.WriteLine(new JsonArray([.. conflicts.Select(ToJson)]).ToJsonString(FiguresCommand.Readable));
            else Write(conflicts, output);
            return CommandLine.Success;
        });
        return command;
    }

    static void Write(IReadOnlyList<Conflict> conflicts, TextWriter output)
    {
        foreach (var (index, conflict) in conflicts.Index())
        {
            output.WriteLine($"{index + 1}. {conflict.Subject}");
            output.WriteLine($"   geldt:       {Line(conflict.Shown)}");
            foreach (var other in conflict.Others) output.WriteLine($"   ook genoemd: {Line(other)}");
            output.WriteLine($"   waarom:      {conflict.Why}");
            output.WriteLine();
        }

        output.WriteLine($"{conflicts.Count} tegenspraken.");
    }

    static string Line(ConflictReading reading) => $"{reading.Text} - {reading.Source.Source.Title}, {reading.Source.Place}"
        + (reading.Difference is { } difference ? $" (verschil: {difference})" : "");

    static JsonNode ToJson(Conflict conflict) => new JsonObject
    {
        ["subject"] = conflict.Subject,
        ["shown"] = ToJson(conflict.Shown),
        ["others"] = new JsonArray([.. conflict.Others.Select(ToJson)]),
        ["why"] = conflict.Why,
        ["indicators"] = new JsonArray([.. conflict.Indicators.Select(id => JsonValue.Create(id))]),
    };

    static JsonNode ToJson(ConflictReading reading) => new JsonObject
    {
        ["text"] = reading.Text, ["source"] = reading.Source.Source.Id, ["place"] = reading.Source.Place,
        ["difference"] = reading.Difference,
    };
}
