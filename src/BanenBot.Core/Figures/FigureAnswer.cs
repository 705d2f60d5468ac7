using BanenBot.Core.Sources;

namespace BanenBot.Core.Figures;

enum FigureOutcome
{
    Held,

    /// <summary>A figure was asked for that is not there; what is there is named.</summary>
    NotHeld,

    /// <summary>Several figures may be meant; each choice is a question that can be asked as it stands.</summary>
    AskBack,
}

/// <summary>The answer to a question for figures, in Dutch, for any channel to render.</summary>
sealed record FigureAnswer
{
    public required FigureOutcome Outcome { get; init; }

    /// <summary>0 to 1: how much of the question the answer explains.</summary>
    public required double Confidence { get; init; }

    /// <summary>One sentence with value, unit, region and reference date, to be copied into minutes.</summary>
    public required string Headline { get; init; }
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>What was filled in, or is counted otherwise than it was asked; stands in the details too.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];

    /// <summary>Whether a percentage was asked and only the number is held; stands in the details too.</summary>
    public bool LacksPercentage { get; init; }

    /// <summary>What the one figure was before, in a sentence that stands in the details too; null where none before it is held.</summary>
    public string? Change { get; init; }
    internal FigureTable? Table { get; init; }
    internal FigureChart? Chart { get; init; }

    /// <summary>What a careful reader must know: another reading and its source, a provisional status.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];
    internal FigureReading? Reading { get; init; }

    /// <summary>Follow-up questions in words that are understood after this answer.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>With <see cref="FigureOutcome.AskBack"/>: what may be meant, as questions.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The slots, for the next question of the conversation.</summary>
    public FigureQuestion? Question { get; init; }

    /// <summary>What speaks for this reading of the question and what it passes over; null where it was asked by slots.</summary>
    internal FigureEvidence? Evidence { get; init; }

    /// <summary>The numbers given, the main one last, for a next question that reckons on from them.</summary>
    public IReadOnlyList<ShownFigure> Shown { get; init; } = [];

    /// <summary>
    /// The one number that the answer comes to, a change signed the way it was asked; null where it comes to several or none.
    /// </summary>
    internal Quantity? Result { get; init; }

    /// <summary>The one figure that the answer gives; null where it gives several or none.</summary>
    public Figure? Figure { get; init; }
}

/// <summary>A number and what it counts.</summary>
readonly record struct Quantity(decimal Value, Unit Unit);

/// <summary>How the question was read, for the user to check at a glance.</summary>
sealed record FigureReading(string Indicator, string Breakdown, string Region, string Period);

sealed record FigureTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

sealed record FigureChart(IReadOnlyList<string> Labels, IReadOnlyList<decimal> Values, Unit Unit);
