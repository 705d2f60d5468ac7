namespace BanenBot.Core.Sources;

/// <summary>A document, or a part of one, that the knowledge comes from; an entry of <c>bronnen.yaml</c>.</summary>
public sealed record Source
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Publisher { get; init; }

    /// <summary>
    /// When it was published; unknown only for a document that was dropped in the folder without an entry in the catalogue.
    /// </summary>
    public required SourceDate? Date { get; init; }

    /// <summary>0 to 100. Where two sources disagree on the same thing, the higher one is shown and the other named.</summary>
    public required int Authority { get; init; }

    /// <summary>From what the date was inferred, where the document carries none.</summary>
    public string? DateInferredFrom { get; init; }
    public string? Document { get; init; }
    public string? Edition { get; init; }
    public Uri? Address { get; init; }

    /// <summary>When the next edition is expected; null where nobody said so.</summary>
    public DateOnly? NextEdition { get; init; }

    /// <summary>The file in <c>documenten/</c> that holds the document itself, relative to the knowledge folder.</summary>
    public string? File { get; init; }

    public bool IsOverdueOn(DateOnly day) => NextEdition < day;
}

/// <summary>Where in a source something stands: "vraag 13", "par. 2.3, tabel".</summary>
public sealed record SourceReference(Source Source, string Place);
