using BanenBot.Core.Reading;
using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using BanenBot.Core.Figures;

namespace BanenBot.Cli;

/// <summary><c>banenbot figures overdue</c>: the sources of which a newer edition should be out.</summary>
static class FigureOverdueCommand
{
    static readonly CultureInfo Dutch = DutchFormat.Culture;

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var json = new Option<bool>("--json") { Description = "De lijst als JSON." };
        var day = new Option<string?>("--day") { Description = "De dag waarop je het wilt weten (jjjj-mm-dd; anders vandaag)." };
        var knowledge = SharedOptions.Knowledge();
        var command = new Verb("overdue", "Van welke bronnen er een nieuwere editie had moeten zijn.", "figures overdue --day 2026-12-31")
        {
            json, day, knowledge,
        };
        command.SetAction(parsed =>
        {
            var on = DateOnly.FromDateTime(DutchClock.Instance.GetLocalNow().Date);
            if (parsed.GetValue(day) is { } text
                && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on))
            {
                errors.WriteLine($"`{text}` is geen datum: schrijf jjjj-mm-dd.");
                return CommandLine.Usage;
            }

            var late = OverdueSource.Of(FiguresCommand.Read(parsed.GetValue(knowledge), errors), on);
            if (parsed.GetValue(json)) output.WriteLine(new JsonArray([.. late.Select(ToJson)]).ToJsonString(FiguresCommand.Readable));
            else Write(late, output);
            return CommandLine.Success;
        });
        return command;
    }

    static void Write(IReadOnlyList<OverdueSource> late, TextWriter output)
    {
        foreach (var one in late)
            output.WriteLine(string.Create(
                Dutch, $"{one.Source.Title} ({one.Source.Id}): verwacht op {one.Since:d MMMM yyyy}, {one.Figures:N0} cijfers"));
        output.WriteLine(late.Count == 0 ? "Geen enkele bron is te laat." : $"{late.Count} te laat.");
    }

    static JsonNode ToJson(OverdueSource late) => new JsonObject
    {
        ["source"] = late.Source.Id, ["title"] = late.Source.Title,
        ["since"] = late.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["figures"] = late.Figures,
    };
}
