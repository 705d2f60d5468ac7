using System.Text;
using BanenBot.Channels.Cards;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Sources;

namespace BanenBot.Channels;

/// <summary>A reply as text that stands by itself: for a channel's message and for the terminal.</summary>
static class ReplyText
{
    /// <summary>A channel's citations are numbered from 1; Teams and the Playground take ten.</summary>
    public const int MostCitations = 10;

    /// <summary>The answer with its notes and sources. Marks [1], [2] … stand behind the answer and before each source.</summary>
    /// <param name="withDetail">Whether the detail follows here; a channel that shows it in a card leaves it out.</param>
    public static string Of(Reply reply, bool withDetail)
    {
        var text = new StringBuilder();
        if (reply.Reading is { } reading) text.Append('_').Append(reading).Append("_\n\n");
        text.Append(reply.Text);
        var sources = Cited(reply);
        AppendMarks(text, reply.Sources, sources);
        if (withDetail && reply.Detail.Length > 0) text.Append("\n\n").Append(reply.Detail);
        foreach (var note in reply.Notes) text.Append("\n\n").Append(note);
        if (reply.Alternative is { } other) AppendMarks(text.Append("\n\n").Append(other.Text), other.Sources, sources);
        if (sources.Count > 0)
        {
            text.Append(sources.Count == 1 ? "\n\nBron:" : "\n\nBronnen:");
            for (var i = 0; i < sources.Count; i++) text.Append("\n- [").Append(i + 1).Append("] ").Append(SourceLine(sources[i]));
        }

        return text.ToString();
    }

    /// <summary>
    /// Every source once, those of the answer before those of its alternative; a source's mark is its place in this list.
    /// </summary>
    public static IReadOnlyList<SourceReference> Cited(Reply reply) =>
        [.. reply.Sources.Concat(reply.Alternative?.Sources ?? []).Distinct().Take(MostCitations)];

    /// <summary>
    /// The marks of these sources, by their places among all that are cited. Apart: to Markdown <c>[1][3]</c> is one link, called 1, to
    /// what 3 names.
    /// </summary>
    public static void AppendMarks(StringBuilder text, IReadOnlyList<SourceReference> of, IReadOnlyList<SourceReference> cited)
    {
        for (var i = 0; i < cited.Count; i++)
            if (of.Contains(cited[i])) text.Append(" [").Append(i + 1).Append(']');
    }

    /// <summary>The answer and where it stands, in one line to be copied.</summary>
    public static string OneLine(Reply reply) =>
        ReplyText.Cited(reply) is [var source, ..] ? $"{reply.Text} {ChannelTexts.Source}: {SourceLine(source)}." : reply.Text;

    /// <summary>Title, place, publisher and date: what a reader needs to find it.</summary>
    public static string SourceLine(SourceReference reference) => $"{reference.Source.Title}, {reference.Place} ({Published(reference)})";

    /// <summary>What an opened source tells under its line: how old it is, and what the answer says that leans on it; Markdown.</summary>
    /// <param name="today">Null where the age is left out.</param>
    public static string Opened(Reply reply, SourceReference reference, DateOnly? today)
    {
        var words = reply.Alternative is { } other && !reply.Sources.Contains(reference) ? other.Text : reply.Text;
        var age = SourceAge.Of(reference.Source, today) is { } old ? ChannelTexts.DocumentIs(old) + "\n\n" : "";
        return $"{age}**{ChannelTexts.OurWords}:** {EditorMarkdown.Clean(words)}";
    }

    public static string Published(SourceReference reference) =>
        reference.Source.Date is { } date ? $"{reference.Source.Publisher}, {date}" : reference.Source.Publisher;
}
