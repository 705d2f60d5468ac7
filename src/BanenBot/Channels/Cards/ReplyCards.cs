using BanenBot.Core.Dialogue;
using BanenBot.Core.Sources;

namespace BanenBot.Channels.Cards;

/// <summary>The card that a reply becomes on a channel: beside a text that holds the answer, or on its own.</summary>
sealed class ReplyCards(ChannelTraits traits)
{
    /// <summary>Longer questions are cut off on a button, so they become rows.</summary>
    const int LongestOnButton = 28;

    /// <summary>
    /// The card beside the reply's text, which says nothing that the text says; null where the text says all. The number alone stands in
    /// both where a card can be renewed: in the text it is part of the sentence, and in the card it is what is renewed.
    /// </summary>
    public Card? Beside(Reply reply)
    {
        var parts = new ReplyParts(reply, traits);
        if (reply.Figure is not null && traits.RenewsCards) return OfFigure(parts, isAlone: false);
        var suggestions = StandUnderTheText(reply, parts.Next) ? [] : parts.Next;
        var (shown, rest) = (Drawn(parts), Rest(parts));
        if (!parts.FoldsRest) (shown, rest) = ([.. shown, .. rest], []);
        var card = traits.IsGroup && reply.Outcome != Outcome.Clarification ? InGroup(parts, [.. shown, .. rest], suggestions)
            : new Card([.. shown, .. Choices(reply, suggestions)], [.. Copy(reply), .. More(rest), .. Buttons(reply, suggestions)],
                EditorMarkdown.Plain(reply.Text));
        return card.IsEmpty ? null : card;
    }

    /// <summary>A card that needs no text beside it: as a result of a search, or in the place of an older one.</summary>
    /// <param name="heading">The question that it answers; null where a figure says so itself.</param>
    public Card Whole(Reply reply, string? heading)
    {
        var parts = new ReplyParts(reply, traits);
        if (reply.Figure is not null) return OfFigure(parts, isAlone: true);
        var lead = heading is null ? (IEnumerable<CardPart>)[] : [new TextPart(EditorMarkdown.Escape(heading), TextStyle.Heading)];
        return new Card(
            [
                .. lead, new TextPart(EditorMarkdown.Clean(reply.Text)), .. Lines(reply.Assumed.Concat(parts.ShortNotes)), .. Drawn(parts),
                .. parts.FoldsRest ? [] : Rest(parts), .. FactsOf(reply, withSources: true),
            ],
            [.. parts.FoldsRest ? More(Rest(parts)) : [], .. Buttons(reply, parts.Next)], EditorMarkdown.Plain(reply.Text));
    }

    /// <summary>The figure large, what it was before and its status; what it is as well, where no text beside it says so.</summary>
    Card OfFigure(ReplyParts parts, bool isAlone)
    {
        var (reply, figure, rest) = (parts.Reply, parts.Reply.Figure!, Rest(parts));
        IReadOnlyList<CardPart> drawn = [.. Drawn(parts)];
        if (traits.IsGroup) (rest, drawn) = ([.. drawn, .. rest], []);
        return new Card(
            [
                new TextPart(EditorMarkdown.Escape(figure.Value), TextStyle.Value),
                .. isAlone ? [new TextPart(EditorMarkdown.Escape(figure.Identity))] : (IEnumerable<CardPart>)[],
                .. figure.Change is { } change ? [new TextPart(change)] : (IEnumerable<CardPart>)[], .. drawn,
                .. Lines(isAlone ? reply.Assumed.Concat(parts.ShortNotes) : parts.ShortNotes),
                .. FactsOf(reply, withSources: isAlone || !traits.ListsSources),
            ],
            [.. More(rest), .. FigureButtons(reply), .. Buttons(reply, parts.Next)], EditorMarkdown.Plain(reply.Text));
    }

    /// <summary>As suggested actions, which a chat cuts off as it does buttons.</summary>
    bool StandUnderTheText(Reply reply, IReadOnlyList<string> suggestions) =>
        traits.SuggestedActions > 0 && !HasBody(reply) && suggestions.All(question => question.Length <= LongestOnButton);

