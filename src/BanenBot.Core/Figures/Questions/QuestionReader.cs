using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Periods;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Figures.Questions;

/// <summary>From a sentence to slots. Null where the sentence is no question for figures.</summary>
sealed partial class QuestionReader
{
    // How much more the question before must explain, to be read into this one.
    const double Gain = 0.05;

    // "van het doel" may name three measures; the one that is held beside the number is meant.
    const int MostMeasures = 5;

    readonly FigureCatalog _catalog;
    readonly DutchAnalyzer _analyzer;
    readonly Holdings _holdings;
    readonly TermIndex _terms;
    readonly IndicatorChoice _choice;
    readonly RegionReader _regions;
    readonly PeriodGrammar _periods;
    readonly QuestionConfidence _confidence;
    readonly List<string> _namesWithYear;
    readonly HashSet<string> _placeStems;

    public QuestionReader(FigureCatalog catalog, Holdings holdings, DutchAnalyzer analyzer)
    {
        (_catalog, _holdings, _analyzer) = (catalog, holdings, analyzer);
        _terms = new TermIndex(catalog, analyzer);
        _choice = new IndicatorChoice(catalog, _terms, holdings);
        _regions = new RegionReader(catalog, holdings.Home);
        _periods = new PeriodGrammar(catalog.Moments, catalog.Words.Periods);
        _confidence = new QuestionConfidence(_terms, holdings, analyzer.Classes);
        var terms = catalog.Indicators.SelectMany(indicator => indicator.Terms).Concat(catalog.Breakdowns.SelectMany(part => part.Terms));
        var towns = catalog.Regions.SelectMany(region => region.Municipalities).SelectMany(town => town.Terms.Append(town.Name));
        _placeStems = catalog.Regions.SelectMany(region => region.Terms.Append(region.Name)).Concat(towns)
            .SelectMany(analyzer.Analyze).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        _namesWithYear = [.. terms.Where(term => term.Contains(' ', StringComparison.Ordinal) && _periods.Read(term).IsExplicit)];
    }

    /// <summary>What a sentence says by itself; for every way to read it, alone and after what came before.</summary>
    /// <param name="words">The question's words; their places are those in its NFC form.</param>
    public FigureSentence Sentence(string question, IReadOnlyList<Word> words, Region? home)
    {
        var text = NormalForms.Of(question);
        var (edition, inEdition) = _catalog.Words.Editions.Read(text);
        var (regions, masked) = (_regions.Read(text, IsWord(words), home), Masked(text));
        masked.AddRange(inEdition);
        var periods = _periods.Read(text, masked, regions.Spans);
        var asked = new Asked(words, WithPrepositions(words, [.. regions.Spans, .. periods.Spans, .. inEdition]), _catalog.Words);
        return new FigureSentence(text, home, edition, masked, regions, periods, asked);
    }

    /// <param name="leans">Whether it is to be read as going on from the question before, whatever it names itself.</param>
    /// <param name="topic">Words of an article that was given before, by which a measure may be named.</param>
    public QuestionSlots? Read(FigureSentence sentence, FigureQuestion? previous, bool leans = false, IReadOnlyList<Word>? topic = null)
    {
        var (regions, periods, asked) = (sentence.Regions, sentence.Periods, sentence.Asked);
        if (asked.Words.Count == 0) return null;
        var isFollowUp = previous is not null && (leans || sentence.Edition is not null || Conversation.Continues(asked, periods));
        var continued = isFollowUp ? Continued(sentence, previous!, leans) : null;
        if (continued is null && !QuestionConfidence.MayAskForFigure(asked, regions, periods)) return null;
        var slots = continued is not null ? continued with { Previous = previous }
            : topic is null ? Standing(sentence) : OnTopic(sentence, topic);
        if (slots is null || Conversation.IsExplanation(slots) || AsksForDuty(asked)) return null;
        // "banen sinds de nulmeting" is a measure; its baseline is no period then.
        var inTerm = periods.Spans.Where(span => IsPartOfTerm(span, slots)
            || IsStartOfMeasure(sentence.Text[span.Start..span.End], slots, periods)).ToList();
        if (inTerm.Count > 0) periods = _periods.Read(sentence.Text, [.. sentence.Masked, .. inTerm]);
        slots = slots with
        {
            Regions = regions.Regions,
            AmbiguousRegion = regions.Ambiguous,
            Home = sentence.Home,
            Periods = periods,
            Edition = sentence.Edition,
        };
        if (_choice.NotKept(asked, slots.Explained) is { } unknown)
            slots = slots with { NotKept = unknown.What, Explained = slots.Explained | unknown.Atoms };
        var confidence = _confidence.Of(slots);
        return confidence > 0 ? slots with { Confidence = confidence, Evidence = _confidence.Evidence(slots) } : null;
    }

