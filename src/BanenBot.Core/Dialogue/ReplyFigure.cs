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
    internal static ReplyFigure Of(Figure figure) => new(
        FigureTexts.Value(figure), FigureTexts.Identity(figure), DialogueTexts.Status(figure.Status), figure.Indicator.Definition,
        DialogueTexts.AskFigure(FigureTexts.Ask(figure.Indicator, figure.Breakdown, figure.Region, null)));
}
