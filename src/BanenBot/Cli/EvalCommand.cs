using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Evaluation;

namespace BanenBot.Cli;

/// <summary><c>banenbot eval FILE…</c>: asks a question set and says how much was right; for editors, and as a gate in CI.</summary>
static class EvalCommand
{
    /// <summary>Every run asks on the same day, so that a run of next year compares with one of today.</summary>
    internal static readonly DateOnly Day = new(2026, 1, 1);

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var files = new Argument<string[]>("bestand")
        {
            Description = "Vragenlijsten: JSON Lines met id, kind, turns, must, must_not, outcome.", Arity = ArgumentArity.OneOrMore,
        };
        var misses = new Option<bool>("--misses") { Description = "Laat elke misser zien, met de reden." };
        var save = new Option<string?>("--save") { Description = "Bewaar de uitslag in dit bestand." };
        var compare = new Option<string?>("--compare") { Description = "Vergelijk met een bewaarde uitslag, of met een andere kennismap." };
        var minimum = new Option<string?>("--min") { Description = "Kleinste deel goed (0,9); daaronder is de afsluitcode 1." };
        var knowledge = SharedOptions.Knowledge();
        var command = new Verb("eval", "Stel een hele vragenlijst en tel wat goed is.", "eval vragen.jsonl --misses")
        {
            files, misses, save, compare, minimum, knowledge, EvalFitCommand.Create(output, errors),
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (Case.ReadAll(parsed.GetValue(files)!, errors) is not { } cases) return CommandLine.Usage;
            if (Settings.Read(parsed.GetValue(knowledge), errors) is not { } options) return CommandLine.Usage;
            using var hand = new KnowledgeAtHand(options, errors);
            var asked = 0;
            using var progress = new Progress(errors, () => $"{asked} van {cases.Count} vragen gesteld", TimeProvider.System);
            var results = await RunAsync(cases, hand, cancellation, () => asked++);
            if (parsed.GetValue(misses)) Report.Misses(results, output);
            Report.Scores(results, output);
            output.WriteLine();
            Report.Reliability(results, output);
            output.WriteLine();
            Report.Confusions(results, output);
            if (parsed.GetValue(compare) is { } with && !await CompareAsync(with, results, cases, output, errors, cancellation))
                return CommandLine.Usage;
            if (parsed.GetValue(save) is { } target)
                await File.WriteAllTextAsync(target, JsonSerializer.Serialize(results, CaseJson.Default.IReadOnlyListResult), cancellation);
            var share = (double)results.Count(result => result.Right) / results.Count;
            return parsed.GetValue(minimum) is { } least && share < double.Parse(least.Replace(',', '.'), CultureInfo.InvariantCulture)
                ? CommandLine.Failure : CommandLine.Success;
        });
        command.Subcommands.Add(FitChoiceCommand.Create(output, errors));
        return command;
    }

    /// <summary>With what an earlier run saved, or with what another knowledge folder answers to the same questions now.</summary>
    static async Task<bool> CompareAsync(
        string with, IReadOnlyList<Result> results, IReadOnlyList<Case> cases, TextWriter output, TextWriter errors,
        CancellationToken cancellation)
    {
        output.WriteLine();
        if (Directory.Exists(with))
        {
            if (Settings.Read(with, errors) is not { } options) return false;
            using var other = new KnowledgeAtHand(options, errors);
            Report.Drift(results, await RunAsync(cases, other, cancellation), output);
            return true;
        }

        try
        {
            var saved = JsonSerializer.Deserialize(await File.ReadAllTextAsync(with, cancellation), CaseJson.Default.IReadOnlyListResult);
            Report.Drift(results, saved ?? [], output);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            errors.WriteLine($"{with}: dit is geen bewaarde uitslag en geen kennismap.");
            return false;
        }
    }

    internal static async Task<IReadOnlyList<Result>> RunAsync(
        IReadOnlyList<Case> cases, KnowledgeAtHand hand, CancellationToken cancellation, Action? atEach = null)
    {
        var results = new List<Result>(cases.Count);
        foreach (var @case in cases)
        {
            var reply = default(Reply);
            foreach (var turn in @case.Turns)
                reply = await hand.Responder.RespondAsync(new Utterance { Text = turn, Conversation = @case.Id, Day = Day }, cancellation);
            results.Add(ToResult(@case, reply!, hand.Snapshot));
            atEach?.Invoke();
        }

        return results;
    }

    static Result ToResult(Case @case, Reply reply, Snapshot snapshot)
    {
        var reasons = Judge.Reasons(@case, reply);
        var nearest = @case.Turns.Count == 1 ? Responder.Nearest(snapshot, @case.Turns[0], Day) : [];
        var rank = nearest.Select((found, i) => (found.Reply, Place: i + 1))
            .FirstOrDefault(found => Judge.Reasons(@case, found.Reply).Count == 0).Place;
        return new Result
        {
            Id = @case.Id, Kind = @case.Kind, Turns = @case.Turns, Right = reasons.Count == 0, Reasons = reasons,
            Outcome = Outcomes.Name(reply.Outcome),
            Confidence = reply.Confidence, Topic = reply.Topic, Rank = rank, Evidence = nearest.Count > 0 ? nearest[0].Evidence : null,
            Source = @case.Source,
            Reply = Judge.Visible(reply),
        };
    }
}
