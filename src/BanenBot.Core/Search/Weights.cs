using System.Text.Json;
using System.Text.Json.Serialization;

namespace BanenBot.Core.Search;

/// <summary>
/// The numbers of ranking and confidence, with where they come from. Data, not code: <c>banenbot eval fit</c> writes the file that is
/// embedded
/// here. It stands beside the code that it belongs to and not in the knowledge folder, which organisations replace.
/// </summary>
sealed record Weights
{
    const string Resource = "BanenBot.Core.Search.weights.json";

    /// <summary>Those that the program answers with.</summary>
    public static Weights Shipped { get; } = Read();

    /// <summary>What wrote this file.</summary>
    public required string Command { get; init; }

    /// <summary>The day of the fit.</summary>
    public required DateOnly Fitted { get; init; }

    /// <summary>The version of the knowledge that was asked.</summary>
    public required string Knowledge { get; init; }

    /// <summary>The question sets, each with how many of its questions took part.</summary>
    public required IReadOnlyDictionary<string, int> Sets { get; init; }

    /// <summary>
    /// Of the questions of each fold, by weights that the other folds gave; a subject is in one fold with all its questions.
    /// </summary>
    public required IReadOnlyDictionary<string, double> OutOfFold { get; init; }
    public required RankingWeights Ranking { get; init; }
    public required ConfidenceWeights Confidence { get; init; }

    /// <summary>As the file has it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WeightsJson.Default.Weights) + "\n";

    static Weights Read()
    {
        using var file = typeof(Weights).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize(file, WeightsJson.Default.Weights)!;
    }
}

/// <summary>What each measure of a hit adds to its score, a logarithm; see <see cref="HitEvidence"/>.</summary>
sealed record RankingWeights
{
    public required double Letters { get; init; }
    public required double Terms { get; init; }
    public required double Breadth { get; init; }
    public required double Likeness { get; init; }
    public required double Held { get; init; }
}

/// <summary>What each of <see cref="Search.Confidence.Inputs"/> adds to the logarithm of the odds.</summary>
sealed record ConfidenceWeights
{
    public required double Intercept { get; init; }
    public required double Share { get; init; }
    public required double Declined { get; init; }
    public required double Lacking { get; init; }
    public required double ForeignNumber { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Weights))]
sealed partial class WeightsJson : JsonSerializerContext;
