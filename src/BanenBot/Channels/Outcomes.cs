using BanenBot.Core.Dialogue;

namespace BanenBot.Channels;

/// <summary>The names of outcomes on the wire, in the entity <c>urn:banenbot:outcome</c> that every reply carries.</summary>
static class Outcomes
{
    public const string EntityType = "urn:banenbot:outcome";

    public static string Name(Outcome outcome) => outcome switch
    {
        Outcome.Answer => "answer",
        Outcome.Figures => "figures",
        Outcome.Clarification => "clarification",
        Outcome.Unanswered => "unanswered",
        Outcome.SmallTalk => "smalltalk",
        Outcome.Refused => "refused",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
    };
}
