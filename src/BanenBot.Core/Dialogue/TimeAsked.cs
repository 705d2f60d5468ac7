using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Dialogue;

/// <summary>The time a question asks about: "wat gold in 2019", "wat geldt nu". A stretch of days, and where the text says so.</summary>
sealed record TimeAsked(DateOnly From, DateOnly To, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>Null where no time, or more than one, is asked about. "sinds 2020" asks since when, not how it stood.</summary>
    /// <param name="reading">What the text says about time.</param>
    public static TimeAsked? Read(PeriodReading reading, IReadOnlyList<Word> words, TimeWords lists, DateOnly day)
    {
        if (reading.Points is [{ Period: var period }])
        {
            var end = period.FirstQuarter.ReferenceDate;
            var start = new DateOnly(end.Year, end.Month, 1).AddMonths(-2);
            return IsBefore(words, reading.Spans, lists)
                ? new TimeAsked(start.AddDays(-1), start.AddDays(-1), reading.Spans)
                : new TimeAsked(start, period.ReferenceDate, reading.Spans);
        }

        return words.Any(word => lists.Now.Contains(word.Token.Text)) ? new TimeAsked(day, day, []) : null;
    }

    /// <summary>"tot 2020", "wat gold er voor 2020"; but "de norm voor 2020" is of that year.</summary>
    static bool IsBefore(IReadOnlyList<Word> words, IReadOnlyList<TextSpan> spans, TimeWords lists)
    {
        var at = words.Index().LastOrDefault(word => spans.All(span => word.Item.Token.Start < span.Start), (-1, null!)).Index;
        var first = at + 1 < words.Count ? words[at + 1].Token.Text : "";
        return at >= 0 && (words[at].Token.Text is "tot" || first is "tot"
            || (words[at].Token.Text is "voor" || first is "voor") && words.Any(word => lists.Past.Contains(word.Token.Text)));
    }

    /// <summary>Whether a rule is asked for rather than a number: what held, what was allowed.</summary>
    public static bool AsksForRule(IReadOnlyList<Word> words, TimeWords lists) =>
        words.Any(word => lists.Rule.Contains(word.Token.Text) || lists.Past.Contains(word.Token.Text)
            && word.Token.Text is not "was");

    /// <summary>"en daarvoor": earlier than what was said last, without a date.</summary>
    public static bool IsEarlier(IReadOnlyList<Word> words, TimeWords lists) =>
        words.Any(word => lists.Earlier.Contains(word.Token.Text));

    /// <summary>The question without its words about time: what it is about.</summary>
    public IReadOnlyList<Word> Timeless(IReadOnlyList<Word> words, TimeWords lists) =>
        [.. words.Where(word => !lists.Holding.Contains(word.Token.Text) && !Spans.Any(span => span.Start <= word.Token.Start
            && word.Token.Start < span.End))];
}
