namespace BanenBot.Core.Figures;

/// <summary>What speaks for a reading of a question as a question for a figure, and what it passes over.</summary>
sealed record FigureEvidence
{
    /// <summary>For an answer that was not read from slots: nothing speaks for or against it.</summary>
    public static readonly FigureEvidence None = new()
    {
        Explained = 0, Unexplained = 0, Left = [], Narrowing = [], LooseNumbers = 0, Restrictions = 0, Unknown = 0, AsksNumber = false,
        AsksExplanation = false, CountsOther = false, AsksTarget = false, NamesMeasure = false, HasPeriod = false, HasRegion = false,
        HasBreakdown = false, InContext = false, Lead = 0, Words = 0,
    };

    /// <summary>Information of the words that the slots explain; about 2 for a common word.</summary>
    public required double Explained { get; init; }

    /// <summary>Information of the words that nothing explains.</summary>
    public required double Unexplained { get; init; }

    /// <summary>The words that nothing explains, as typed, in their order.</summary>
    public required IReadOnlyList<string> Left { get; init; }

    /// <summary>The words and numbers that narrow what is asked and that nothing explains, as typed.</summary>
    public required IReadOnlyList<string> Narrowing { get; init; }

    /// <summary>Whether everything the question says is explained.</summary>
    public bool IsWhole => Left.Count == 0 && LooseNumbers == 0 && Restrictions == 0;

    /// <summary>The same where the claim explains what the slots do not: its number, and the words that put it forward.</summary>
    public FigureEvidence Whole() => this with
    {
        Unexplained = 0,
        Left = [],
        Narrowing = [],
        LooseNumbers = 0,
        Restrictions = 0,
        Unknown = 0,
        CountsOther = false,
    };

    /// <summary>Numbers that are no period: "50+", "27 jaar".</summary>
    public required int LooseNumbers { get; init; }

    /// <summary>Words that narrow what is counted and that nothing explains: "zonder", "zelf".</summary>
    public required int Restrictions { get; init; }

    /// <summary>An unexplained word stands right before the word for the measure: "fulltime banen".</summary>
    public bool Qualified { get; init; }

    /// <summary>It asks for what no source counts, as the knowledge says: women, wages.</summary>
    public bool AsksNotKept { get; init; }

    /// <summary>What is counted is a word that nobody knows: "hoeveel wia'ers staan er geregistreerd".</summary>
    public bool CountsUnknown => CountsOther && Unknown > 0;

    /// <summary>That, or what is counted is narrowed by a number that is no figure: "boven de 50", "jonger dan 27".</summary>
    public bool CountsNothingKept => CountsUnknown || LooseNumbers > 0 && Restrictions > 0;

    /// <summary>A word that narrows stands right by a number that is no figure: "boven de 50", "27 of jonger".</summary>
    public bool NarrowedByNumber { get; init; }

    /// <summary>Unexplained words that the knowledge has never heard of.</summary>
    public required int Unknown { get; init; }

    /// <summary>Whether the sentence asks how many or how much.</summary>
    public required bool AsksNumber { get; init; }

    /// <summary>Whether it asks why, who, where or how.</summary>
    public required bool AsksExplanation { get; init; }

    /// <summary>Whether what is counted is another thing than what the slots are about: "hoeveel weken".</summary>
    public required bool CountsOther { get; init; }

    /// <summary>Whether what must be is asked of a measure of what is.</summary>
    public required bool AsksTarget { get; init; }

    /// <summary>Whether it names a measure itself rather than going on about the one before.</summary>
    public required bool NamesMeasure { get; init; }

    public required bool HasPeriod { get; init; }
    public required bool HasRegion { get; init; }

    /// <summary>Whether it names a part: a law, a sector.</summary>
    public required bool HasBreakdown { get; init; }

    /// <summary>What changed is asked of the measure before, in words that name the change of another.</summary>
    public bool AsksChange { get; init; }

    /// <summary>Whether the highest or the lowest is asked for.</summary>
    public bool AsksExtreme { get; init; }

    /// <summary>Whether the slots of a question before were used.</summary>
    public required bool InContext { get; init; }

    /// <summary>How much better the measure fits than the next, in information.</summary>
    public required double Lead { get; init; }
    public required int Words { get; init; }
}
