using BanenBot.Core.Figures;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Dialogue;

/// <summary>How a turn ended; its name on the wire is the channels' business.</summary>
public enum Outcome
{
    Answer,
    Figures,
    Clarification,
    Unanswered,
    SmallTalk,
    Refused,
}

/// <summary>
/// What the bot says back, free of channels: each renders it in its own way. The same utterance, conversation and knowledge version give an
/// equal reply.
/// </summary>
public sealed record Reply
{
    public required Outcome Outcome { get; init; }

    /// <summary>0 to 1: how often replies like this one are right.</summary>
    public required double Confidence { get; init; }

    /// <summary>The answer itself, one or two sentences; Markdown. Stands by itself.</summary>
    public required string Text { get; init; }

    /// <summary>What comes after it; Markdown, may be empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What the reader must know beside the answer: old source, another reading, not yet valid.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
    public ReplyTable? Table { get; init; }
    public ReplyChart? Chart { get; init; }

    /// <summary>At least one where the outcome is Answer or Figures.</summary>
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];

    /// <summary>The other answer where two were about as likely; null where one stood out.</summary>
    public Alternative? Alternative { get; init; }

    /// <summary>Of the detail, what a reader must not miss: what was filled in, or is counted otherwise than it was asked.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];

    /// <summary>Questions that can be sent back as they stand: the choices of a clarification, or what to ask next.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>How the question was read, where that is not plain: a corrected word, an inherited topic, a region filled in.</summary>
    public string? Reading { get; init; }

    /// <summary>The article or series behind it, for feedback and logs; never what the user wrote.</summary>
    public string? Topic { get; init; }

    /// <summary>Where the reply gives one figure: that figure in its parts.</summary>
    public ReplyFigure? Figure { get; init; }
}

/// <summary>
/// A second reading of the question that came close: what it answers and says, in a sentence or two of Markdown that names it as such.
/// </summary>
public sealed record Alternative(string Text, IReadOnlyList<SourceReference> Sources);

/// <summary>Rows of text under column heads; numbers already written the Dutch way.</summary>
public sealed record ReplyTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>The same numbers to be drawn: at least one, each with its label, in the order of the table.</summary>
/// <param name="Title">What is shown, and where.</param>
public sealed record ReplyChart(string Title, IReadOnlyList<string> Labels, IReadOnlyList<decimal> Values, Unit Unit);
