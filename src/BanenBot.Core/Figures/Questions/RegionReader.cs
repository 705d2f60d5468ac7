using System.Collections.Frozen;
using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Questions;

/// <summary>A region as the question named it.</summary>
/// <param name="Municipality">Where a municipality stood for its region.</param>
/// <param name="IsDeictic">Named as "onze regio", "bij ons": which one that is, is said in the answer.</param>
/// <param name="Others">The other regions that bear the same name: "Brabant" is no region of its own.</param>
sealed record NamedRegion(Region Region, Municipality? Municipality, bool IsDeictic, IReadOnlyList<Region> Others)
{
    public bool IsAmbiguous => Others.Count > 0;
}

/// <param name="Ambiguous">The name, as typed, that several regions bear.</param>
/// <param name="Places">Every place named, "onze regio" apart: the name of a municipality or the id of a region.</param>
sealed record RegionReading(
    IReadOnlyList<NamedRegion> Regions, IReadOnlyList<TextSpan> Spans, IReadOnlySet<string> Places, string? Ambiguous = null)
{
    public static readonly RegionReading None = new([], [], FrozenSet<string>.Empty);
}

/// <summary>
/// Finds regions and municipalities by name in a text: the longest name at a place wins, and "onze regio" gives way to any real name.
/// </summary>
sealed class RegionReader
{
    readonly Region? _home;
    readonly RegionWords _lists;
    readonly PeriodLexer _lexer;
    readonly Dictionary<string, List<(string[] Words, NamedRegion Region)>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="home">What "bij ons" and "onze regio" stand for where the conversation has no home of its own.</param>
    public RegionReader(FigureCatalog catalog, Region? home)
    {
        (_home, _lists, _lexer) = (home, catalog.Words.Regions, new PeriodLexer(catalog.Words.Periods));
        if (home is not null)
            foreach (var term in _lists.HomeTerms) Add(term, home, null);
        foreach (var region in catalog.Regions)
        {
            foreach (var term in region.Terms.Append(region.Name)) Add(term, region, null);
            foreach (var municipality in region.Municipalities)
                foreach (var term in municipality.Terms.Append(municipality.Name)) Add(term, region, municipality);
        }

        foreach (var names in _byFirst.Values) names.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
    }

    /// <param name="isWord">Whether a word is a good one as it stands, so that it is no misspelt name ("dienen" is not Diemen).</param>
    /// <param name="home">What "bij ons" stands for in this conversation.</param>
    public RegionReading Read(string text, Predicate<string> isWord, Region? home)
    {
        var lexemes = Lexemes(text);
        var found = new List<(NamedRegion Region, TextSpan Span)>();
        for (var at = 0; at < lexemes.Count;)
        {
            if ((At(lexemes, at, null) ?? At(lexemes, at, isWord) ?? Bare(lexemes, at)) is not { } hit)
            {
                at++;
                continue;
            }

            var first = at > 0 && _lists.Prefixes.Contains(lexemes[at - 1].Text) ? at - 1 : at;
            var named = first < at && _lists.Towns.Contains(lexemes[first].Text) && hit.Region.Municipality is not null
                ? hit.Region with { Others = [] } : hit.Region;
            if (named.IsDeictic && home is not null) named = named with { Region = home };
            found.Add((named, new TextSpan(lexemes[first].Start, lexemes[at + hit.Length - 1].End)));
            at += hit.Length;
        }

        if (found.Count == 0) return RegionReading.None;
        // What gives way to another name is explained all the same: "de regio van hilversum".
        List<TextSpan> spans = [.. found.Select(one => one.Span)];
        var places = found.Where(one => !one.Region.IsDeictic)
            .Select(one => one.Region.Municipality?.Name ?? one.Region.Region.Id).ToHashSet(StringComparer.Ordinal);
        // "bij ons en landelijk" names two; "bij ons in Flevoland" one.
        if (found.Exists(one => one.Region is { IsDeictic: false, Region.Kind: not RegionKind.Country }))
            found.RemoveAll(one => one.Region.IsDeictic);
        // A region named beside a name it shares with others settles which is meant: "Utrecht (Midden-Utrecht)".
        var settled = found.Where(one => !one.Region.IsAmbiguous).Select(one => one.Region.Region).ToHashSet();
        found.RemoveAll(one => one.Region.IsAmbiguous && one.Region.Others.Append(one.Region.Region).Any(settled.Contains));
        // Several municipalities of one region are that region; a region named beside its municipality is itself.
        var regions = found.Select(one => one.Region).GroupBy(one => one.Region.Id)
            .Select(group => group.FirstOrDefault(one => one.Municipality is null, group.First())).ToList();
        var ambiguous = found.Where(one => one.Region.IsAmbiguous).Select(one => text[one.Span.Start..one.Span.End]).FirstOrDefault();
        return new RegionReading(regions, spans, places, ambiguous);
    }

