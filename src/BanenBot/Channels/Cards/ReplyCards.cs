using BanenBot.Core.Dialogue;
using BanenBot.Core.Sources;

namespace BanenBot.Channels.Cards;

/// <summary>The card that a reply becomes on a channel: beside a text that holds the answer, or on its own.</summary>
sealed class ReplyCards(ChannelTraits traits)
{
    /// <summary>Longer questions are cut off on a button, so they become rows.</summary>
    const int LongestOnButton = 28;

    /// <summary>The card beside the reply's text; null where the text says all.</summary>
    public Card? Beside(Reply reply)
    {
        // What can be renewed must say by itself what it is: the text above it stays as it was.
        if (reply.Figure is not null && traits.RenewsCards) return Whole(reply, heading: null, isFolded: traits.IsGroup);
        var suggestions = traits.SuggestedActions > 0 && !HasBody(reply) ? [] : reply.Suggestions;
        var body = Body(reply);
        var card = traits.IsGroup && reply.Outcome != Outcome.Clarification ? Folded(body, reply, suggestions)
            : new Card([.. body, .. Choices(reply, suggestions)], [.. Copy(reply), .. Buttons(reply, suggestions)],
                EditorMarkdown.Plain(reply.Text));
        return card.IsEmpty ? null : card;
    }

    /// <summary>A card that needs no text beside it: as a result of a search, or in the place of an older one.</summary>
    /// <param name="heading">The question that it answers; null where a figure says so itself.</param>
    /// <param name="isFolded">Whether all but the answer and its sources waits behind a press.</param>
    public Card Whole(Reply reply, string? heading, bool isFolded)
    {
        var lead = new List<CardPart>();
        if (heading is not null) lead.Add(new TextPart(EditorMarkdown.Escape(heading), TextStyle.Heading));
        if (reply.Figure is { } figure)
        {
            lead.Add(new TextPart(EditorMarkdown.Escape(figure.Value), TextStyle.Value));
            lead.Add(new TextPart(EditorMarkdown.Escape(figure.Identity)));
        }
        else lead.Add(new TextPart(EditorMarkdown.Clean(reply.Text)));

        IReadOnlyList<CardPart> rest = [.. Body(reply), .. NotesOf(reply.Notes)];
        IReadOnlyList<CardButton> more = [];
        if (isFolded && rest.Count > 0) (rest, more) = ([], [new OpenButton(ChannelTexts.More, new Card(rest, [], ""))]);
        return new Card([.. lead, .. rest, .. FactsOf(reply)], [.. more, .. FigureButtons(reply), .. Buttons(reply, reply.Suggestions)],
            EditorMarkdown.Plain(reply.Text));
    }

    /// <summary>Whether there is more to show than the text and questions to ask next.</summary>
    static bool HasBody(Reply reply) => reply.Detail.Length > 0 || reply.Table is not null || reply.Chart is not null;

    /// <summary>In a group the rest opens at a press.</summary>
    Card Folded(IReadOnlyList<CardPart> body, Reply reply, IReadOnlyList<string> suggestions)
    {
        var speak = EditorMarkdown.Plain(reply.Text);
        var notes = reply.Notes.Where(note => !MessageText.HoldsNote(note, reply, traits));
        IReadOnlyList<CardPart> rest = [.. body, .. NotesOf(notes)];
        if (rest.Count > 0) rest = [.. rest, .. SourcesOf(reply)];
        IReadOnlyList<CardPart> choices = [.. Choices(reply, suggestions)];
        IReadOnlyList<CardButton> buttons = [.. Buttons(reply, suggestions)];
        return rest.Count == 0 ? new Card(choices, buttons, speak)
            : new Card([], [new OpenButton(ChannelTexts.More, new Card([.. rest, .. choices], buttons, ""))], speak);
    }

