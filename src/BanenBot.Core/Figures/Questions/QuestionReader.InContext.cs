using BanenBot.Core.Dutch;

namespace BanenBot.Core.Figures.Questions;

// A sentence in the light of what came before it: the figure question before, or the article that was given.
sealed partial class QuestionReader
{
    // The measure stays where the sentence only changes a slot; otherwise what it says is read in the light of the question before.
    QuestionSlots? Continued(FigureSentence sentence, FigureQuestion previous, bool leans)
    {
        var asked = sentence.Asked;
        if (previous.Indicators.Count == 0 || _catalog.Indicator(previous.Indicators[0]) is not { } before) return null;
        var kept = _choice.Keep(asked, before);
        if (kept.Breakdowns.Count == 0 && PartOf(asked, before) is { } part) return Slots(asked, part, null);
        var own = sentence.Ranked(_choice).FirstOrDefault(candidate => SaysSomething(asked, candidate.TermAtoms));
        if (TargetBeside(before, asked, sentence) is { } target) return Slots(asked, target, null);
        if (own is not null && IsChangeOf(before, own, asked))
            return Slots(asked, kept with { Atoms = kept.Atoms | own.Atoms }, null) with { KeepsIndicator = true, AsksChange = true };
        // "en eruit" weighs nothing, and yet it names what went out.
        var namesOther = own is { IsLoose: false } && own.Indicator != before && SaysSomething(asked, own.TermAtoms & ~kept.Atoms);
        if (!namesOther && _confidence.Unexplained(asked, kept.Atoms) == 0) return Slots(asked, kept, null) with { KeepsIndicator = true };

        var names = previous.Breakdowns.Select(id => _catalog.Breakdown(id)?.Name).Prepend(before.Name);
        var together = Together(asked, _analyzer.Analyze(string.Join(' ', names)));
        var inContext = _choice.Rank(together, sentence.Named).FirstOrDefault(candidate => SaysSomething(together, candidate.TermAtoms));
        if (inContext is not null
            && (own is null || _choice.Weight(inContext.Atoms & Own(asked), asked) > _choice.Weight(own.Atoms, asked) + Gain))
            own = inContext with { Atoms = inContext.Atoms & Own(asked), TermAtoms = inContext.TermAtoms & Own(asked) };
        if (own is not null && !leans && !Conversation.PointsBack(asked, sentence.Periods)) return null;
        return own is null ? Slots(asked, kept, null) with { KeepsIndicator = true } : Slots(asked, own, null);
    }

    // "hoeveel daarvan werd banenafspraak", "hoeveel leverden een wajong op" after assessments: the measure that is counted as a part of
    // those, for the part named.
    Candidate? PartOf(Asked asked, Indicator before)
    {
        // One verb says how it came to be: "leverden op", "eindigden in".
        var most = asked.Has(Cue.Quantity) ? UInt128.One : UInt128.Zero;
        if (!asked.Has(Cue.Back | Cue.Quantity)) return null;
        return _catalog.Indicators.Where(indicator => _catalog.RelationsOf(indicator).Whole == before)
            .Select(indicator => _choice.Keep(asked, indicator))
            .Select(kept => kept with { Atoms = kept.Atoms | kept.Around })
            .Where(kept => kept.Breakdowns.Count > 0 && UInt128.PopCount(QuestionConfidence.Open(asked, kept.Atoms)) <= most)
            .Select(kept => kept with { Atoms = kept.Atoms | QuestionConfidence.Open(asked, kept.Atoms) }).FirstOrDefault();
    }

    // "en doel 2018" after a measure that has no target of its own: the target that is called so, and not that measure in 2018.
    Candidate? TargetBeside(Indicator before, Asked asked, FigureSentence sentence) =>
        !asked.Has(Cue.Target) || asked.Has(Cue.Share | Cue.Realised) || _holdings.Kind(before.Id) == FigureKind.Target
            || before.Related.Any(related => _holdings.Kind(related) == FigureKind.Target) ? null
        : sentence.Ranked(_choice).FirstOrDefault(candidate => _holdings.Kind(candidate.Indicator.Id) == FigureKind.Target);

    // "hoeveel kwamen er dat kwartaal bij" after people in the register: no jobs are named, though the words are those of their growth.
    bool IsChangeOf(Indicator before, Candidate own, Asked asked) => own.Indicator.Unit != before.Unit
        && _holdings.Kind(own.Indicator.Id) == FigureKind.Change && _holdings.Kind(before.Id) == FigureKind.Level
        && !asked.Words.Any(word => word.Token.Text == own.Indicator.Unit.Name);

    // "percentage 2018" after an article on the quotum: a measure that the question and the article's words name together.
    QuestionSlots? OnTopic(FigureSentence sentence, IReadOnlyList<Word> topic)
    {
        var asked = sentence.Asked;
        var own = Own(asked);
        var asksByItself = asked.Has(Cue.Quantity | Cue.Share) || asked.Atoms.All(atom => atom.IsElsewhere || !Says(atom));
        var best = _choice.Rank(Together(asked, topic), sentence.Named)
            .FirstOrDefault(candidate => (candidate.TermAtoms & ~own) != 0 && ((candidate.TermAtoms & own) != 0 || asksByItself));
        if (best is null) return null;
        var named = best with { Atoms = best.Atoms & own, TermAtoms = best.TermAtoms & own, Around = best.Around & own };
        return Slots(asked, named, null) with { NamesWithTopic = true };
    }

    static Asked Together(Asked asked, IReadOnlyList<Word> context) => new(asked.Words, ElsewhereOf(asked), asked.Lists, context);

    /// <summary>The atoms of the sentence itself; those of its context stand behind them.</summary>
    static UInt128 Own(Asked asked) => (UInt128.One << asked.Atoms.Count) - 1;
}
