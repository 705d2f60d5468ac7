using BanenBot.Core.Sources;

namespace BanenBot.Core.Dialogue.Gaps;

/// <summary>A source that is old or of which a newer edition should be out, with what leans on it.</summary>
/// <param name="Times">How often it stood under an answer in the days that are kept.</param>
public sealed record AgedSource(Source Source, int Times, int Articles, int Figures)
{
    /// <summary>The sources that an editor should look at, the most used first.</summary>
    /// <param name="oldAfterYears">As <see cref="DialogueOptions.OldAfterYears"/>.</param>
    public static IReadOnlyList<AgedSource> Of(KnowledgeReading reading, IReadOnlyList<SourceCount> used, DateOnly day, int oldAfterYears)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var times = used.ToDictionary(count => count.Source, count => count.Times, StringComparer.Ordinal);
        var articles = reading.Texts.Articles.SelectMany(article => article.Sources.Select(source => source.Source.Id).Distinct())
            .CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        var figures = reading.Figures.Figures.CountBy(figure => figure.Source.Source.Id).ToDictionary(StringComparer.Ordinal);
        return [.. reading.Texts.Sources.All
            .Where(source => source.IsOverdueOn(day) || source.Date is { } date && date.LastDay.AddYears(oldAfterYears) < day)
            .Select(source => new AgedSource(source, times.GetValueOrDefault(source.Id), articles.GetValueOrDefault(source.Id),
                figures.GetValueOrDefault(source.Id)))
            .OrderByDescending(aged => aged.Times).ThenByDescending(aged => aged.Articles + aged.Figures)
            .ThenBy(aged => aged.Source.Id, StringComparer.Ordinal)];
    }
}