    // "is onze regio verplicht om de aantallen te halen" asks for yes or no, whatever amounts it names.
    bool AsksForDuty(Asked asked) => _analyzer.Classes.Whether.Contains(asked.Words[0].Token.Text)
        && asked.Words.Any(word => _analyzer.Classes.Duties.Contains(word.Token.Text));

    /// <summary>The words that name a moment or a place, prepositions included.</summary>
    public IReadOnlyList<Word> Anchors(string question, IReadOnlyList<Word> words)
    {
        var text = NormalForms.Of(question);
        var spans = WithPrepositions(
            words, [.. _regions.Read(text, IsWord(words), null).Spans, .. _periods.Read(text, Masked(text)).Spans]);
        return [.. words.Where(word => spans.Exists(span => span.Start <= word.Token.Start && word.Token.Start < span.End))];
    }

    /// <summary>The moments that a question names, apart from years that belong to a name.</summary>
    public PeriodReading Periods(string question)
    {
        var text = NormalForms.Of(question);
        return _periods.Read(text, Masked(text));
    }

    /// <inheritdoc cref="Periods(string)"/>
    public PeriodReading Periods(FigureSentence sentence) => sentence.Moments(Periods);

    /// <summary>What a question names beside an operation on figures that were shown, and what of it nothing explains.</summary>
    public (OperandHints Hints, FigureEvidence Evidence) ReadHints(string question, IReadOnlyList<Word> words)
    {
        var text = NormalForms.Of(question);
        var regions = _regions.Read(text, IsWord(words), null);
        var periods = Periods(question);
        var asked = new Asked(words, WithPrepositions(words, [.. regions.Spans, .. periods.Spans]), _catalog.Words);
        var ranked = words.Count == 0 ? [] : _choice.Rank(asked, []);
        var best = ranked.Count > 0 ? ranked[0] : null;
        var slots = new QuestionSlots
        {
            Asked = asked, Indicators = [], Breakdowns = [], Explained = best?.Atoms ?? 0, TermAtoms = best?.TermAtoms ?? 0,
            Around = best?.Around ?? 0, Regions = regions.Regions, Periods = periods, KeepsIndicator = true, Confidence = 0,
        };
        var hints = new OperandHints([.. ranked.Take(MostMeasures).Select(candidate => candidate.Indicator)],
            [.. regions.Regions.Select(region => region.Region)])
        {
            Periods = periods,
            IsBare = asked.Atoms.All(atom => atom.IsElsewhere || atom.Word.Role == WordRole.Stop || atom.Cue != Cue.None),
        };
        return (hints, _confidence.Evidence(slots));
    }

    /// <summary>The regions a text names, whatever else it says; "onze regio" is none.</summary>
    public RegionReading Regions(string text)
    {
        var nfc = NormalForms.Of(text);
        var reading = _regions.Read(nfc, IsWord(_analyzer.AnalyzeQuestion(nfc)), null);
        return reading with { Regions = [.. reading.Regions.Where(region => !region.IsDeictic)] };
    }

    /// <summary>The places a text names without a slip, apart from the region that all the knowledge is about.</summary>
    public IReadOnlySet<string> Places(string text) => _regions.Read(NormalForms.Of(text), _ => true, null).Places
        .Where(place => place != _holdings.Home?.Id).ToHashSet(StringComparer.Ordinal);

    // "uit Gooi en Vechtstreek": the preposition is the place's, and no half of a measure's name.
    List<TextSpan> WithPrepositions(IReadOnlyList<Word> words, IReadOnlyList<TextSpan> spans) => [.. spans.Select(span =>
    {
        var at = words.Index().LastOrDefault(word => word.Item.Token.Start < span.Start, (-1, null!)).Index;
        while (at > 0 && _catalog.Words.BeforeAnchor.Contains(words[at].Token.Text)) at--;
        return at >= 0 && words[at].Role == WordRole.Stop && _catalog.Words.Cues.IsPreposition(words[at].Token.Text)
            ? span with { Start = words[at].Token.Start } : span;
    })];

    // "duinstrek" has the stem of Duinstreek and would pass for a form of it.
    Predicate<string> IsWord(IReadOnlyList<Word> words) => text =>
        words.Any(word => word is { IsKnown: true, CorrectedFrom: null } && word.Token.Text == text && !_placeStems.Contains(word.Stem));

    QuestionSlots? Standing(FigureSentence sentence)
    {
        var (asked, regions, ranked) = (sentence.Asked, sentence.Named, sentence.Ranked(_choice));
        if (ranked.Count == 0) return OfPartsOnly(sentence) ?? OfUnitOnly(asked, regions);
        var best = ranked[0];
        var second = Beside(best, ranked, asked);
        return Slots(asked, best, second) with { Lead = ranked.Count > 1 ? best.Score - ranked[1].Score : best.Score };
    }

