using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BanenBot.Cli;
using BanenBot.Core.Dialogue;

namespace BanenBot.Evaluation;

/// <summary>One way to read one question of a set: what speaks for it, and whether the reply it leads to is right.</summary>
sealed record ChoiceRow(string Case, string Group, IReadOnlyDictionary<string, double> Features, bool IsRight, bool IsAnswer,
    IReadOnlyList<string> Turns, string Reply);

/// <summary>
/// Fits the choice between the ways to read a question, and says what it gives on conversations and articles that took no part: the sets
/// are split in five by conversation, and by source for single questions; each fifth is judged by weights of the other four.
/// </summary>
sealed class ChoiceFit
{
    const int Parts = 5;
    const int LongMessage = 28;
    const double Penalty = 1;

    /// <summary>
    /// Being sure and wrong costs more than being right and not sure: a probability says less than the share that is right, not more.
    /// </summary>
    const double WrongWeighs = 1.25;

    const string Constant = "constant";

    // What a reading passes over never speaks for it, nor does what speaks for another; what it explains never speaks against it.
    // Each by the end of a feature's name.
    static readonly string[] NeverFor =
    [
        ".lacking", ".lacksPlace",  ".foreignNumber", ".numberNowhere", ".numberNotFirst", ".unknown",
        ".leaning.outside", ".short.outside", ".left", ".number", ".restriction", ".passedOver", ".passedOver.much", ".passedOver.some",
        ".countsOther", ".asksExplanation", ".asksTarget", ".asksRule", ".rival", ".against", ".lacksPercentage",
    ];
    static readonly string[] NeverForAny = [".against.", ".kindNowhere."];
    static readonly string[] NeverAgainst =
    [
        ".odds", ".coverage", ".alike", ".held", ".word", ".detail", ".label", ".named", ".near", ".kindInLead",
        ".confidence", ".whole", ".lead", ".pure", ".slot", ".namesMeasure",
    ];

    readonly IReadOnlyList<ChoiceRow> _rows;
    readonly Dictionary<string, double> _weights;
    readonly Dictionary<string, double> _scores = new(StringComparer.Ordinal);
    readonly double[] _chances;

    ChoiceFit(IReadOnlyList<ChoiceRow> rows)
    {
        _rows = rows;
        _weights = Fit(rows);
        _chances = new double[rows.Count];
        for (var part = 0; part < Parts; part++)
        {
            var weights = Fit([.. rows.Where(row => PartOf(row.Group) != part)]);
            for (var i = 0; i < rows.Count; i++)
                if (PartOf(rows[i].Group) == part) _chances[i] = Chance(rows[i], weights);
        }

        Score();
    }

    public static ChoiceFit Of(IReadOnlyList<ChoiceRow> rows) => new(rows);

    /// <summary>Holds each conversation up to its last turn, and reads that in every way.</summary>
    public static async Task<IReadOnlyList<ChoiceRow>> RowsAsync(
        IReadOnlyList<Case> cases, KnowledgeAtHand hand, CancellationToken cancellation)
    {
        var rows = new List<ChoiceRow>();
        // Small talk and refusals are seen before anything is interpreted; long messages and those that ask two things are cut into
        // their questions first, so that no reading of the whole is right or wrong by itself.
        foreach (var @case in cases.Where(@case => @case.Outcome is not ("smalltalk" or "refused") && @case.Kind != "double"
            && @case.Turns[^1].Count(char.IsWhiteSpace) < LongMessage))
        {
            var conversation = "fit " + @case.Id;
            foreach (var turn in @case.Turns.SkipLast(1))
                await hand.Responder.RespondAsync(
                    new Utterance { Text = turn, Conversation = conversation, Day = EvalCommand.Day }, cancellation);
            var state = await hand.StateAsync(conversation, cancellation);
            foreach (var (features, reply) in Responder.Interpretations(
                hand.Snapshot, new DialogueOptions(), state, @case.Turns[^1], EvalCommand.Day))
                rows.Add(new ChoiceRow(@case.Id, GroupOf(@case), features, Judge.Reasons(@case, reply).Count == 0,
                    reply.Outcome is Outcome.Answer or Outcome.Figures, @case.Turns, Judge.Visible(reply)));
        }

        return rows;
    }

