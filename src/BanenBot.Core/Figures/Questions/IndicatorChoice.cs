using BanenBot.Core.Dutch;

namespace BanenBot.Core.Figures.Questions;

/// <summary>An indicator with the parts the question names, and what that reading explains of it.</summary>
/// <param name="TermAtoms">The atoms of the indicator's own term.</param>
/// <param name="Atoms">Those, and the ones of the breakdowns.</param>
/// <param name="Around">Atoms that fit the indicator without naming it: its unit, the words of its definition.</param>
/// <param name="Missing">A part that was asked for and that this indicator is not held for.</param>
sealed record Candidate(
    Indicator Indicator, IReadOnlyList<Breakdown> Breakdowns, UInt128 TermAtoms, UInt128 Atoms, UInt128 Around, double Score,
    Breakdown? Missing = null)
{
    /// <summary>Whether a word of the term is met by another word only.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Atoms that name what the indicator counts.</summary>
    public UInt128 Counted { get; init; }
}

/// <summary>
/// Weighs every indicator whose term is met: the one that explains most of the question wins, together with the breakdowns that it is held
/// for. What the words leave open is settled by the kind of number asked for (a percentage, persons) and by what is held.
/// </summary>
sealed class IndicatorChoice(FigureCatalog catalog, TermIndex terms, Holdings holdings)
{
    const double KindMatters = 1.5;
    const double HeldMatters = 0.4;
    const double MissingMatters = 0.8;
    const double UnitMatters = 0.5;
    const double AroundMatters = 0.4;
    const double ExactMatters = 0.3;
    const double TargetMatters = 0.25;
    const double MustMatters = 0.75;
    const double Overlap = 0.02;
    const int MostRegions = 4;

    /// <summary>By the id of a share, the whole of what it is the share of.</summary>
    readonly Dictionary<string, Indicator?> _wholes = catalog.Indicators.Select(catalog.RelationsOf)
        .Where(relations => relations.Share is not null).DistinctBy(relations => relations.Share!.Id)
        .ToDictionary(relations => relations.Share!.Id, relations => relations.Whole, StringComparer.Ordinal);

    /// <summary>Best first.</summary>
    public IReadOnlyList<Candidate> Rank(Asked asked, IReadOnlyList<Region> regions)
    {
        var met = asked.Met(terms);
        var parts = asked.Parts(Parts);
        var candidates = new List<Candidate>();
        foreach (var indicator in catalog.Indicators)
        {
            var best = default(Candidate);
            foreach (var term in terms.Met(indicator, met))
                if (asked.IsSound(term.Atoms) && asked.IsNamed(term.Atoms)
                    && Weigh(indicator, term, parts, met, asked, regions) is var weighed && !(weighed.Score <= best?.Score)) best = weighed;
            if (best is not null) candidates.Add(best);
        }

        return [.. candidates.Select(candidate => AmongOthers(candidate, candidates, asked))
            .OrderByDescending(candidate => candidate.Score)];
    }

    // "hoeveel mensen in het register werken" names the whole and the part of it: the part explains both, the whole passes over "werken",
    // which its definition cannot excuse since it names another measure.
    Candidate AmongOthers(Candidate candidate, List<Candidate> all, Asked asked)
    {
        var whole = WholeOf(candidate.Indicator);
        var named = Terms(all.Where(other => other != candidate));
        var own = whole is null ? UInt128.Zero : OwnedBy(whole, candidate, all, asked);
        var atoms = candidate.Atoms | own;
        // "hoeveel banen te weinig": banen are what a shortage counts, though another measure is called so.
        var around = candidate.Around & (~named | candidate.Counted) & ~own;
        return candidate with
        {
            Atoms = atoms,
            Around = around,
            Score = candidate.Score + Weight(own, asked) - AroundMatters * Weight(candidate.Around & ~around, asked),
        };
    }

