using BanenBot.Core.Dialogue;

namespace BanenBot.Channels;

/// <summary>
/// A reply divided into what is read at once and what waits behind a press. Nothing stands in both. A channel that does not divide replies
/// shows all at once.
/// </summary>
readonly record struct ReplyParts(Reply Reply, ChannelTraits Traits)
{
    /// <summary>What fits on one line of a bubble, in characters.</summary>
    const int LongestLine = 80;

    const int MostFollowUps = 4;

    /// <summary>A row of chips on a desk, in characters; around the words of a chip is room for some more.</summary>
    const int LongestRow = 72, ChipEdge = 5, MostRows = 2;

    /// <summary>
    /// The figure that stands large: in a card that is renewed always, in a text where that says no more than the figure's own sentence,
    /// such as yes or no.
    /// </summary>
    public ReplyFigure? Figure =>
        Traits.DividesReplies && Reply.Figure is { } figure && (Traits.RenewsCards || Reply.Text == figure.Sentence) ? figure : null;

    public bool FoldsRest => Traits.DividesReplies && Reply.Outcome is Outcome.Answer or Outcome.Figures;

    /// <summary>Read at once, each a line.</summary>
    public IEnumerable<string> ShortNotes => FoldsRest ? Notes.Where(note => note.Length <= LongestLine) : Notes;

    public IEnumerable<string> LongNotes => FoldsRest ? Notes.Where(note => note.Length > LongestLine) : [];

    /// <summary>
    /// The detail by paragraph, without what stands beneath the answer, or under a heading of its own; and without the numbered list of the
    /// questions that follow as something to press.
    /// </summary>
    public IEnumerable<string> Rest
    {
        get
        {
            IEnumerable<string?> elsewhere = [.. Reply.Assumed, Reply.Figure?.Definition, Figure?.Change];
            IReadOnlyList<string> pressed =
                Traits.DividesReplies ? [.. Reply.Suggestions.Select((question, i) => $"{i + 1}. {question}")] : [];
            return Reply.Detail.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(paragraph => !elsewhere.Contains(paragraph))
                .Select(paragraph => string.Join('\n', paragraph.Split('\n').Where(line => !pressed.Contains(line))))
                .Where(paragraph => paragraph.Length > 0);
        }
    }

    /// <summary>The questions to ask next, as many as stand in two rows; of a choice all, for one of them is meant.</summary>
    public IReadOnlyList<string> Next
    {
        get
        {
            if (!FoldsRest) return [.. Reply.Suggestions.Take(ChannelTraits.MostButtons)];
            var (rows, filled) = (1, 0);
            return [.. Reply.Suggestions.Take(MostFollowUps).TakeWhile((question, i) =>
            {
                filled += question.Length + ChipEdge;
                if (filled > LongestRow && i > 0) (rows, filled) = (rows + 1, question.Length + ChipEdge);
                return rows <= MostRows;
            })];
        }
    }

    // What the status of a large figure means stands beneath it already.
    IEnumerable<string> Notes
    {
        get
        {
            var said = Figure?.StatusNote;
            return Reply.Notes.Where(note => note != said);
        }
    }
}
