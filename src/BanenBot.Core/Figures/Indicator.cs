namespace BanenBot.Core.Figures;

/// <summary>What is measured, with how people call it; an entry of <c>indicatoren.yaml</c>.</summary>
public sealed record Indicator
{
    public required string Id { get; init; }

    /// <summary>As it stands in a sentence after a number: "banen volgens de banenafspraak".</summary>
    public required string Name { get; init; }
    public required Unit Unit { get; init; }
    public required string Definition { get; init; }

    /// <summary>Each a set of words that, all present in whatever order, name this indicator.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>Where people go wrong with this figure.</summary>
    public string? Caution { get; init; }

    /// <summary>Ids of indicators that are often meant instead.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}

/// <summary>What one measure is to others; an entry of <c>verbanden.yaml</c>. Null where there is none.</summary>
/// <param name="Whole">What it is a part of.</param>
/// <param name="Rest">What is left of the whole without it.</param>
/// <param name="Share">The same as a percentage.</param>
/// <param name="Target">What it should be.</param>
sealed record IndicatorRelations(Indicator? Whole, Indicator? Rest, Indicator? Share, Indicator? Target)
{
    /// <summary>The moment whose name alone means this measure at it: "de nulmeting".</summary>
    public ReferenceMoment? Moment { get; init; }

    /// <summary>What this measure is the net change of.</summary>
    public Indicator? ChangeOf { get; init; }

    public static readonly IndicatorRelations None = new(null, null, null, null);
}

/// <summary>A part of what an indicator counts: a target group, a sector.</summary>
/// <param name="IsParty">
/// Named after organisations or people that are not what is counted: "hoeveel gemeenten" asks after gemeenten, not after what they have.
/// </param>
/// <param name="SumOf">Ids of the parts that make this one up together; none for a part by itself.</param>
public sealed record Breakdown(
    string Id, string Name, IReadOnlyList<string> Terms, bool IsParty = false, IReadOnlyList<string>? SumOf = null);

/// <summary>Something people ask for that no source counts: sex, wages, lines of business.</summary>
sealed record NotKept(string Name, IReadOnlyList<string> Terms);

/// <summary>A moment with a name of its own, such as the baseline.</summary>
sealed record ReferenceMoment(string Name, Period Period, IReadOnlyList<string> Terms);
