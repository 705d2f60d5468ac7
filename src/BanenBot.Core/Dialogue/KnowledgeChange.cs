using System.Globalization;
using BanenBot.Core.Knowledge;

namespace BanenBot.Core.Dialogue;

/// <summary>What differs between two versions of the knowledge: articles by name, figures and synonym groups by number.</summary>
public sealed record KnowledgeChange(
    IReadOnlyList<string> NewArticles, IReadOnlyList<string> ChangedArticles, IReadOnlyList<string> GoneArticles,
    int NewFigures, int GoneFigures, int NewSynonyms, int GoneSynonyms)
{
    /// <summary>Which version it was before.</summary>
    public required string Before { get; init; }

    public static KnowledgeChange Between(KnowledgeReading before, KnowledgeReading after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (were, are) = (Articles(before), Articles(after));
        var (figuresBefore, figures) = (Figures(before), Figures(after));
        var (synonymsBefore, synonyms) = (Synonyms(before), Synonyms(after));
        return new(
            [.. are.Keys.Except(were.Keys).Order(StringComparer.Ordinal)],
            [.. are.Where(one => were.TryGetValue(one.Key, out var was) && was != one.Value).Select(one => one.Key)
                .Order(StringComparer.Ordinal)],
            [.. were.Keys.Except(are.Keys).Order(StringComparer.Ordinal)],
            figures.Except(figuresBefore).Count(), figuresBefore.Except(figures).Count(),
            synonyms.Except(synonymsBefore).Count(), synonymsBefore.Except(synonyms).Count())
        {
            Before = before.Version,
        };
    }

    /// <summary>Each with all that it says, in one text: a record does not compare its lists.</summary>
    static Dictionary<string, string> Articles(KnowledgeReading reading) =>
        reading.Texts.Articles.ToDictionary(article => article.Id, Whole, StringComparer.Ordinal);

    static string Whole(Article article) => string.Join('\n',
    [
        $"{article.Kind}", article.Question, .. article.Phrasings, "", .. article.Keywords, "",
        .. article.Sources.Select(source => $"{source.Source.Id} {source.Place}"),
        $"{article.ValidFrom} {article.ValidTo} {article.SucceededBy}", .. article.SeeAlso, "", article.Lead, article.Rest,
    ]);

    static HashSet<string> Figures(KnowledgeReading reading) =>
    [
        .. reading.Figures.Figures.Select(figure => string.Create(CultureInfo.InvariantCulture,
            $"{figure.Indicator.Id} {figure.Breakdown?.Id} {figure.Region.Id} {figure.Period} {figure.Kind} {figure.Value} ")
            + $"{figure.Status} {figure.Source.Source.Id} {figure.Published}"),
    ];

    static HashSet<string> Synonyms(KnowledgeReading reading) =>
        [.. reading.Language.Groups.Select(group => $"{group.Id}: {string.Join(", ", group.Phrases)}")];
}
