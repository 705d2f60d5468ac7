using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using BanenBot.Core.Reading;

namespace BanenBot.Evaluation;

/// <summary>A question, or a few of one conversation, and what the last reply must and must not hold. One line of a question set.</summary>
sealed record Case
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required IReadOnlyList<string> Turns { get; init; }

    /// <summary>Regular expressions over what a person reads; facts, never phrasing.</summary>
    public IReadOnlyList<string> Must { get; set; } = [];
    public IReadOnlyList<string> MustNot { get; set; } = [];

    /// <summary>The outcome wanted, alternatives divided by |; absent: an answer or figures, with a source.</summary>
    public string? Outcome { get; init; }
    public string? Source { get; init; }
    public string? Note { get; init; }

    /// <summary>The cases of all files; null, with the reasons told, where one is missing or faulty or there is no case in them.</summary>
    public static IReadOnlyList<Case>? ReadAll(IReadOnlyList<string> files, TextWriter errors)
    {
        var faults = new FaultList();
        var missing = files.Where(file => !File.Exists(file)).ToList();
        foreach (var file in missing) errors.WriteLine($"{file}: dit bestand is er niet.");
        var cases = files.Except(missing).SelectMany(file => Read(file, faults)).ToList();
        foreach (var fault in faults.All) errors.WriteLine(fault);
        if (missing.Count + faults.All.Count > 0) return null;
        if (cases.Count > 0) return cases;
        errors.WriteLine("Er staat geen vraag in.");
        return null;
    }

    /// <summary>Reads a file of JSON Lines; each faulty line is reported with its number and left out.</summary>
    public static IReadOnlyList<Case> Read(string file, FaultList faults)
    {
        var cases = new List<Case>();
        var lines = File.ReadAllLines(file);
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            try
            {
                var read = JsonSerializer.Deserialize(lines[i], CaseJson.Default.Case);
                foreach (var pattern in read?.Must.Concat(read.MustNot) ?? []) _ = new Regex(pattern);
                if (read is { Turns.Count: > 0 }) cases.Add(read);
                else faults.Add(file, i + 1, "Deze regel heeft geen `turns`.");
            }
            catch (JsonException)
            {
                faults.Add(file, i + 1, "Dit is geen geldige JSON met `id`, `kind` en `turns`.");
            }
            catch (ArgumentException)
            {
                faults.Add(file, i + 1, "`must` of `must_not` heeft een ongeldige reguliere expressie.");
            }
        }

        return cases;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(IReadOnlyList<Result>))]
sealed partial class CaseJson : JsonSerializerContext;
