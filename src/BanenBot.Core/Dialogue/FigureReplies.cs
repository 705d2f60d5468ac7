using BanenBot.Core.Figures;

namespace BanenBot.Core.Dialogue;

/// <summary>Makes a reply of an answer from the figures.</summary>
static class FigureReplies
{
    public static Reply Of(FigureAnswer answer) => new()
    {
        Outcome = answer.Outcome switch
        {
            FigureOutcome.Held => Outcome.Figures,
            FigureOutcome.AskBack => Outcome.Clarification,
            _ => Outcome.Unanswered,
        },
        Confidence = answer.Confidence,
        Text = answer.Headline,
        Detail = string.Join("\n\n", answer.Details),
        Notes = answer.Notes,
        Table = answer.Table is { } table ? new ReplyTable(table.Columns, table.Rows) : null,
        Chart = answer.Chart is { Values.Count: > 0 } chart ? new ReplyChart(Title(answer), chart.Labels, chart.Values, chart.Unit) : null,
        Sources = answer.Sources,
        Suggestions = answer.Outcome == FigureOutcome.AskBack ? answer.Choices : answer.Suggestions,
        Reading = answer.Reading is { } reading && !IsPlain(answer) ? DialogueTexts.FigureReading(reading) : null,
        Topic = answer.Question?.Indicators is [var indicator, ..] ? indicator : null,
        Figure = answer.Figure is { } figure ? ReplyFigure.Of(figure, answer.Change) : null,
        Assumed = answer.Assumed,
    };

    /// <summary>
    /// The answer itself says how the question was read, unless it passes over words or leaves more to guess than it names.
    /// </summary>
    static bool IsPlain(FigureAnswer answer) => answer.Outcome == FigureOutcome.Held
        && answer.Evidence is null or { IsWhole: true }
        && (answer.Figure is not null || answer.Evidence is null or { NamesMeasure: true, HasRegion: true });

    static string Title(FigureAnswer answer) =>
        answer.Reading is { } reading ? $"{reading.Indicator}, {reading.Breakdown}, {reading.Region}" : answer.Headline;
}