    // An exact name goes before one with a slip in it, however long.
    (NamedRegion Region, int Length)? At(List<Lexeme> lexemes, int at, Predicate<string>? isWord)
    {
        if (!_byFirst.TryGetValue(Key(lexemes[at].Text), out var names)) return null;
        foreach (var (words, region) in names)
            if (StandsAt(lexemes, at, words, isWord)) return (region, words.Length);
        return null;
    }

    static bool StandsAt(List<Lexeme> lexemes, int at, string[] words, Predicate<string>? isWord)
    {
        if (words.Length > lexemes.Count - at) return false;
        for (var i = 0; i < words.Length; i++)
            if (!Same(lexemes[at + i].Text, words[i], isWord)) return false;
        return true;
    }

    // "eind 2017 regio": whose region is as good as said.
    (NamedRegion Region, int Length)? Bare(List<Lexeme> lexemes, int at) =>
        _home is not null && _lists.Nouns.Contains(lexemes[at].Text) && (at == 0 || !_lists.Any.Contains(lexemes[at - 1].Text))
            && (at + 1 == lexemes.Count || lexemes[at + 1].Text != "s")
            ? (new NamedRegion(_home, null, true, []), 1) : null;

    void Add(string term, Region region, Municipality? municipality)
    {
        string[] words = [.. Lexemes(term).Select(lexeme => lexeme.Text)];
        if (words.Length == 0) return;
        if (!_byFirst.TryGetValue(Key(words[0]), out var names)) _byFirst[Key(words[0])] = names = [];
        var at = names.FindIndex(name => name.Words.SequenceEqual(words));
        if (at < 0)
        {
            names.Add((words, new NamedRegion(region, municipality, Array.TrueForAll(words, _lists.Deictic.Contains), [])));
            return;
        }

        // A municipality that moved stands in two regions under one name, and "onze regio" may be written down as a name too.
        var known = names[at].Region;
        var isMove = known.Municipality is not null && municipality is not null;
        if (isMove || known.IsDeictic || known.Region == region || known.Others.Contains(region)) return;
        // The town goes before the area: it says more.
        names[at] = (words, known.Municipality is null && municipality is not null
            ? new NamedRegion(region, municipality, false, [.. known.Others, known.Region])
            : known with { Others = [.. known.Others, region] });
    }

    // By the first letter, so that a slip further on is still found.
    static string Key(string word) => word[..1];

    static bool Same(string asked, string name, Predicate<string>? isWord) =>
        asked == name || (isWord is not null && name.Length >= 6 && asked.Length >= 6 && Spelling.OneSlip(asked, name) && !isWord(asked));

    // A hyphen, a point or an apostrophe inside a name is as good as a space.
    List<Lexeme> Lexemes(string text) =>
        [.. _lexer.Read(text).Where(lexeme => lexeme.Kind != LexemeKind.Sign || lexeme.Text is "&" or "/")];
}
