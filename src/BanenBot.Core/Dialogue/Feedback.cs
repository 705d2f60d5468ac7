namespace BanenBot.Core.Dialogue;

public enum Verdict
{
    Like,
    Dislike,
}

/// <summary>What was answered, as far as a judgement of it needs: never what was asked.</summary>
/// <param name="Topic">The article or series behind the answer.</param>
/// <param name="Knowledge">The version of the knowledge that answered.</param>
public sealed record GivenAnswer(Outcome Outcome, string? Topic, string Knowledge)
{
    public static GivenAnswer Of(Reply reply, string knowledge) => new(reply.Outcome, reply.Topic, knowledge);
}

/// <summary>What someone thought of an answer.</summary>
/// <param name="Voter">Tells the voices on one answer apart; says nothing of who it was.</param>
/// <param name="Comment">Already found to hold nothing about one person.</param>
public sealed record Judgement(string Voter, Verdict Verdict, string? Comment);

/// <summary>All judgements on one answer, for an editor.</summary>
/// <param name="Comments">Oldest first.</param>
public sealed record FeedbackCount(GivenAnswer Answer, int Likes, int Dislikes, IReadOnlyList<string> Comments);
