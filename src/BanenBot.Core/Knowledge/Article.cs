using BanenBot.Core.Sources;

namespace BanenBot.Core.Knowledge;

public enum ArticleKind
{
    Question,
    Term,

    /// <summary>A subject that people ask about and the sources do not answer: its text says so, and where to ask instead.</summary>
    OutOfScope,
}

/// <summary>
/// One answer, as an editor wrote it in <c>vragen/</c>, <c>begrippen/</c> or <c>buiten-bereik/</c>. What
/// the bot says is this text and nothing else.
/// </summary>
public sealed record Article
{
    /// <summary>The name of the file without its ending; unique over both folders.</summary>
    public required string Id { get; init; }
    public required ArticleKind Kind { get; init; }
    public required string Question { get; init; }

    /// <summary>Other ways to ask the same, in the words of users.</summary>
    public IReadOnlyList<string> Phrasings { get; init; } = [];
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>At least one, or the article is not loaded; none for a subject out of scope.</summary>
    public required IReadOnlyList<SourceReference> Sources { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    /// <summary>The article that holds after <see cref="ValidTo"/>.</summary>
    public string? SucceededBy { get; init; }
    public IReadOnlyList<string> SeeAlso { get; init; } = [];

    /// <summary>The answer itself, the first paragraph of the text; Markdown.</summary>
    public required string Lead { get; init; }

    /// <summary>What follows it; Markdown, empty where the lead says all.</summary>
    public required string Rest { get; init; }

    public bool IsValidOn(DateOnly day) => (ValidFrom is not { } from || day >= from) && (ValidTo is not { } to || day <= to);

    /// <summary>Whether it says until when or from when it holds.</summary>
    public bool IsDated => ValidFrom is not null || ValidTo is not null;
}
