using BanenBot.Cli;
using BanenBot.Core.Dialogue.Gaps;
using BanenBot.Core.Knowledge;

namespace BanenBot.Evaluation;

/// <summary>What it would bring to let an article be asked for in one more way, given those already accepted.</summary>
/// <param name="Gained">How often somebody who asked in vain would have got the article.</param>
/// <param name="Worse">What was right and would no longer be.</param>
sealed record PhrasingEffect(string Phrasing, int Gained, IReadOnlyList<string> Better, IReadOnlyList<string> Worse)
{
    public bool IsAccepted => Gained > 0 && Worse.Count == 0;
}

/// <summary>
/// Tries the wordings of a gap in an article, one after the other: one is accepted where it answers somebody and makes nothing worse. So
/// what is accepted together was also tried together.
/// </summary>
/// <param name="open">The knowledge with the article's file as given.</param>
sealed class PhrasingTrial(Trial trial, Func<string, KnowledgeAtHand> open, DateOnly day)
{
    /// <param name="article">Whose file holds <paramref name="text"/>.</param>
    /// <param name="most">No more wordings are tried.</param>
    /// <returns>The effects, in order of the gap's questions, and the file's text with what was accepted.</returns>
    public async Task<(IReadOnlyList<PhrasingEffect> Effects, string Text)> RunAsync(
        Gap gap, string article, string text, int most, CancellationToken cancellation)
    {
        var effects = new List<PhrasingEffect>();
        using var before = open(text);
        var (right, answered) = (await trial.RightAsync(before, cancellation), Answered(before, gap, article));
        foreach (var question in gap.Questions)
        {
            if (effects.Count == most) break;
            // Somebody who asks so gets the article already, by what was accepted before.
            if (answered.Contains(question.Text) || ArticleText.WithPhrasings(text, [question.Text]) is not { } changed) continue;
            using var after = open(changed);
            var (rightAfter, answeredAfter) = (await trial.RightAsync(after, cancellation), Answered(after, gap, article));
            var gained = gap.Questions.Where(one => answeredAfter.Contains(one.Text) && !answered.Contains(one.Text)).Sum(one => one.Times);
            var effect = new PhrasingEffect(
                question.Text, gained, [.. rightAfter.Except(right).Order(StringComparer.Ordinal)],
                [.. right.Except(rightAfter).Order(StringComparer.Ordinal)]);
            effects.Add(effect);
            if (effect.IsAccepted) (text, right, answered) = (changed, rightAfter, answeredAfter);
        }

        return (effects, text);
    }

    HashSet<string> Answered(KnowledgeAtHand hand, Gap gap, string article) =>
        [.. gap.Questions.Where(question => hand.Responder.Once(question.Text, day) is { Outcome: Core.Dialogue.Outcome.Answer } reply
            && reply.Topic == article).Select(question => question.Text)];
}
