using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Questions;

/// <summary>What a question for figures says, before what it leaves out is filled in.</summary>
sealed record QuestionSlots
{
    public required Asked Asked { get; init; }

    /// <summary>One, or two that are set side by side.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }
    public required IReadOnlyList<Breakdown> Breakdowns { get; init; }

    /// <summary>The atoms that the measures and parts explain.</summary>
    public required UInt128 Explained { get; init; }

    /// <summary>Atoms that fit the measure without naming it.</summary>
    public UInt128 Around { get; init; }

    /// <summary>The atoms that the measure's own term needs.</summary>
    public UInt128 TermAtoms { get; init; }

    /// <summary>Whether the measure is named by the question and the article's words together.</summary>
    public bool NamesWithTopic { get; init; }

    /// <summary>Whether a word of the measure's term is met by another word only.</summary>
    public bool IsLoose { get; init; }

    /// <summary>What was asked for and no figure says; null as a rule.</summary>
    public NotKept? NotKept { get; init; }

    /// <summary>A part that was asked for and that the indicator is not held for.</summary>
    public Breakdown? Missing { get; init; }
    public required IReadOnlyList<NamedRegion> Regions { get; init; }

    /// <summary>The name that several regions bear, as typed; null where every region is clear.</summary>
    public string? AmbiguousRegion { get; init; }

    /// <summary>The region of who asks, for a question that names none.</summary>
    public Region? Home { get; init; }
    public required PeriodReading Periods { get; init; }

    /// <summary>The edition whose figure is asked for; null for the figure that holds now.</summary>
    public Edition? Edition { get; init; }

    /// <summary>The slots that this question may inherit; null where it stands by itself.</summary>
    public FigureQuestion? Previous { get; init; }

    /// <summary>Whether it is about the same measure as the question before.</summary>
    public bool KeepsIndicator { get; init; }

    /// <summary>What changed is asked of a level, in words that name the change of another: "hoeveel kwamen er bij" after people.</summary>
    public bool AsksChange { get; init; }

    /// <summary>Other measures that may as well be meant, where the question names none.</summary>
    public IReadOnlyList<Indicator> Rivals { get; init; } = [];
    public required double Confidence { get; init; }

    /// <summary>How much better the measure fits than the next, in information.</summary>
    public double Lead { get; init; }
    public FigureEvidence? Evidence { get; init; }

    public bool Has(Cue cue) => Asked.Has(cue);

    /// <summary>Whether the cue is there as a word of the measure's own term only.</summary>
    public bool HasOnlyInTerm(Cue cue) => Asked.Atoms.Index()
        .All(atom => atom.Item.IsContext || (atom.Item.Cue & cue) == 0 || (TermAtoms & Asked.Bit(atom.Index)) != 0);

    /// <summary>
    /// Whether the cue stands apart from the measure: "groei" asks for a change, but not where the measure is itself about growth.
    /// </summary>
    public bool HasOpen(Cue cue) => Asked.Atoms.Index()
        .Any(atom => !atom.Item.IsContext && (atom.Item.Cue & cue) != 0 && ((Explained | Around) & Asked.Bit(atom.Index)) == 0);
}
