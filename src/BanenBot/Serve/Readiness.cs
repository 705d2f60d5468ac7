using System.Text.Json.Serialization;

namespace BanenBot.Serve;

/// <summary>The body of <c>/health/ready</c>: which knowledge answers, and how many faults its last reading had.</summary>
sealed record Readiness(string Status, string Knowledge, int Articles, int Passages, int Faults)
{
    public static Readiness Of(KnowledgeKeeper keeper) =>
        new("ready", keeper.Current.Version, keeper.Current.Library.ArticleCount, keeper.Current.Library.PassageCount, keeper.Faults.Count);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Readiness))]
sealed partial class HealthJson : JsonSerializerContext;
