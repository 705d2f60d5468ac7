using System.CommandLine;
using System.Globalization;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;
using BanenBot.Core.Search;
using BanenBot.Evaluation;

namespace BanenBot.Cli;

/// <summary>
/// <c>banenbot eval fit FILE…</c>: fits the weights of ranking and confidence on question sets, and says what they are worth on questions
/// left out.
/// </summary>
static class EvalFitCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var files = new Argument<string[]>("bestand") { Description = "Vragenlijsten om op te passen.", Arity = ArgumentArity.OneOrMore };
        var write = new Option<string?>("--write") { Description = "Schrijf de gewichten in dit bestand." };
        var keep = new Option<bool>("--alleen-zekerheid") { Description = "Laat de volgorde zoals zij is; pas alleen de zekerheid." };
        var each = new Option<bool>("--elk") { Description = "Laat ook zien wat er van de uitslag over is zonder elke maat." };
        var knowledge = SharedOptions.Knowledge();
        var command = new Verb("fit", "Pas de gewichten van het zoeken op vragenlijsten.", "eval fit vragen.jsonl")
        {
            files, write, keep, each, knowledge,
        };
        command.SetAction(parsed =>
        {
            var faults = new FaultList();
            var sets = parsed.GetValue(files)!.Order(StringComparer.Ordinal)
                .Select(file => (Name: Path.GetFileName(file), Cases: File.Exists(file) ? Case.Read(file, faults) : [])).ToList();
            var empty = sets.Where(set => set.Cases.Count == 0).ToList();
            foreach (var (name, _) in empty) errors.WriteLine($"{name}: dit bestand is er niet, of er staat geen vraag in.");
            foreach (var fault in faults.All) errors.WriteLine(fault);
            if (faults.All.Count + empty.Count > 0) return CommandLine.Usage;

            if (Settings.Read(parsed.GetValue(knowledge), errors) is not { } options) return CommandLine.Usage;
            using var hand = new KnowledgeAtHand(options, errors);
            var questions = sets.SelectMany(set => set.Cases.Where(IsForSearch).Select(@case => Asked(set.Name, @case, hand.Snapshot)))
                .ToList();
            var weights = Fit(questions, parsed.GetValue(keep), hand.Snapshot.Version);
            output.Write(weights);
            foreach (var measure in parsed.GetValue(each) ? SearchFit.Measures : [])
                output.WriteLine(
                    $"zonder {measure}: {Told(CrossValidation.Scores(questions, rest => RankingFit.Ranking(rest, [measure])))}");
            if (parsed.GetValue(write) is { } target) File.WriteAllText(target, weights);
            return CommandLine.Success;
        });
        return command;
    }

    /// <summary>A conversation leans on more than the search; a figure is not found by it.</summary>
    static bool IsForSearch(Case @case) => @case is { Turns.Count: 1, Kind: "faq" or "document" or "out_of_scope" };

    static FitQuestion Asked(string set, Case @case, Snapshot snapshot)
    {
        var candidates = Responder.Candidates(snapshot, @case.Turns[0], EvalCommand.Day);
        var inScope = @case.Kind != "out_of_scope";
        var rows = candidates.Select(found => new FitRow(found.Evidence, inScope && Judge.Reasons(@case, found.Reply).Count == 0))
            .ToList();
        // Questions that one entry answers are of one subject; where none does, the nearest one stands for it.
        var at = Math.Max(0, rows.FindIndex(row => row.Answers));
        return new FitQuestion(set, candidates.Count > 0 ? candidates[at].Id : @case.Id, inScope, rows);
    }

    static string Told(IReadOnlyDictionary<string, double> scores) =>
        string.Join(", ", scores.Select(score => string.Create(CultureInfo.InvariantCulture, $"{score.Key} {score.Value:0.0000}")));

    static string Fit(IReadOnlyList<FitQuestion> questions, bool keepRanking, string version)
    {
        Func<IReadOnlyList<FitQuestion>, double[]> fit = keepRanking
            ? _ => SearchFit.Shipped
            : rest => RankingFit.Ranking(rest, without: []);
        var ranking = fit(questions);
        var confidence = RankingFit.Confidence(questions, ranking);
        var sets = questions.GroupBy(question => question.Set).ToDictionary(set => set.Key, set => set.Count());
        return SearchFit.ToJson(
            $"banenbot eval fit {string.Join(' ', sets.Keys)}{(keepRanking ? " --alleen-zekerheid" : "")}",
            DateOnly.FromDateTime(DutchClock.Instance.GetLocalNow().Date), version, sets, CrossValidation.Scores(questions, fit), ranking,
            confidence);
    }
}
