using System.Globalization;

namespace BanenBot.Evaluation;

/// <summary>
/// Prints what a run gave, for an editor: scores a kind, how far confidence can be trusted, and what changed since an earlier run.
/// </summary>
static class Report
{
    /// <summary>Of a reply, in characters.</summary>
    const int LongestShown = 200;

    static readonly double[] Bands = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0001];

    public static void Scores(IReadOnlyList<Result> results, TextWriter output)
    {
        output.WriteLine($"{"soort",-14} {"goed",9} {"deel",7} {"hit@1",7} {"hit@3",7}");
        foreach (var group in results.GroupBy(result => result.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
            Line(group.Key, [.. group], output);
        Line("alles", results, output);
    }

    public static void Misses(IReadOnlyList<Result> results, TextWriter output)
    {
        foreach (var miss in results.Where(result => !result.Right))
        {
            output.WriteLine($"{miss.Id}: {string.Join(" / ", miss.Turns)}");
            output.WriteLine($"   {string.Join("; ", miss.Reasons)}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"   -> {miss.Outcome} {miss.Topic} ({miss.Confidence:0.00}): {miss.Reply[..Math.Min(LongestShown, miss.Reply.Length)]}"));
        }
    }

    /// <summary>Of the replies given with some confidence, how many were right: the two columns should be alike.</summary>
    public static void Reliability(IReadOnlyList<Result> results, TextWriter output)
    {
        var answered = results.Where(result => result.Outcome is "answer" or "figures").ToList();
        output.WriteLine($"{"zekerheid",-14} {"aantal",7} {"gemiddeld",10} {"goed",7}");
        for (var i = 0; i + 1 < Bands.Length; i++)
        {
            var band = answered.Where(result => result.Confidence >= Bands[i] && result.Confidence < Bands[i + 1]).ToList();
            if (band.Count == 0) continue;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Bands[i]:0.00}-{Math.Min(1, Bands[i + 1]):0.00}      {band.Count,7} "
                    + $"{band.Average(result => result.Confidence),10:0.00} {band.Average(result => result.Right ? 1.0 : 0),7:0.00}"));
        }
    }

    /// <summary>Which article answered where another was right: what editors should tell apart better.</summary>
    public static void Confusions(IReadOnlyList<Result> results, TextWriter output)
    {
        foreach (var group in results.Where(result => !result.Right && result is { Outcome: "answer", Source: not null })
                     .GroupBy(result => (result.Source, result.Topic)).OrderByDescending(group => group.Count())
                     .ThenBy(group => group.Key.Source, StringComparer.Ordinal).Take(15))
            output.WriteLine($"{group.Count(),3} x  gevraagd: {group.Key.Source}  geantwoord: {group.Key.Topic}");
    }

    /// <summary>Which answers changed, question by question: what became worse first, then better, then other.</summary>
    public static void Drift(IReadOnlyList<Result> results, IReadOnlyList<Result> earlier, TextWriter output)
    {
        var before = earlier.GroupBy(result => result.Id).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var both = results.Where(result => before.ContainsKey(result.Id)).Select(result => (Was: before[result.Id], Now: result)).ToList();
        var changes = both.Select(pair => (Kind: KindOf(pair.Was, pair.Now), pair.Was, pair.Now))
            .Where(change => change.Kind is not null).OrderBy(change => change.Kind).ToList();
        foreach (var (kind, was, now) in changes)
        {
            output.WriteLine($"{Names[kind!.Value]}: {now.Id}: {string.Join(" / ", now.Turns)}");
            output.WriteLine($"   was: {Told(was)}");
            output.WriteLine($"   nu:  {Told(now)}");
        }

        var counts = Enum.GetValues<Change>()
            .Select(kind => $"{Names[kind].ToLowerInvariant()} {changes.Count(one => one.Kind == kind)}");
        var (same, isNew) = (both.Count - changes.Count, results.Count - both.Count);
        output.WriteLine($"{string.Join(", ", counts)}, gelijk {same}, niet eerder gesteld {isNew}");
    }

    enum Change
    {
        Worse,
        Better,
        Other,
    }

    static readonly Dictionary<Change, string> Names = new()
    {
        [Change.Worse] = "SLECHTER", [Change.Better] = "beter", [Change.Other] = "ander antwoord",
    };

    static Change? KindOf(Result was, Result now) =>
        was.Right != now.Right ? now.Right ? Change.Better : Change.Worse
        : (was.Outcome, was.Topic, was.Reply) != (now.Outcome, now.Topic, now.Reply) ? Change.Other : null;

    static string Told(Result result)
    {
        var (reasons, shown) = (string.Join("; ", result.Reasons), result.Reply[..Math.Min(LongestShown, result.Reply.Length)]);
        return string.Create(CultureInfo.InvariantCulture,
            $"{result.Outcome} {result.Topic} ({result.Confidence:0.00}){(reasons.Length > 0 ? $" [{reasons}]" : "")}: {shown}");
    }

    static void Line(string kind, IReadOnlyList<Result> results, TextWriter output)
    {
        var right = results.Count(result => result.Right);
        var ranked = results.Where(result => result.Kind is "faq" or "document").ToList();
        var (first, three) = (ranked.Count(result => result.Rank == 1), ranked.Count(result => result.Rank is >= 1 and <= 3));
        var hits = ranked.Count == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{(double)first / ranked.Count,7:0.000} {(double)three / ranked.Count,7:0.000}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{kind,-14} {right,4}/{results.Count,-4} {(double)right / results.Count,7:0.000} {hits}"));
    }
}
