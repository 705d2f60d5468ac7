using System.Data.Common;
using BanenBot.Core.Dialogue;

namespace BanenBot.Storage;

/// <summary>A judgement as it is kept, and what was judged.</summary>
public sealed record KeptJudgement(string Answer, GivenAnswer Given, Judgement Judgement)
{
    /// <summary>
    /// Of a row with outcome, topic, knowledge, verdict, comment, answer and voter; null where another version wrote it, with a name that
    /// is no longer known.
    /// </summary>
    internal static KeptJudgement? Of(DbDataReader row)
    {
        if (!Enum.TryParse<Outcome>(row.GetString(0), out var outcome) || !Enum.TryParse<Verdict>(row.GetString(3), out var verdict))
            return null;
        var given = new GivenAnswer(outcome, Text(row, 1), row.GetString(2));
        return new(row.GetString(5), given, new Judgement(row.GetString(6), verdict, Text(row, 4)));
    }

    internal static IReadOnlyList<FeedbackCount> Count(IEnumerable<KeptJudgement> judgements) =>
    [
        .. judgements.GroupBy(kept => kept.Given).Select(group => new FeedbackCount(
            group.Key, group.Count(kept => kept.Judgement.Verdict == Verdict.Like),
            group.Count(kept => kept.Judgement.Verdict == Verdict.Dislike),
            [.. group.Select(kept => kept.Judgement.Comment).OfType<string>()])),
    ];

    static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
