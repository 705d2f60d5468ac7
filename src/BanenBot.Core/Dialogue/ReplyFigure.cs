using BanenBot.Core.Figures;
using BanenBot.Core.Figures.Answers;

namespace BanenBot.Core.Dialogue;

/// <summary>One figure in the parts that a channel can set apart; Dutch, ready to be shown.</summary>
/// <param name="Value">The number with its unit.</param>
/// <param name="Identity">What it counts, where and when.</param>
/// <param name="Definition">Stands in the reply's detail too.</param>
/// <param name="LatestQuestion">Asks for the newest figure of the same series, whatever was said before.</param>
public sealed record ReplyFigure(string Value, string Identity, string Status, string Definition, string LatestQuestion)
{
    /// <summary>All of it in one sentence. A reply whose text is another says more than the figure: yes or no, a difference.</summary>
    public required string Sentence { get; init; }

    /// <summary>What it was before; stands in the reply's detail too. Null where none before it is held.</summary>
    public string? Change { get; init; }

    /// <summary>What the status means, as it stands in the reply's notes too; null where it needs no note.</summary>
    public string? StatusNote { get; init; }

    internal static ReplyFigure Of(Figure figure, string? change) => new(
        FigureTexts.Value(figure), FigureTexts.Identity(figure), DialogueTexts.Status(figure.Status), figure.Indicator.Definition,
        DialogueTexts.AskFigure(FigureTexts.Ask(figure.Indicator, figure.Breakdown, figure.Region, null)))
    {
        Sentence = FigureTexts.Headline(figure), Change = change,
        StatusNote = figure.Status switch
        {
            FigureStatus.Indicative => FigureTexts.Indicative,
            FigureStatus.Revised => FigureTexts.Revised,
            _ => null,
        },
    };
}