    /// <summary>Whether there is more to show than the text and questions to ask next.</summary>
    static bool HasBody(Reply reply) => reply.Detail.Length > 0 || reply.Table is not null || reply.Chart is not null;

    /// <summary>In a group all but the answer opens at a press.</summary>
    Card InGroup(ReplyParts parts, IReadOnlyList<CardPart> rest, IReadOnlyList<string> suggestions)
    {
        var reply = parts.Reply;
        if (rest.Count > 0) rest = [.. rest, .. SourcesOf(reply)];
        IReadOnlyList<CardPart> choices = [.. Choices(reply, suggestions)];
        IReadOnlyList<CardButton> buttons = [.. Buttons(reply, suggestions)];
        var speak = EditorMarkdown.Plain(reply.Text);
        return rest.Count == 0 ? new Card(choices, buttons, speak)
            : new Card([], [new OpenButton(ChannelTexts.More, new Card([.. rest, .. choices], buttons, ""))], speak);
    }

    static IEnumerable<CardButton> More(List<CardPart> rest) =>
        rest.Count == 0 ? [] : [new OpenButton(ChannelTexts.More, new Card(rest, [], ""))];

    bool IsTableInRest(ReplyParts parts) => parts is { FoldsRest: true, Reply.Chart: not null } && traits.Charts == ChartForm.Image;

    IReadOnlyList<CardPart> Drawn(ReplyParts parts) => parts.Reply switch
    {
        { Chart: { } chart } => [new ChartPart(chart, IsTableInRest(parts) ? null : parts.Reply.Table)],
        { Table: { } table } => [new TablePart(table)],
        _ => [],
    };

    List<CardPart> Rest(ReplyParts parts)
    {
        var reply = parts.Reply;
        var rest = parts.Rest.Select(paragraph => (CardPart)new TextPart(EditorMarkdown.Clean(paragraph))).ToList();
        if (IsTableInRest(parts) && reply.Table is { } table) rest.Add(new TablePart(table));
        if (reply.Figure is { } figure)
            rest.AddRange([new TextPart(ChannelTexts.Meaning, TextStyle.Heading), .. Lines([figure.Definition])]);
        if (parts.LongNotes.ToList() is { Count: > 0 } notes)
            rest.AddRange([new TextPart(ChannelTexts.Notes, TextStyle.Heading), .. Lines(notes)]);
        return rest;
    }

    static IEnumerable<CardPart> Lines(IEnumerable<string> notes) =>
        notes.Select(note => new TextPart(EditorMarkdown.Clean(note), TextStyle.Note));

    static IEnumerable<CardPart> SourcesOf(Reply reply)
    {
        var sources = ReplyText.Cited(reply);
        if (sources.Count > 0) yield return new TextPart(ChannelTexts.SourcesOf(sources.Count), TextStyle.Heading);
        foreach (var source in sources) yield return new TextPart(Linked(source), TextStyle.Note);
    }

    static IEnumerable<CardPart> FactsOf(Reply reply, bool withSources)
    {
        var facts = new List<(string, string)>();
        if (reply.Figure is { } figure) facts.Add((ChannelTexts.Status, figure.Status));
        foreach (var source in withSources ? ReplyText.Cited(reply) : []) facts.Add((ChannelTexts.Source, Linked(source)));
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
        foreach (var (i, question) in suggestions.Index())
            yield return new ChoicePart(question, (isNumbered ? $"{i + 1}. " : "") + EditorMarkdown.Escape(question));
    }

    IEnumerable<CardButton> Buttons(Reply reply, IReadOnlyList<string> suggestions) =>
        ShowsRows(reply, suggestions) ? [] : suggestions.Select(question => new AskButton(question));

    bool ShowsRows(Reply reply, IReadOnlyList<string> suggestions) =>
        !traits.WrapsButtons && suggestions.Count > 0
        && (reply.Outcome is Outcome.Clarification or Outcome.Unanswered || suggestions.Any(question => question.Length > LongestOnButton));
}
