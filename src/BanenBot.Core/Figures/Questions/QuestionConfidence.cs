using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Questions;

/// <summary>
/// Weighs a reading of a question as one for a figure: what its slots explain, what they pass over, and whether anything asks for a number
/// at all. What that makes of its chance to be right is fitted elsewhere, together with every other way to read the question.
/// </summary>
sealed class QuestionConfidence(TermIndex terms, Holdings holdings, WordClasses classes)
{
    const Cue AsksForNumber = Cue.Quantity | Cue.Share | Cue.Highest | Cue.Lowest;
    const double Least = 0.2;
    const double PerSlot = 2;
    const double PerCue = 1.5;
    const double Explaining = 0.85;
    const double OtherMeasure = 0.4;
    const double Strange = 1.25;
    const int KeywordStyle = 9;

    /// <summary>
    /// False where no measure at all could make it a question for a figure: no word asks for a number, no time and no place is named. Most
    /// questions end here, before every measure is weighed.
    /// </summary>
    public static bool MayAskForFigure(Asked asked, RegionReading regions, PeriodReading periods) =>
        asked.Has(Cue.Quantity | Cue.Share | Cue.Highest | Cue.Lowest | Cue.Number) || !periods.IsEmpty
            || regions.Regions.Any(region => !region.IsDeictic);

    /// <summary>The share of the question's information that the slots explain; 0 where it asks for no figure.</summary>
    public double Of(QuestionSlots slots)
    {
        var asked = slots.Asked;
        if (!AsksForFigure(slots)) return 0;
        var explained = Weight(slots.Explained, asked) + PerSlot * slots.Regions.Count + (slots.Periods.IsEmpty ? 0 : PerSlot)
            + (slots.Edition is null ? 0 : PerSlot)
            + (asked.Has(Cue.Quantity | Cue.Share) ? PerCue : 0) + (slots.KeepsIndicator ? PerSlot : 0);
        var confidence = explained / (explained + Unexplained(asked, slots.Explained | slots.Around));
        if (slots.HasOpen(Cue.Explain)) confidence *= Explaining;
        if (AsksForOtherMeasure(slots) || AsksForTarget(slots)) confidence *= OtherMeasure;
        return confidence < Least ? 0 : Math.Round(confidence, 3);
    }

    public FigureEvidence Evidence(QuestionSlots slots)
    {
        var asked = slots.Asked;
        var explained = slots.Explained | slots.Around;
        var left = asked.Atoms.Index()
            .Where(atom => (explained & Asked.Bit(atom.Index)) == 0 && !atom.Item.IsContext && !atom.Item.IsElsewhere)
            .Select(atom => atom.Item).ToList();
        return new FigureEvidence
        {
            Explained = Weight(slots.Explained, asked), Unexplained = Unexplained(asked, explained),
            Left = [.. left.Where(IsOpen).Select(atom => atom.Word.CorrectedFrom ?? atom.Word.Token.Text).Distinct()],
            Narrowing = [.. left.Where(atom => IsOpen(atom) || IsNumber(atom) || classes.Restrictions.Contains(atom.Word.Token.Text))
                .Select(atom => atom.Word.CorrectedFrom ?? atom.Word.Token.Text).Distinct()],
            LooseNumbers = left.Count(IsNumber),
            // "toen", "dat jaar" that point at no moment narrow all the same.
            Restrictions = left.Count(atom => classes.Restrictions.Contains(atom.Word.Token.Text))
                + (slots is { Previous: null, KeepsIndicator: false, Periods.IsExplicit: false }
                    && (slots.Periods.SameMoment || slots.Periods.SameYear) ? 1 : 0),
            AsksNotKept = slots.NotKept is not null,
            Qualified = asked.Atoms.Index().Any(atom => IsOpen(atom.Item) && (explained & Asked.Bit(atom.Index)) == 0
                && (slots.TermAtoms & Asked.Bit(atom.Index + 1)) != 0 && atom.Index + 1 < asked.Atoms.Count
                && !asked.Atoms[atom.Index + 1].IsElsewhere),
            Unknown = left.Count(atom => IsOpen(atom) && !atom.Word.IsKnown),
            AsksNumber = asked.Has(AsksForNumber),
            AsksExplanation = slots.HasOpen(Cue.Explain), CountsOther = AsksForOtherMeasure(slots),
            AsksTarget = slots.Indicators.Count > 0 && AsksForTarget(slots),
            // "wat zegt de wethouder over de banenafspraak" names the jobs of it by another word, and asks for no number.
            // "hoeveel procent is het landelijk" names none either, though a share is called so.
            NamesMeasure = slots.TermAtoms != 0 && !IsOnlyAsked(slots) && (!slots.IsLoose || asked.Has(AsksForNumber | Cue.Number)),
            HasPeriod = !slots.Periods.IsEmpty, HasRegion = slots.Regions.Count > 0, HasBreakdown = slots.Breakdowns.Count > 0,
            InContext = slots.Previous is not null, Lead = slots.Lead, Words = asked.Words.Count, AsksChange = slots.AsksChange,
            NarrowedByNumber = left.Exists(atom => IsNumber(atom) && left.Exists(other => IsNear(asked, atom, other)
                && classes.Restrictions.Contains(other.Word.Token.Text))),
            AsksExtreme = asked.Has(Cue.Highest | Cue.Lowest),
        };
    }