    // Unless another measure names the whole and something beside it: "instroom register", but not "uit het register" alone.
    UInt128 OwnedBy(Indicator whole, Candidate candidate, List<Candidate> all, Asked asked)
    {
        var named = Terms(all.Where(other => other.Indicator == whole && !other.IsLoose));
        var share = catalog.RelationsOf(whole).Share;
        var rivals = all.Where(other => other != candidate && other.Indicator != whole && other.Indicator != share
            && asked.Atoms.Index().Any(atom => (other.TermAtoms & ~named & ~candidate.Atoms & Asked.Bit(atom.Index)) != 0
                && atom.Item.Word.Role != WordRole.Stop));
        return named & ~candidate.Atoms & ~Terms(rivals);
    }

    // Of a share, the whole of what it is the share of: those who work as a share of those in the register.
    Indicator? WholeOf(Indicator indicator) => catalog.RelationsOf(indicator).Whole ?? _wholes.GetValueOrDefault(indicator.Id);

    static UInt128 Terms(IEnumerable<Candidate> candidates) =>
        candidates.Aggregate(UInt128.Zero, (union, other) => union | other.TermAtoms);

    /// <summary>The indicator as it is, with the breakdowns the question names.</summary>
    public Candidate Keep(Asked asked, Indicator indicator)
    {
        var met = asked.Met(terms);
        var parts = asked.Parts(Parts);
        return Weigh(indicator, default, parts, met, asked, []);
    }

    /// <summary>What the question names that no figure says, apart from what explains it already, with its atoms.</summary>
    public (NotKept What, UInt128 Atoms)? NotKept(Asked asked, UInt128 explained)
    {
        if (catalog.NotKept.Count == 0) return null;
        var met = asked.Met(terms);
        foreach (var what in catalog.NotKept)
            foreach (var term in terms.Met(what, met))
                // "nationaal" has the stem of "nationaliteit" and names the country; "hoeveel man" are people, and no men.
                if (!IsPeople(asked, term.Atoms) && (term.Atoms & explained) == 0 && term.Loose == 0 && asked.IsSound(term.Atoms)
                    && asked.IsNamed(term.Atoms))
                    return (what, term.Atoms);
        return null;
    }

    static bool IsPeople(Asked asked, UInt128 atoms) => asked.Atoms.Index()
        .All(atom => (atoms & Asked.Bit(atom.Index)) == 0 || (atom.Item.Cue & Cue.Persons) != 0);

    List<MetPart> Parts(Asked asked)
    {
        var (met, parts) = (asked.Met(terms), new List<MetPart>());
        foreach (var part in catalog.Breakdowns)
        {
            if (terms.Met(part, met) is not { Count: > 0 } found) continue;
            UInt128[] ways = [.. found.Select(term => term.Atoms).Distinct()];
            parts.Add(new MetPart(part, ways, ways.MaxBy(atoms => Weight(atoms, asked))));
        }

        return parts;
    }

    Candidate Weigh(
        Indicator indicator, MetTerm term, IReadOnlyList<MetPart> parts, MetWords met, Asked asked, IReadOnlyList<Region> regions)
    {
        var fitting = Fitting(indicator, term.Atoms, parts, asked);
        var atoms = fitting.Aggregate(term.Atoms, (union, part) => union | part.Atoms);
        var counted = terms.Counted(indicator, met) & ~atoms;
        var around = terms.Around(indicator, met) & ~atoms | counted;
        var missing = Missing(indicator, atoms | around, parts);
        var score = Weight(atoms, asked) + AroundMatters * Weight(around, asked) + Preference(indicator, fitting, asked, regions)
            + ExactMatters * ((double)UInt128.PopCount(term.Exact) - term.Loose - Shared(fitting, asked))
            - PlainNumber(indicator, term, asked) - (missing is null ? 0 : MissingMatters);
        return new Candidate(indicator, [.. fitting.Select(part => part.Part)], term.Atoms, atoms, around, score, missing)
        {
            IsLoose = term.Loose > 0, Counted = counted,
        };
    }

    // A word that names the measure and the part at once says less than two: "uitstroom andere redenen" names no "reden van uitstroom".
    static int Shared(List<FittingPart> parts, Asked asked)
    {
        var shared = 0;
        foreach (var part in parts)
            for (var index = 0; index < asked.Atoms.Count; index++)
                if ((part.Atoms & ~part.Own & Asked.Bit(index)) != 0
                    && asked.Atoms.Count(atom => atom.Stem == asked.Atoms[index].Stem) == 1)
                    shared++;
        return shared;
    }

