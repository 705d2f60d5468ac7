namespace BanenBot.Core.Figures.Answers;

// The number shown last, as an answer of its own: what "zijn dat er 700?" is about.
sealed partial class Reckoning
{
    public FigureAnswer? Last()
    {
        if (shown.Count == 0 || lookup.Of(shown[0]) is not { Count: > 0 } newest) return null;
        return shown[0].How switch
        {
            Derivation.Value => Held(FigureTexts.Headline(newest[0]), [], [newest[0]], shown[0]),
            Derivation.Difference => Subtracted(newest[0], newest[1]),
            Derivation.Sum => Held(FigureTexts.SumOf(newest, newest.Sum(part => part.Value)), [], newest, shown[0],
                new Quantity(newest.Sum(part => part.Value), newest[0].Unit)),
            _ => Held(FigureTexts.RestOf(newest[1], newest[0]), [], newest, shown[0],
                new Quantity(newest[0].Value - newest[1].Value, newest[0].Unit)),
        };
    }
}
