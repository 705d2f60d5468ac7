using BanenBot.Core.Dialogue;

namespace BanenBot.Channels.Cards;

/// <summary>A card by what it says, free of JSON; <see cref="CardJson"/> writes it for a channel. No colours of our own: the host's
/// theme, light or dark, gives them.</summary>
/// <param name="Speak">What a screen reader says of the card as a whole; plain text.</param>
sealed record Card(IReadOnlyList<CardPart> Parts, IReadOnlyList<CardButton> Buttons, string Speak)
{
    public bool IsEmpty => Parts.Count == 0 && Buttons.Count == 0;
}

enum TextStyle
{
    Body,
    Heading,

    /// <summary>The figure itself, to be read across a table.</summary>
    Value,

    /// <summary>Beside the matter: status, source, definition.</summary>
    Note,
}

abstract record CardPart;

/// <param name="Markdown">Clean: see <see cref="EditorMarkdown"/>.</param>
sealed record TextPart(string Markdown, TextStyle Style = TextStyle.Body) : CardPart;

sealed record FactsPart(IReadOnlyList<(string Title, string Value)> Facts) : CardPart;

sealed record TablePart(ReplyTable Table) : CardPart;

/// <param name="Table">The same numbers; what a host shows that cannot draw.</param>
sealed record ChartPart(ReplyChart Chart, ReplyTable? Table) : CardPart;

/// <summary>A question as a row to press: unlike the words on a button, these wrap.</summary>
sealed record ChoicePart(string Question, string Shown) : CardPart;

/// <summary>What is shown after a press on <paramref name="Title"/>, and hidden after the next.</summary>
sealed record FoldedPart(string Id, string Title, IReadOnlyList<CardPart> Parts) : CardPart;

abstract record CardButton(string Title);

/// <summary>Asks a question as if the user had typed it.</summary>
sealed record AskButton(string Question) : CardButton(Question);

/// <summary>Puts the newest answer to a question in the place of the card.</summary>
sealed record RenewButton(string Title, string Question) : CardButton(Title);

/// <summary>Puts a sentence on the clipboard, where the page around the card does that.</summary>
sealed record CopyButton(string Title, string Sentence) : CardButton(Title);

/// <summary>Opens a card within the card.</summary>
sealed record OpenButton(string Title, Card Card) : CardButton(Title);