    // "de stand" asks for a number, unless the measure itself is called so.
    static double PlainNumber(Indicator indicator, MetTerm term, Asked asked)
    {
        if (!indicator.Unit.IsPercent || !asked.Has(Cue.Number) || asked.Has(Cue.Share)) return 0;
        for (var index = 0; index < asked.Atoms.Count; index++)
            if ((asked.Atoms[index].Cue & Cue.Number) != 0 && (term.Atoms & Asked.Bit(index)) != 0) return 0;
        return UnitMatters;
    }

    // Of the ways in which a part is named, the one that says most beside the measure: in "verdeling van de doelgroep participatiewet" the
    // word "doelgroep" is the measure's.
    List<FittingPart> Fitting(Indicator indicator, UInt128 term, IReadOnlyList<MetPart> parts, Asked asked)
    {
        var held = new List<FittingPart>();
        foreach (var part in parts.Where(part => holdings.Has(indicator.Id, part.Part.Id)))
        {
            var ways = part.Ways.Where(atoms => (atoms & ~term) != 0 && asked.IsSound(atoms | term)).ToList();
            if (ways.Count == 0) continue;
            var best = ways.MaxBy(atoms => Weight(atoms & ~term, asked) - Overlap * (double)UInt128.PopCount(atoms & term));
            held.Add(new FittingPart(part.Part, best, best & ~term));
        }

        var compares = asked.Has(Cue.Compare | Cue.Split) || asked.Words.Any(word => word.Token.Text == "of")
            || asked.Has(Cue.Difference) && asked.Words.Any(word => word.Token.Text == "dan");
        // "wajong en pwet" is the two together where that is a part of its own, unless they are set against each other.
        return
        [
            .. held.Where(part => !held.Any(other => other.Part != part.Part && (compares
                    ? (other.Own | part.Own) == part.Own && held.Count(third => (third.Own | part.Own) == part.Own) > 2
                    : (part.Own | other.Own) == other.Own && part.Own != other.Own)))
                .DistinctBy(part => part.Own),
        ];
    }

    // Only a part that this indicator could have had: its neighbours count by it.
    Breakdown? Missing(Indicator indicator, UInt128 explained, IReadOnlyList<MetPart> parts) => parts
        .Where(part => (part.Best & explained) == 0 && indicator.Related.Any(related => holdings.Has(related, part.Part.Id)))
        .Select(part => part.Part).FirstOrDefault();

    double Preference(
        Indicator indicator, List<FittingPart> parts, Asked asked, IReadOnlyList<Region> regions)
    {
        var preference = 0.0;
        if (asked.Has(Cue.Share)) preference += indicator.Unit.IsPercent ? KindMatters : -KindMatters;
        else if (asked.Has(Cue.Quantity) && indicator.Unit.IsPercent) preference -= KindMatters;
        if (asked.Has(Cue.Persons) && indicator.Unit == Unit.Persons) preference += UnitMatters;
        if (asked.Has(Cue.Persons) && indicator.Unit == Unit.Jobs) preference -= UnitMatters;
        if (asked.Has(Cue.Must) && holdings.Kind(indicator.Id) != FigureKind.Target) preference -= MustMatters;
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

    // The tiny part per atom makes the longer of two terms win that explain the same.
    public double Weight(UInt128 atoms, Asked asked)
    {
        var weight = 0.0;
        for (var index = 0; index < asked.Atoms.Count; index++)
            if ((atoms & Asked.Bit(index)) != 0) weight += asked.Weight(index, terms) + 0.01;
        return weight;
    }
}

/// <param name="Ways">For each of its terms that the question meets: the atoms.</param>
/// <param name="Best">The way that says most.</param>
sealed record MetPart(Breakdown Part, IReadOnlyList<UInt128> Ways, UInt128 Best);

/// <param name="Own">The atoms that are not the measure's.</param>
readonly record struct FittingPart(Breakdown Part, UInt128 Atoms, UInt128 Own);
