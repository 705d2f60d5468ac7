namespace BanenBot.BotFramework.Activities;

/// <summary>Judges what people write before anything of it is stored or logged. Filled by whoever knows what is personal.</summary>
public interface IPersonalDataGuard
{
    /// <summary>What is shown in the place of a message of which nothing may be kept.</summary>
    string LeftOut { get; }

    /// <summary>
    /// The text as it may be stored and shown again: itself, or without what has no place in a store; null where nothing of it may be kept.
    /// </summary>
    string? Keep(string text);
}
