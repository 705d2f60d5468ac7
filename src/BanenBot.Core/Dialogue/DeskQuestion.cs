using System.Text.Json.Serialization;

namespace BanenBot.Core.Dialogue;

/// <summary>How far a question to a colleague is.</summary>
public enum DeskState
{
    Open,

    /// <summary>A colleague said that he or she is at it.</summary>
    Taken,
    Answered,

    /// <summary>Without an answer: by a colleague, or because none came in time.</summary>
    Closed,

    /// <summary>By who asked.</summary>
    Withdrawn,
}

/// <summary>A question to a colleague, from the asking until some days after it ended.</summary>
public sealed record DeskQuestion
{
    /// <summary>The same for the same question of the same conversation, so that pressing twice asks once.</summary>
    public required string Id { get; init; }

    /// <summary>As the guard lets it be kept.</summary>
    public required string Question { get; init; }

    /// <summary>The asker's name, only where the asker gave it.</summary>
    public string? AskedBy { get; init; }

    /// <summary>The asker's id on the channel: the answer goes there.</summary>
    public required string Asker { get; init; }

    /// <summary>Where the answer goes, in the form of the desk.</summary>
    public required string ReturnAddress { get; init; }

    public required DateTimeOffset Asked { get; init; }

    public DeskState State { get; init; }

    /// <summary>As the guard lets it be kept; null while there is none.</summary>
    public string? Answer { get; init; }

    /// <summary>The colleague's name, only where the colleague gave it.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>The conversation that began with the card for the colleagues; null while they have not got it.</summary>
    public string? Thread { get; init; }

    /// <summary>When the asker (of a question taken back: the colleagues) was told how it ended.</summary>
    public DateTimeOffset? Told { get; init; }

    public DateTimeOffset? Reminded { get; init; }

    /// <summary>
    /// When a delivery began of which nobody knows whether it arrived; null where there is none. Left out where it is null: stores compare
    /// with what was written before there was such a thing.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Sending { get; init; }

    public bool IsEnded => State is DeskState.Answered or DeskState.Closed or DeskState.Withdrawn;
}
