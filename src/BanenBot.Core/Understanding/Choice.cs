using System.Text.Json;
using System.Text.Json.Serialization;

namespace BanenBot.Core.Understanding;

/// <summary>
/// How likely an interpretation is to be right: a logistic function of its features. The weights are fitted on the project's question sets,
/// by conversation and article held apart, and kept in <c>choice.json</c> beside this file, with the command that made them.
/// </summary>
sealed class Choice
{
    public static readonly Choice Fitted = Load();

    readonly IReadOnlyDictionary<string, double> _weights;

    readonly double _constant;

    public Choice(IReadOnlyDictionary<string, double> weights) => (_weights, _constant) = (weights, weights.GetValueOrDefault("constant"));

    /// <summary>0 to 1: how often such an interpretation is right.</summary>
    public double Probability(Features features)
    {
        var log = _constant;
        foreach (var (name, value) in features.Values)
            if (_weights.TryGetValue(name, out var weight)) log += weight * value;
        return Math.Clamp(1 / (1 + Math.Exp(-log)), 0.001, 0.999);
    }

    static Choice Load()
    {
        using var stream = typeof(Choice).Assembly.GetManifestResourceStream("BanenBot.Core.Understanding.choice.json")
            ?? throw new InvalidOperationException("The fitted choice is not embedded in the assembly.");
        var file = JsonSerializer.Deserialize(stream, ChoiceJson.Default.ChoiceFile)
            ?? throw new InvalidOperationException("The fitted choice is empty.");
        return new Choice(file.Weights);
    }
}

/// <summary>The file of fitted weights.</summary>
sealed record ChoiceFile(
    string Command, string Date, IReadOnlyDictionary<string, double> Scores, IReadOnlyDictionary<string, double> Weights);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ChoiceFile))]
sealed partial class ChoiceJson : JsonSerializerContext;
