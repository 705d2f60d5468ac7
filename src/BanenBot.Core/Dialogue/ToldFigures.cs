using BanenBot.Core.Figures;

namespace BanenBot.Core.Dialogue;

/// <summary>The figures that an article told: "en dus zonder profiel" goes on from its number as if that was looked up.</summary>
sealed class ToldFigures(Snapshot snapshot, DateOnly day)
{
    /// <param name="readings">Every way in which the question was read; one of them may have looked up what the article tells.</param>
    public ConversationState After(Reply reply, ConversationState next, IReadOnlyList<Interpretation> readings) =>
        reply.Outcome == Outcome.Answer && In(reply, readings) is { } told ? next.WithTold(told) : next;

    FigureAnswer? In(Reply reply, IReadOnlyList<Interpretation> readings)
    {
        if (!reply.Text.Any(char.IsAsciiDigit)) return null;
        var asked = readings.Select(reading => reading.Figure).OfType<FigureAnswer>()
            .FirstOrDefault(figure => snapshot.Figures.IsToldIn(reply.Text, figure));
        if (asked is not null) return asked;
        var article = reply.Topic is { } id ? snapshot.Library.Article(id) : null;
        return article is not null && snapshot.Figures.ToArticle(article.Question, day) is { Shown: [_] } own
            && snapshot.Figures.IsToldIn(reply.Text, own) ? own : null;
    }
}
