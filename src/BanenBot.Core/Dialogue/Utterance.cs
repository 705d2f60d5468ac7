using System.Text;

namespace BanenBot.Core.Dialogue;

/// <summary>What a user said, free of the channel it came through.</summary>
public sealed record Utterance
{
    /// <summary>
    /// Half a character, as is left where a text was cut, becomes the sign for one: nothing further on can do anything with it.
    /// </summary>
    public required string Text
    {
        get;
        init => field = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
    }

    /// <summary>Stands for the conversation in the store; unique over channels.</summary>
    public required string Conversation { get; init; }

    /// <summary>The day on which it was asked: an answer that held until yesterday does not hold today.</summary>
    public required DateOnly Day { get; init; }
}
