namespace BanenBot.Core.Dialogue;

/// <summary>What a user said, free of the channel it came through.</summary>
public sealed record Utterance
{
    public required string Text { get; init; }

    /// <summary>Stands for the conversation in the store; unique over channels.</summary>
    public required string Conversation { get; init; }

    /// <summary>The day on which it was asked: an answer that held until yesterday does not hold today.</summary>
    public required DateOnly Day { get; init; }
}
