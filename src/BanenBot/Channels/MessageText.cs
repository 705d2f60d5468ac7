using System.Text;
using BanenBot.Channels.Cards;
using BanenBot.Core.Dialogue;

namespace BanenBot.Channels;

/// <summary>The text of a reply on a channel: the answer with its marks, what must be known beside it, and the sources.</summary>
static class MessageText
{
    /// <summary>Whether notes stand with the figure in the card, which is renewed with them, and not in the text.</summary>
    public static bool LeavesNotesToCard(Reply reply, ChannelTraits traits) => reply.Figure is not null && traits.RenewsCards;

    public static string Of(Reply reply, ChannelTraits traits)
    {
        var (text, parts, sources) = (new StringBuilder(), new ReplyParts(reply, traits), ReplyText.Cited(reply));
        if (reply.Reading is { } reading && !traits.IsGroup) text.Append('_').Append(EditorMarkdown.Escape(reading)).Append("_\n\n");
        // Where the card can be renewed, the figure stands large in the card.
        var figure = traits.RenewsCards ? null : parts.Figure;
        if (figure is not null) text.Append("## ").Append(EditorMarkdown.Escape(figure.Value)).Append("\n\n");
        text.Append(figure is null ? EditorMarkdown.Clean(reply.Text) : EditorMarkdown.Escape(figure.Identity));
        ReplyText.AppendMarks(text, reply.Sources, sources);
        foreach (var line in Beneath(parts, figure)) text.Append("\n\n").Append(EditorMarkdown.Clean(line));
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

    static IEnumerable<string> Beneath(ReplyParts parts, ReplyFigure? figure)
    {
        if (figure?.Change is { } change) yield return change;
        if (figure is not null) yield return ChannelTexts.StatusIs(figure.Status);
        foreach (var assumed in parts.Reply.Assumed) yield return assumed;
        if (LeavesNotesToCard(parts.Reply, parts.Traits)) yield break;
        foreach (var note in parts.ShortNotes) yield return note;
    }
}
