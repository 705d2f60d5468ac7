using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Questions;

/// <summary>What kind of sentence it is: an explanation asked for, a remark that goes on from the one before, or a question by itself.</summary>
static class Conversation
{
    const Cue AsksForNumber = Cue.Quantity | Cue.Share | Cue.Highest | Cue.Lowest | Cue.Growth | Cue.Decline | Cue.Series | Cue.Target | Cue.Number;
    const int ShortSentence = 5;
    const int LongSentence = 12;

    static readonly HashSet<string> Openers = new(["en", "maar", "dus", "ok", "oke", "oh", "nou", "ook", "of"], StringComparer.Ordinal);

    public static bool IsExplanation(Asked asked) =>
        asked.Words.Any(word => Cues.IsExplainer(word.Token.Text)) || (asked.Has(Cue.Explain) && !asked.Has(AsksForNumber));

    public static bool Continues(Asked asked, PeriodReading periods)
    {
        var words = asked.Words.Count;
        if (words > LongSentence) return false;
        if (Openers.Contains(asked.Words[0].Token.Text) || words <= ShortSentence) return true;
        return asked.Has(Cue.Back) || (!periods.IsExplicit && (periods.Shift is not null || periods.SameYear));
    }
}
