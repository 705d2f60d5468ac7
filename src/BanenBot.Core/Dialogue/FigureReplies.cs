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
        Reading = answer.Reading is { } reading ? DialogueTexts.FigureReading(reading) : null,
        Topic = answer.Question?.Indicators is [var indicator, ..] ? indicator : null,
        Figure = answer.Figure is { } figure ? ReplyFigure.Of(figure) : null,
    };

    static string Title(FigureAnswer answer) =>
        answer.Reading is { } reading ? $"{reading.Indicator}, {reading.Breakdown}, {reading.Region}" : answer.Headline;
}
