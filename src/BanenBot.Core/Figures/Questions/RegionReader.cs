using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Questions;

/// <summary>A region as the question named it.</summary>
/// <param name="Municipality">Where a municipality stood for its region.</param>
/// <param name="IsDeictic">Named as "onze regio", "bij ons": which one that is, is said in the answer.</param>
readonly record struct NamedRegion(Region Region, Municipality? Municipality, bool IsDeictic);

sealed record RegionReading(IReadOnlyList<NamedRegion> Regions, IReadOnlyList<TextSpan> Spans);

/// <summary>
/// Finds regions and municipalities by name in a text: the longest name at a place wins, and "onze regio" gives way to any real name.
/// </summary>
sealed class RegionReader
{
    // Words in front of a name that belong to it, and the words that "our region" is made of: a name of only these says no place.
    static readonly HashSet<string> Prefixes = new(["gemeente", "gemeenten", "regio", "arbeidsmarktregio", "stad"], StringComparer.Ordinal);
    static readonly HashSet<string> Deictic =
        new(["de", "deze", "die", "onze", "ons", "bij", "hier", "in", "regio", "arbeidsmarktregio", "eigen", "mijn"],
            StringComparer.Ordinal);

    static readonly string[] HomeTerms =
    [
        "bij ons", "onze regio", "onze arbeidsmarktregio", "deze regio", "eigen regio", "mijn regio", "hier", "in de regio", "ons eigen",
        "onze",
    ];

    readonly Dictionary<string, List<(string[] Words, NamedRegion Region)>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="home">What "bij ons" and "onze regio" stand for.</param>
    public RegionReader(FigureCatalog catalog, Region? home)
    {
        if (home is not null)
            foreach (var term in HomeTerms) Add(term, home, null);
        foreach (var region in catalog.Regions)
        {
            foreach (var term in region.Terms.Append(region.Name)) Add(term, region, null);
            foreach (var municipality in region.Municipalities)
                foreach (var term in municipality.Terms.Append(municipality.Name)) Add(term, region, municipality);
        }

        foreach (var names in _byFirst.Values) names.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
    }

    public RegionReading Read(string text)
    {
        var lexemes = Lexemes(text);
        var found = new List<(NamedRegion Region, TextSpan Span)>();
        for (var at = 0; at < lexemes.Count;)
        {
            if (At(lexemes, at) is not { } hit)
            {
                at++;
                continue;
            }

            var first = at > 0 && Prefixes.Contains(lexemes[at - 1].Text) ? at - 1 : at;
            found.Add((hit.Region, new TextSpan(lexemes[first].Start, lexemes[at + hit.Length - 1].End)));
            at += hit.Length;
        }

        if (found.Exists(one => !one.Region.IsDeictic)) found.RemoveAll(one => one.Region.IsDeictic);
        // Several municipalities of one region are that region; a region named beside its municipality is itself.
        var regions = found.Select(one => one.Region).GroupBy(one => one.Region.Id)
            .Select(group => group.FirstOrDefault(one => one.Municipality is null, group.First())).ToList();
        return new RegionReading(regions, [.. found.Select(one => one.Span)]);
    }

    (NamedRegion Region, int Length)? At(List<Lexeme> lexemes, int at)
    {
        if (!_byFirst.TryGetValue(Key(lexemes[at].Text), out var names)) return null;
        foreach (var (words, region) in names)
            if (words.Length <= lexemes.Count - at && words.Index().All(word => Same(lexemes[at + word.Index].Text, word.Item)))
                return (region, words.Length);
        return null;
    }

    void Add(string term, Region region, Municipality? municipality)
    {
        string[] words = [.. Lexemes(term).Select(lexeme => lexeme.Text)];
        if (words.Length == 0) return;
        var named = new NamedRegion(region, municipality, Array.TrueForAll(words, Deictic.Contains));
        if (!_byFirst.TryGetValue(Key(words[0]), out var names)) _byFirst[Key(words[0])] = names = [];
        if (!names.Exists(name => name.Words.SequenceEqual(words))) names.Add((words, named));
    }

    // By the first letter, so that a slip further on is still found.
    static string Key(string word) => word[..1];

    static bool Same(string asked, string name) =>
        asked == name || (name.Length >= 6 && asked.Length >= 6 && Spelling.OneSlip(asked, name));

    // A hyphen, a point or an apostrophe inside a name is as good as a space.
    static List<Lexeme> Lexemes(string text) =>
        [.. PeriodLexer.Read(text).Where(lexeme => lexeme.Kind != LexemeKind.Sign || lexeme.Text is "&" or "/")];
}
