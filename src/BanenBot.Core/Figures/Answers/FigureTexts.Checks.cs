namespace BanenBot.Core.Figures.Answers;

// A claimed number: yes or no first, with the right one.
static partial class FigureTexts
{
    /// <summary>Puts a claim without its number as a question for that number.</summary>
    public static string AskNumber(string rest) => $"hoeveel {rest}";

    /// <inheritdoc cref="AskNumber"/>
    public static string AskPercentage(string rest) => $"hoeveel procent {rest}";

    /// <summary>For a claimed number that is the figure of something else, or of another moment.</summary>
    public static string OfAnother(decimal claimed, string other, string headline) =>
        $"{Number(claimed)} is een ander cijfer. {other} {headline}";

    public static string Checked(Verdict verdict, ClaimBound bound, Quantity actual, string headline)
    {
        var value = actual.Unit.IsPercent ? $"{Number(actual.Value)}%" : Number(actual.Value);
        return verdict switch
        {
            Verdict.Right when bound is ClaimBound.Exact or ClaimBound.About => $"Ja, dat klopt. {headline}",
            Verdict.Right => $"Ja, {value}. {headline}",
            Verdict.Nearly => $"Bijna: {value}. {headline}",
            _ => $"Nee, {value}. {headline}",
        };
    }
}