    static bool IsOnlyAsked(QuestionSlots slots) => !slots.NamesWithTopic && slots.Asked.Atoms.Index().All(atom => atom.Item.IsContext
        || (slots.TermAtoms & Asked.Bit(atom.Index)) == 0 || (atom.Item.Cue & (Cue.Share | Cue.Quantity)) != 0 || atom.Item.IsElsewhere);

    /// <summary>The atoms that say something and that nothing explains.</summary>
    public static UInt128 Open(Asked asked, UInt128 explained) => asked.Atoms.Index()
        .Where(atom => (explained & Asked.Bit(atom.Index)) == 0 && IsOpen(atom.Item))
        .Aggregate(UInt128.Zero, (open, atom) => open | Asked.Bit(atom.Index));

    public double Unexplained(Asked asked, UInt128 explained)
    {
        var weight = 0.0;
        for (var index = 0; index < asked.Atoms.Count; index++)
            if ((explained & Asked.Bit(index)) == 0
                && IsOpen(asked.Atoms[index]))
                weight += asked.Weight(index, terms) * (asked.Atoms[index].Word.IsKnown ? 1 : Strange);
        return weight;
    }

    // With one word between them: "boven de 50".
    static bool IsNear(Asked asked, Atom one, Atom other)
    {
        var between = asked.Words.Count(word => word.Token.Start > Math.Min(one.Word.Token.Start, other.Word.Token.Start)
            && word.Token.Start < Math.Max(one.Word.Token.Start, other.Word.Token.Start));
        return between < 2;
    }

    static bool IsNumber(Atom atom) => char.IsAsciiDigit(atom.Word.Token.Text[0]);

    static bool IsOpen(Atom atom) =>
        atom is { IsContext: false, IsElsewhere: false, Cue: Cue.None, IsFiller: false, Word.Role: WordRole.Content }
            && atom.Word.Token.Text.Any(char.IsLetter);

    double Weight(UInt128 atoms, Asked asked)
    {
        var weight = 0.0;
        for (var index = 0; index < asked.Atoms.Count; index++)
            if ((atoms & Asked.Bit(index)) != 0) weight += asked.Weight(index, terms);
        return weight;
    }

    bool AsksForFigure(QuestionSlots slots)
    {
        var asked = slots.Asked;
        if (slots.KeepsIndicator || slots.Previous is not null) return true;
        if (asked.Has(Cue.Quantity | Cue.Share | Cue.Highest | Cue.Lowest)) return true;
        if (asked.Atoms.Zip(asked.Atoms.Skip(1)).Any(pair => Cues.AsksWhatCounts(pair.First.Word.Token.Text, pair.Second.Word.Token.Text)))
            return false;
        if (slots.HasOpen(Cue.Explain) && !asked.Has(Cue.Growth | Cue.Decline | Cue.Target | Cue.Series)) return false;
        var hasPlace = slots.Regions.Any(region => !region.IsDeictic);
        if (slots.Periods.IsExplicit || (slots.Periods.Latest && hasPlace)) return true;
        // "hoe hoog is de quotumheffing": all of it is explained, and it asks how much.
        if (asked.Has(Cue.Number) && Unexplained(asked, slots.Explained | slots.Around) == 0 && slots.TermAtoms != 0) return true;
        var hasHint = asked.Has(Cue.Number | Cue.Growth | Cue.Decline | Cue.Difference | Cue.Series | Cue.Target | Cue.Realised);
        // "hoort die nu bij de banenafspraak" asks whether.
        if (!hasHint && !hasPlace && slots.Periods.Latest && classes.Whether.Contains(asked.Words[0].Token.Text)) return false;
        return (hasPlace || slots.Periods is { From: not null } or { LastQuarters: not null } or { Shift: not null } or { Latest: true })
            && (hasHint || asked.Words.Count <= KeywordStyle);
    }

    // "hoeveel banen moet de overheid" is not about how many there are.
    bool AsksForTarget(QuestionSlots slots) =>
        !slots.KeepsIndicator && slots.HasOpen(Cue.Must) && holdings.Kind(slots.Indicators[0].Id) != FigureKind.Target;

    // "hoeveel weken", "hoeveel euro": what is counted is not what the slots are about.
    static bool AsksForOtherMeasure(QuestionSlots slots)
    {
        var atoms = slots.Asked.Atoms;
        for (var index = 0; index + 1 < atoms.Count; index++)
        {
            if ((atoms[index].Cue & Cue.Quantity) == 0) continue;
            var next = index + 1;
            while (next < atoms.Count && next <= index + 2
                && ((atoms[next].Cue & ~Cue.Persons) != 0 || atoms[next].Word.Role == WordRole.Stop))
                next++;
            if (next < atoms.Count && IsOpen(atoms[next]) && ((slots.Explained | slots.Around) & Asked.Bit(next)) == 0) return true;
        }

        return false;
    }
}
