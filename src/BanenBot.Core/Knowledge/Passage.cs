namespace BanenBot.Core.Knowledge;

/// <summary>A piece of a whole document that an organisation dropped in <c>documenten/</c>: what stands under one heading, cut to a
/// readable length.</summary>
sealed record Passage
{
    /// <summary>The file and the passage's number in it, "documenten/handreiking.docx#12".</summary>
    public required string Id { get; init; }

    /// <summary>The file, relative to the knowledge folder.</summary>
    public required string File { get; init; }

    /// <summary>The document's own title, or its file name.</summary>
    public required string Title { get; init; }

    /// <summary>The headings above it, outermost first; empty where it stands before the first one.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>The page it starts on, 1-based; 0 where the format has no pages.</summary>
    public int Page { get; init; }

    /// <summary>Plain text; paragraphs divided by an empty line.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// Its list items and rows of tables, each of which answers a question of its own, and what announces them: a row with its heads, a
    /// nested item behind those it stands under.
    /// </summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
}