    // "hoeveel wajongers", "cijfers wajong gooi", "wajong gooi eind 2017": no measure is named, so the first that is held for that part is
    // meant.
    QuestionSlots? OfPartsOnly(FigureSentence sentence)
    {
        var (asked, regions) = (sentence.Asked, sentence.Named);
        if (!asked.Has(Cue.Quantity) && (!asked.Has(Cue.Number) || regions.Count == 0) && !sentence.Periods.IsExplicit) return null;
        return First(regions) ?? First([]);

        QuestionSlots? First(IReadOnlyList<Region> among)
        {
            foreach (var indicator in _catalog.Indicators)
            {
                if (_holdings.Kind(indicator.Id) != FigureKind.Level) continue;
                var kept = _choice.Keep(asked, indicator);
                if (kept.Breakdowns is [{ IsParty: false } part, ..]
                    && (among.Count == 0 || among.Any(region => _holdings.Has(indicator.Id, part.Id, region.Id))))
                    return asked.Has(Cue.Quantity | Cue.Number) || _confidence.Unexplained(asked, kept.Atoms) == 0
                        ? Slots(asked, kept, null) : null;
            }

            return null;
        }
    }

    // "hoeveel mensen in het Gooi": all that counts people may be meant, and the answer asks which.
    QuestionSlots? OfUnitOnly(Asked asked, IReadOnlyList<Region> regions)
    {
        if (!asked.Has(Cue.Quantity) || !asked.Has(Cue.Persons) || regions.Count == 0) return null;
        var measures = _catalog.Indicators
            .Where(indicator => indicator.Unit == Unit.Persons && _holdings.Kind(indicator.Id) == FigureKind.Level
            && _holdings.Has(indicator.Id, null, regions[0].Id)).ToList();
        if (measures.Count < 2) return null;
        var kept = _choice.Keep(asked, measures[0]);
        return _confidence.Unexplained(asked, kept.Atoms) > 0 ? null : Slots(asked, kept, null) with { Rivals = measures[1..] };
    }

    // A second measure beside the first: "werk gevonden vs werk kwijt" says something that the first does not explain.
    static Candidate? Beside(Candidate best, IReadOnlyList<Candidate> ranked, Asked asked) => !asked.Has(Cue.Compare) ? null
        : ranked.FirstOrDefault(other => other.Indicator.Unit == best.Indicator.Unit
            && SaysSomething(asked, other.TermAtoms & ~best.Atoms) && SaysSomething(asked, best.TermAtoms & ~other.Atoms));

    // Words like "aandeel" or "groei" name no measure by themselves.
    static bool SaysSomething(Asked asked, UInt128 atoms)
    {
        for (var index = 0; index < asked.Atoms.Count; index++)
            if ((atoms & Asked.Bit(index)) != 0 && asked.Atoms[index] is { IsContext: false, IsElsewhere: false } atom
                && Says(atom)) return true;
        return false;
    }

    static bool Says(Atom atom) => atom is { Cue: Cue.None, IsFiller: false };

    static bool IsPartOfTerm(TextSpan span, QuestionSlots slots) => slots.TermAtoms != 0 && slots.Asked.Atoms.Index()
        .Where(atom => !atom.Item.IsContext && atom.Item.Word.Token.Start >= span.Start && atom.Item.Word.Token.Start < span.End
            && !atom.Item.IsFiller)
        .All(atom => (slots.TermAtoms & Asked.Bit(atom.Index)) != 0);

    // "extra banen eind 2017 tov de nulmeting": the measure is counted since then.
    static bool IsStartOfMeasure(string span, QuestionSlots slots, PeriodReading periods) => periods.From is not null
        && slots.Indicators is [var indicator] && indicator.Name.Contains($" {span}", StringComparison.OrdinalIgnoreCase);

    static List<TextSpan> ElsewhereOf(Asked asked) =>
    [
        .. asked.Atoms.Where(atom => atom.IsElsewhere)
            .Select(atom => new TextSpan(atom.Word.Token.Start, atom.Word.Token.Start + atom.Word.Token.Length)),
    ];

    static QuestionSlots Slots(Asked asked, Candidate first, Candidate? second) => new()
    {
        Asked = asked, Indicators = second is null ? [first.Indicator] : [first.Indicator, second.Indicator], Breakdowns = first.Breakdowns,
        Explained = first.Atoms | (second?.Atoms ?? 0), Around = first.Around | (second?.Around ?? 0), TermAtoms = first.TermAtoms,
        Missing = first.Missing, IsLoose = first.IsLoose, Regions = [], Periods = PeriodReading.None, Confidence = 0,
    };

    List<TextSpan> Masked(string text)
    {
        var spans = new List<TextSpan>();
        foreach (var name in _namesWithYear)
            for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0;
                at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
                spans.Add(new TextSpan(at, at + name.Length));
        return spans;
    }
}
