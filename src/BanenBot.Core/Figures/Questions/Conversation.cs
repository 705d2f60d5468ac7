using BanenBot.Core.Figures.Periods;

namespace BanenBot.Core.Figures.Questions;

/// <summary>
/// What kind of sentence it is: an explanation asked for, a remark that goes on from the one before, or a question by itself.
/// </summary>
static class Conversation
{
    const Cue AsksForNumber =
        Cue.Quantity | Cue.Share | Cue.Highest | Cue.Lowest | Cue.Growth | Cue.Decline | Cue.Series | Cue.Target | Cue.Number;
    const int ShortSentence = 5;
    const int LongSentence = 12;

    /// <summary>
    /// Whether an explanation is asked for, by words that are not part of the measure's own name ("reden van uitstroom").
    /// </summary>
    public static bool IsExplanation(QuestionSlots slots)
    {
        var asked = slots.Asked;
        var open = asked.Atoms.Index().Where(atom => !atom.Item.IsContext && (slots.TermAtoms & Asked.Bit(atom.Index)) == 0)
            .Select(atom => atom.Item).ToList();
        return open.Exists(atom => asked.Lists.Cues.IsExplainer(atom.Word.Token.Text))
            || (open.Exists(atom => (atom.Cue & Cue.Explain) != 0) && !asked.Has(AsksForNumber))
            || asked.Words.Zip(asked.Words.Skip(1))
                .Any(pair => pair.First.Token.Text == "waar" && asked.Lists.Finding.Contains(pair.Second.Token.Text));
    }

    /// <summary>Whether the sentence may go on from the question before; a short one may, where it names no measure itself.</summary>
    public static bool Continues(Asked asked, PeriodReading periods) =>
        asked.Words.Count <= LongSentence && (asked.Words.Count <= ShortSentence || PointsBack(asked, periods));

    /// <summary>Whether it goes on whatever it names: "en ...", "daarvan", "een jaar eerder".</summary>
    public static bool PointsBack(Asked asked, PeriodReading periods) =>
        asked.Lists.Openers.Contains(asked.Words[0].Token.Text) || asked.Has(Cue.Back) || periods.PointsBack;
}
