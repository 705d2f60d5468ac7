using BanenBot.Core.Dutch;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dialogue.Gaps;

/// <summary>Finds in the question log what people miss: by the same analyser and the same index by which they are answered.</summary>
public static class GapFinder
{
    const int MostUnknownWords = 5;
    const int WordsOfName = 4;
    const int LeastTimes = 5;
    const int LeastWordings = 3;

    /// <summary>All gaps, most asked first. Questions that hold no word of a subject ("geen van deze") are left out.</summary>
    public static IReadOnlyList<Gap> Find(Snapshot snapshot, DialogueOptions options, IReadOnlyList<LoggedCount> log)
    {
        var asked = log.GroupBy(count => Plain(count.Question.Question), StringComparer.OrdinalIgnoreCase)
            .Select(group => new Asked(group.Key, [.. group], snapshot.Analyzer.AnalyzeQuestion(group.Key)))
            .Where(one => one.Words.Any(word => word.Role == WordRole.Content))
            .OrderBy(one => one.Text, StringComparer.Ordinal).ToList();
        if (asked.Count == 0) return [];
        var groups = snapshot.Library.Groups([.. asked.Select(one => one.Words)]);
        var nearest = asked.AsParallel().AsOrdered()
            .Select(one => snapshot.Library.Find(one.Words, 1) is [var first] ? first : null).ToList();
        var gaps = groups.Select(group => ToGap([.. group.Select(i => (asked[i], nearest[i]))], options))
            .OrderByDescending(gap => gap.Times).ThenBy(gap => gap.Questions[0].Text, StringComparer.Ordinal);
        return [.. Named(gaps)];
    }

    /// <summary>
    /// Those that are more than one person's slip of the tongue: asked several times and in more than one wording.
    /// </summary>
    public static IReadOnlyList<Gap> WorthShowing(IReadOnlyList<Gap> gaps) =>
        [.. gaps.Where(gap => gap.Times >= LeastTimes && gap.Questions.Count >= LeastWordings)];

    static Gap ToGap(IReadOnlyList<(Asked Asked, Finding? Nearest)> group, DialogueOptions options)
    {
        var counts = group.SelectMany(one => one.Asked.Counts).ToList();
        var near = group.Where(one => one.Nearest is not null).GroupBy(one => one.Nearest!.Hit.Id)
            .OrderByDescending(same => same.Sum(one => one.Asked.Times)).ThenBy(same => same.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Select(one => one.Nearest!).MaxBy(finding => finding.Hit.Confidence);
        var shortfalls = counts.GroupBy(count => count.Question.Why).ToDictionary(same => same.Key, same => same.Sum(count => count.Times));
        return new Gap
        {
            Id = "",
            Questions = [.. group.Select(one => new GapQuestion(one.Asked.Text, one.Asked.Times)).OrderByDescending(one => one.Times)
                .ThenBy(one => one.Text.Length).ThenBy(one => one.Text, StringComparer.Ordinal)],
            First = counts.Min(count => count.Question.Day),
            Last = counts.Max(count => count.Question.Day),
            Shortfalls = shortfalls,
            Nearest = near,
            Reason = ReasonOf(near, shortfalls, options),
            UnknownWords = [.. group.SelectMany(one => one.Asked.Words.Where(word => word is { IsKnown: false, Role: WordRole.Content })
                    .Select(word => (word.Token.Text, one.Asked.Times)))
                .GroupBy(word => word.Text).OrderByDescending(word => word.Sum(one => one.Times))
                .ThenBy(word => word.Key, StringComparer.Ordinal)
                .Take(MostUnknownWords).Select(word => word.Key)],
        };
    }

    static GapReason ReasonOf(Finding? nearest, IReadOnlyDictionary<Shortfall, int> shortfalls, DialogueOptions options)
    {
        if (nearest is null) return GapReason.NothingNear;
        if (nearest.Article?.Kind == ArticleKind.OutOfScope
            && nearest.Hit.Confidence >= options.AnswerThreshold) return GapReason.OutOfScope;
        return shortfalls.OrderByDescending(one => one.Value).ThenBy(one => one.Key).First().Key switch
        {
            Shortfall.Choice => GapReason.OneOfSeveral,
            Shortfall.Unsure or Shortfall.Disliked => GapReason.NotSure,
            _ when nearest.Hit.Confidence >= options.AnswerThreshold => GapReason.NotTaken,
            _ => GapReason.TooFar,
        };
    }

    /// <summary>Each with a name of its own, made of its main question.</summary>
    static IEnumerable<Gap> Named(IEnumerable<Gap> gaps)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gap in gaps)
        {
            var words = Tokenizer.Tokenize(gap.Questions[0].Text)
                .Select(token => string.Concat(token.Text.Where(char.IsAsciiLetterOrDigit)))
                .Where(word => word.Length > 3);
            var name = string.Join('-', words.Take(WordsOfName)) is { Length: > 0 } made ? made : "vraag";
            var own = name;
            for (var i = 2; !taken.Add(own); i++) own = $"{name}-{i}";
            yield return gap with { Id = own };
        }
    }

    /// <summary>Two askers who differ in a space or a question mark asked the same.</summary>
    static string Plain(string question) =>
        string.Join(' ', NormalForms.Of(question).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('?', '!', '.', ' ');

    sealed record Asked(string Text, IReadOnlyList<LoggedCount> Counts, IReadOnlyList<Word> Words)
    {
        public int Times { get; } = Counts.Sum(count => count.Times);
    }
}
