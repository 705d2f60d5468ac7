namespace BanenBot.Core.Figures.Questions;

/// <summary>An indicator with the parts the question names, and what that reading explains of it.</summary>
/// <param name="TermAtoms">The atoms of the indicator's own term.</param>
/// <param name="Atoms">Those, and the ones of the breakdowns.</param>
/// <param name="Around">Atoms that fit the indicator without naming it: its unit, the words of its definition.</param>
/// <param name="Missing">A part that was asked for and that this indicator is not held for.</param>
sealed record Candidate(
    Indicator Indicator, IReadOnlyList<Breakdown> Breakdowns, UInt128 TermAtoms, UInt128 Atoms, UInt128 Around, double Score,
    Breakdown? Missing = null);

/// <summary>
/// Weighs every indicator whose term is met: the one that explains most of the question wins, together with the breakdowns that it is held
/// for. What the words leave open is settled by the kind of number asked for (a percentage, persons) and by what is held.
/// </summary>
sealed class IndicatorChoice(FigureCatalog catalog, TermIndex terms, Holdings holdings)
{
    const double KindMatters = 1.5;
    const double HeldMatters = 0.4;
    const double UnitMatters = 0.5;
    const double AroundMatters = 0.4;
    const double ExactMatters = 0.3;
    const double TargetMatters = 0.25;
    const int MostRegions = 4;

    /// <summary>Best first.</summary>
    public IReadOnlyList<Candidate> Rank(Asked asked, List<Region> regions)
    {
        var met = terms.MetWords(asked);
        var parts = catalog.Breakdowns.Select(part => (Part: part, Atoms: Best(terms.Met(part, met), asked)))
            .Where(part => part.Atoms != 0).ToList();
        return
        [
            .. catalog.Indicators.SelectMany(indicator => terms.Met(indicator, met).Distinct()
                    .Where(term => asked.IsSound(term.Atoms)).Select(term => Weigh(indicator, term, parts, met, asked, regions)))
                .GroupBy(candidate => candidate.Indicator.Id).Select(group => group.MaxBy(candidate => candidate.Score)!)
                .OrderByDescending(candidate => candidate.Score),
        ];
    }

    /// <summary>The indicator as it is, with the breakdowns the question names.</summary>
    public Candidate Keep(Asked asked, Indicator indicator)
    {
        var met = terms.MetWords(asked);
        var parts = catalog.Breakdowns.Select(part => (Part: part, Atoms: Best(terms.Met(part, met), asked)))
            .Where(part => part.Atoms != 0).ToList();
        return Weigh(indicator, default, parts, met, asked, []);
    }

    Candidate Weigh(Indicator indicator, MetTerm term, List<(Breakdown Part, UInt128 Atoms)> parts, MetTerm[] met, Asked asked,
        List<Region> regions)
    {
        var fitting = Fitting(indicator, term.Atoms, parts, asked);
        var atoms = fitting.Aggregate(term.Atoms, (union, part) => union | part.Atoms);
        var around = terms.Around(indicator, met) & ~atoms;
        var missing = Missing(indicator, atoms | around, parts);
        var score = Weight(atoms, asked) + AroundMatters * Weight(around, asked) + Preference(indicator, fitting, asked, regions)
            + ExactMatters * ((double)UInt128.PopCount(term.Exact) - term.Loose) - (missing is null ? 0 : HeldMatters);
        return new Candidate(indicator, [.. fitting.Select(part => part.Part)], term.Atoms, atoms, around, score, missing);
    }

    List<(Breakdown Part, UInt128 Atoms)> Fitting(
        Indicator indicator, UInt128 term, List<(Breakdown Part, UInt128 Atoms)> parts, Asked asked)
    {
        var held = parts.Where(part =>
            (part.Atoms & ~term) != 0 && asked.IsSound(part.Atoms | term) && holdings.Has(indicator.Id, part.Part.Id)).ToList();
        var compares = asked.Has(Cue.Compare | Cue.Split) || asked.Words.Any(word => word.Token.Text == "of");
        // "wajong en pwet" is the two together where that is a part of its own, unless they are set against each other.
        return
        [
            .. held.Where(part => !held.Any(other => other.Part != part.Part && (compares
                    ? (other.Atoms | part.Atoms) == part.Atoms && held.Count(third => (third.Atoms | part.Atoms) == part.Atoms) > 2
                    : (part.Atoms | other.Atoms) == other.Atoms && part.Atoms != other.Atoms)))
                .DistinctBy(part => part.Atoms),
        ];
    }

    // Only a part that this indicator could have had: its neighbours count by it.
    Breakdown? Missing(Indicator indicator, UInt128 explained, List<(Breakdown Part, UInt128 Atoms)> parts) => parts
        .Where(part => (part.Atoms & explained) == 0 && indicator.Related.Any(related => holdings.Has(related, part.Part.Id)))
        .Select(part => part.Part).FirstOrDefault();

    double Preference(
        Indicator indicator, List<(Breakdown Part, UInt128 Atoms)> parts, Asked asked, List<Region> regions)
    {
        var preference = 0.0;
        if (asked.Has(Cue.Share)) preference += indicator.Unit.IsPercent ? KindMatters : -KindMatters;
        else if (asked.Has(Cue.Quantity) && indicator.Unit.IsPercent) preference -= KindMatters;
        if (asked.Has(Cue.Persons) && indicator.Unit == Unit.Persons) preference += UnitMatters;
        if (asked.Has(Cue.Persons) && indicator.Unit == Unit.Jobs) preference -= UnitMatters;
        if (asked.Has(Cue.Must | Cue.Target) != (holdings.Kind(indicator.Id) == FigureKind.Target)) preference -= TargetMatters;
        if (asked.Has(Cue.Series) && !asked.Has(Cue.Growth | Cue.Decline)
            && holdings.Kind(indicator.Id) == FigureKind.Change)
            preference -= KindMatters;
        var part = parts.Count > 0 ? parts[0].Part.Id : null;
        // What is kept for many regions is what regions are compared by.
        if (asked.Has(Cue.Highest | Cue.Lowest) && asked.Has(Cue.Regions))
            preference += UnitMatters * Math.Min(MostRegions, holdings.CountRegions(indicator.Id, part));
        var isHeld = regions.Count == 0 || regions.Any(region => holdings.Has(indicator.Id, part, region.Id));
        return isHeld ? preference + HeldMatters : preference;
    }

    UInt128 Best(IEnumerable<MetTerm> terms, Asked asked) =>
        terms.Select(term => term.Atoms).Append(UInt128.Zero).MaxBy(atoms => Weight(atoms, asked));

    // The tiny part per atom makes the longer of two terms win that explain the same.
    public double Weight(UInt128 atoms, Asked asked)
    {
        var weight = 0.0;
        for (var index = 0; index < asked.Atoms.Count; index++)
            if ((atoms & Asked.Bit(index)) != 0) weight += terms.Weight(asked.Atoms[index]) + 0.01;
        return weight;
    }
}