    public void Report(TextWriter output)
    {
        foreach (var (name, score) in _scores) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} {score:0.000}"));
        foreach (var kind in Chosen().GroupBy(chosen => IsFigure(chosen.Row)).OrderBy(kind => kind.Key))
        {
            output.WriteLine($"{(kind.Key ? "cijfers" : "artikelen"),-14} {"aantal",7} {"gemiddeld",10} {"goed",7}");
            foreach (var band in kind.GroupBy(chosen => Math.Min(9, (int)(chosen.Chance * 10))).OrderBy(band => band.Key))
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"0.{band.Key}-           {band.Count(),7} {band.Average(one => one.Chance),10:0.00} "
                        + $"{band.Average(one => one.Row.IsRight ? 1.0 : 0),7:0.00}"));
        }
    }

    static bool IsFigure(ChoiceRow row) => row.Features.Keys.Any(name => name.StartsWith("figure.", StringComparison.Ordinal));

    /// <summary>Every question of which the wrong reading is chosen or none is right, with all its readings.</summary>
    public void Misses(TextWriter output)
    {
        foreach (var group in _rows.Zip(_chances).GroupBy(pair => pair.First.Case, StringComparer.Ordinal))
        {
            var readings = group.OrderByDescending(pair => pair.Second).ToList();
            if (readings[0].First.IsRight) continue;
            output.WriteLine(
                $"{(readings.Exists(pair => pair.First.IsRight) ? "verkeerd gekozen" : "geen goede lezing")}: {group.Key}: "
                    + $"{string.Join(" / ", readings[0].First.Turns)}");
            foreach (var (row, chance) in readings)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"   {(row.IsRight ? "goed" : "fout")} {chance:0.00} {row.Features.Keys.First()}: "
                        + $"{row.Reply[..Math.Min(150, row.Reply.Length)]}"));
        }
    }

    public string ToJson(IEnumerable<string> files) => new JsonObject
    {
        ["command"] = "eval fit-choice " + string.Join(' ', files.Select(Path.GetFileName)),
        ["date"] = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["scores"] = Json(_scores), ["weights"] = Json(_weights),
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";

    static JsonObject Json(Dictionary<string, double> values) =>
        new(values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(
            pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, Math.Round(pair.Value, 3))));

    // "b1-017-t3" belongs with "b1-017-t1"; single questions about one place in the sources belong together.
    static string GroupOf(Case @case)
    {
        if (@case.Turns.Count == 1 && @case.Kind != "dialogue") return @case.Source ?? @case.Id;
        var end = @case.Id.LastIndexOf('-');
        return end > 0 ? @case.Id[..end] : @case.Id;
    }

    static int PartOf(string group) => SHA256.HashData(Encoding.UTF8.GetBytes(group))[0] % Parts;

    static Dictionary<string, double> Fit(IReadOnlyList<ChoiceRow> rows)
    {
        string[] names = [Constant, .. rows.SelectMany(row => row.Features.Keys).Distinct().Order(StringComparer.Ordinal)];
        var numbers = names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
        var weights = LogisticFit.Weights(
            [.. rows.Select(row => row.Features.Select(pair => (numbers[pair.Key], pair.Value)).Prepend((0, 1.0)).ToArray())],
            [.. rows.Select(row => row.IsRight)], names.Length, Penalty, WrongWeighs, [.. names.Select(SignOf)]);
        return names.Zip(weights).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    // A number that somebody puts forward is what a check is about, and what nobody counts by is what the honest no names.
    static int SignOf(string feature)
    {
        if (feature.StartsWith("Check.", StringComparison.Ordinal)) return 0;
        if (feature.StartsWith("FigureNotKept.", StringComparison.Ordinal)) return 0;
        if (NeverForAny.Any(part => feature.Contains(part, StringComparison.Ordinal)) || EndsIn(NeverFor)) return -1;
        return EndsIn(NeverAgainst) ? 1 : 0;

        bool EndsIn(string[] ends) => ends.Any(end => feature.EndsWith(end, StringComparison.Ordinal));
    }

    static double Chance(ChoiceRow row, Dictionary<string, double> weights) => 1 / (1 + Math.Exp(-weights[Constant]
        - row.Features.Sum(pair => weights.GetValueOrDefault(pair.Key) * pair.Value)));

    IEnumerable<(ChoiceRow Row, double Chance)> Chosen() =>
        _rows.Zip(_chances).GroupBy(pair => pair.First.Case, StringComparer.Ordinal).Select(group => group.MaxBy(pair => pair.Second));

    void Score()
    {
        var chosen = Chosen().ToList();
        var cases = chosen.Count;
        _scores["cases"] = cases;
        _scores["a right reading is there"] =
            (double)_rows.GroupBy(row => row.Case, StringComparer.Ordinal).Count(group => group.Any(row => row.IsRight)) / cases;
        _scores["the right one is chosen"] = (double)chosen.Count(one => one.Row.IsRight) / cases;
        var sure = chosen.Where(one => one.Chance >= 0.8 && one.Row.IsAnswer).ToList();
        _scores["sure and wrong"] = (double)sure.Count(one => !one.Row.IsRight) / cases;
        _scores["right answers that are sure"] =
            (double)sure.Count(one => one.Row.IsRight) / Math.Max(1, chosen.Count(one => one.Row is { IsRight: true, IsAnswer: true }));
    }
}
