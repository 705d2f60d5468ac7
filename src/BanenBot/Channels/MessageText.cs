using System.Text;
using BanenBot.Channels.Cards;
using BanenBot.Core.Dialogue;

namespace BanenBot.Channels;

/// <summary>The text of a reply on a channel: the answer with its marks, what must be known beside it, and the sources.</summary>
static class MessageText
{
    /// <summary>In a group a longer note waits behind the click. In characters.</summary>
    const int LongestNoteInGroup = 120;

    /// <summary>Whether a note stands in the text; if not, in the card. One that is renewed carries the notes with its figure.</summary>
    public static bool HoldsNote(string note, Reply reply, ChannelTraits traits) =>
        !(reply.Figure is not null && traits.RenewsCards) && (!traits.IsGroup || note.Length <= LongestNoteInGroup);

    public static string Of(Reply reply, ChannelTraits traits)
    {
        var text = new StringBuilder();
        if (reply.Reading is { } reading && !traits.IsGroup) text.Append('_').Append(EditorMarkdown.Escape(reading)).Append("_\n\n");
        text.Append(EditorMarkdown.Clean(reply.Text));
        var sources = ReplyText.Cited(reply);
        ReplyText.AppendMarks(text, reply.Sources, sources);
        foreach (var note in reply.Notes)
            if (HoldsNote(note, reply, traits)) text.Append("\n\n").Append(EditorMarkdown.Clean(note));
        if (reply.Alternative is { } other)
            ReplyText.AppendMarks(text.Append("\n\n").Append(EditorMarkdown.Clean(other.Text)), other.Sources, sources);
        if (traits.ListsSources && sources.Count > 0)
        {
            text.Append("\n\n").Append(ChannelTexts.SourcesOf(sources.Count)).Append(':');
            for (var i = 0; i < sources.Count; i++)
                text.Append("\n- [").Append(i + 1).Append("] ").Append(EditorMarkdown.Escape(ReplyText.SourceLine(sources[i])));
        }

        return traits.Citations == CitationForm.ClaimsAndLinks ? text.Append(Citations.Links(reply)).ToString() : text.ToString();
    }
}