    List<CardPart> Body(Reply reply)
    {
        var parts = new List<CardPart>();
        var detail = ShowsRows(reply, reply.Suggestions) ? WithoutList(reply) : reply.Detail;
        foreach (var paragraph in detail.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            if (paragraph != reply.Figure?.Definition) parts.Add(new TextPart(EditorMarkdown.Clean(paragraph)));
        if (reply.Chart is { } chart) parts.Add(new ChartPart(chart, reply.Table));
        else if (reply.Table is { } table) parts.Add(new TablePart(table));
        if (reply.Figure is not { } figure) return parts;
        parts.Add(new TextPart(ChannelTexts.Meaning, TextStyle.Heading));
        parts.Add(new TextPart(EditorMarkdown.Clean(figure.Definition), TextStyle.Note));
        return parts;
    }

    static IEnumerable<CardPart> NotesOf(IEnumerable<string> notes)
    {
        foreach (var (i, note) in notes.Index())
        {
            if (i == 0) yield return new TextPart(ChannelTexts.Notes, TextStyle.Heading);
            yield return new TextPart(EditorMarkdown.Clean(note), TextStyle.Note);
        }
    }

    static IEnumerable<CardPart> SourcesOf(Reply reply)
    {
        var sources = ReplyText.Cited(reply);
        if (sources.Count > 0) yield return new TextPart(ChannelTexts.SourcesOf(sources.Count), TextStyle.Heading);
        foreach (var source in sources) yield return new TextPart(Linked(source), TextStyle.Note);
    }

    static IEnumerable<CardPart> FactsOf(Reply reply)
    {
        var facts = new List<(string, string)>();
        if (reply.Figure is { } figure) facts.Add((ChannelTexts.Status, figure.Status));
        foreach (var source in ReplyText.Cited(reply)) facts.Add((ChannelTexts.Source, Linked(source)));
        if (facts.Count > 0) yield return new FactsPart(facts);
    }

    static string Linked(SourceReference source)
    {
        var line = EditorMarkdown.Escape(ReplyText.SourceLine(source));
        return source.Source.Address?.AbsoluteUri is { } address && EditorMarkdown.IsWebAddress(address) ? $"[{line}]({address})" : line;
    }

    /// <summary>Before the questions: those may be cut off.</summary>
    IEnumerable<CardButton> Copy(Reply reply)
    {
        if (traits.CopiesSentences && reply.Outcome == Outcome.Figures)
            yield return new CopyButton(ChannelTexts.Copy, EditorMarkdown.Plain(ReplyText.OneLine(reply)));
    }

    IEnumerable<CardButton> FigureButtons(Reply reply)
    {
        if (reply.Figure is not { } figure || !traits.RenewsCards) yield break;
        yield return new RenewButton(ChannelTexts.Renew, figure.LatestQuestion);
        yield return new OpenButton(ChannelTexts.Share, new Card(
            [new TextPart(EditorMarkdown.Clean(ReplyText.OneLine(reply))), new TextPart(ChannelTexts.ShareHow, TextStyle.Note)], [], ""));
    }

    IEnumerable<CardPart> Choices(Reply reply, IReadOnlyList<string> suggestions)
    {
        if (!ShowsRows(reply, suggestions)) yield break;
        if (reply.Outcome == Outcome.Answer) yield return new TextPart(ChannelTexts.SeeAlso, TextStyle.Heading);
        var isNumbered = reply.Outcome == Outcome.Clarification;
        foreach (var (i, question) in suggestions.Take(ChannelTraits.MostButtons).Index())
            yield return new ChoicePart(question, (isNumbered ? $"{i + 1}. " : "") + EditorMarkdown.Escape(question));
    }

    IEnumerable<CardButton> Buttons(Reply reply, IReadOnlyList<string> suggestions) =>
        ShowsRows(reply, suggestions) ? [] : suggestions.Take(ChannelTraits.MostButtons).Select(question => new AskButton(question));

    bool ShowsRows(Reply reply, IReadOnlyList<string> suggestions) =>
        !traits.WrapsButtons && suggestions.Count > 0
        && (reply.Outcome is Outcome.Clarification or Outcome.Unanswered || suggestions.Any(question => question.Length > LongestOnButton));

    /// <summary>The detail without the numbered list of the questions that follow as rows.</summary>
    static string WithoutList(Reply reply) => string.Join('\n', reply.Detail.Split('\n')
        .Where(line => !reply.Suggestions.Select((question, i) => $"{i + 1}. {question}").Contains(line, StringComparer.Ordinal)));
}
