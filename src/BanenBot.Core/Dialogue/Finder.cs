using BanenBot.Core.Dutch;
using BanenBot.Core.Figures;
using BanenBot.Core.Knowledge;

namespace BanenBot.Core.Dialogue;

/// <summary>An answer in a list of found ones, with the question that it answers.</summary>
public sealed record Found(string Question, Reply Reply);

/// <summary>
/// Finds answers while someone types, for a channel with a search box: several, nearest first, where a conversation would choose one. Knows
/// no conversation.
/// </summary>
public sealed class Finder(Func<Snapshot> current, DialogueOptions options)
{
    /// <summary>An article that shares less of what was typed is none of the results.</summary>
    const double LeastShared = 0.3;

    /// <summary>Nobody pages further.</summary>
    const int MostFound = 100;

    volatile Newest? _newest;

    /// <summary>What the guard says to this text, or null where it may be looked for.</summary>
    public Reply? Refusal(string text) => current().Guard.Refusal(text);

    /// <summary>The figures that a text asks for and those beside them; without text the newest figure of each measure.</summary>
    public IReadOnlyList<Found> Figures(string text, DateOnly day)
    {
        var snapshot = current();
        var newest = NewestOf(snapshot, day);
        if (!CanBeRead(text)) return newest;
        var asked = snapshot.Figures.Answer(text, null, day) ?? snapshot.Figures.Answer(DialogueTexts.AskFigure(text), null, day);
        var answers = asked is { } answer ? WithNeighbours(snapshot, answer, day) : [];
        var begun = newest.Where(found => IsBeginOf(text, found.Question + " " + found.Reply.Text));
        return [.. answers.Concat(begun).DistinctBy(found => found.Reply.Text)];
    }

    /// <summary>The articles and passages nearest to a text; without text the answers to the examples of the welcome.</summary>
    public IReadOnlyList<Found> Articles(string text, DateOnly day)
    {
        var snapshot = current();
        var replies = new KnowledgeReplies(snapshot, options);
        if (!CanBeRead(text))
        {
            var examples = Responder.Welcome(snapshot)?.Suggestions ?? [];
            return [.. examples.SelectMany(example => Nearest(snapshot, example, 1)).Select(ToFound)];
        }

        var near = Nearest(snapshot, text, MostFound)
            .Where(finding => finding.Hit.Evidence.Coverage >= LeastShared).Select(ToFound).ToList();
        var begun = snapshot.Library.Articles
            .Where(article => article.Kind != ArticleKind.OutOfScope && IsBeginOf(text, article.Question))
            .SelectMany(article => Nearest(snapshot, article.Question, 1)).Take(MostFound).Select(ToFound);
        return [.. (near.Count > 0 ? near : begun).DistinctBy(found => found.Question)];

        // Half a question asks for no detail: the article's own first paragraph stays first.
        Found ToFound(Finding finding) => new(KnowledgeReplies.Question(finding), replies.Answer(finding, day, []));
    }

    bool CanBeRead(string text) => text.Length <= options.LongestQuestion && text.Any(char.IsLetterOrDigit);

    static IEnumerable<Finding> Nearest(Snapshot snapshot, string text, int limit) =>
        snapshot.Library.Find(snapshot.Analyzer.AnalyzeQuestion(text), limit)
            .Where(finding => finding.Article?.Kind != ArticleKind.OutOfScope);

    /// <summary>The answer, or what it offers to choose from; then what it suggests to ask next.</summary>
    static IEnumerable<Found> WithNeighbours(Snapshot snapshot, FigureAnswer answer, DateOnly day)
    {
        if (answer.Outcome == FigureOutcome.Held) yield return ToFound(answer);
        foreach (var choice in answer.Choices)
            if (snapshot.Figures.Answer(choice, null, day) is { Outcome: FigureOutcome.Held } chosen) yield return ToFound(chosen);
        foreach (var suggestion in answer.Suggestions)
        {
            var next = snapshot.Figures.Answer(suggestion, answer.Question, day);
            if (next is { Outcome: FigureOutcome.Held }) yield return ToFound(next);
        }
    }

    IReadOnlyList<Found> NewestOf(Snapshot snapshot, DateOnly day)
    {
        if (_newest is { } kept && kept.Snapshot == snapshot && kept.Day == day) return kept.Found;
        var found = new List<Found>();
        foreach (var indicator in snapshot.Indicators)
        {
            var answer = snapshot.Figures.Answer(DialogueTexts.AskFigure(indicator.Terms[0]), null, day);
            if (answer is { Outcome: FigureOutcome.Held, Figure: { } figure } && figure.Indicator == indicator) found.Add(ToFound(answer));
        }

        _newest = new Newest(snapshot, day, found);
        return found;
    }

    static Found ToFound(FigureAnswer answer)
    {
        var reply = FigureReplies.Of(answer);
        return new Found(answer.Reading is { } reading ? $"{reading.Indicator}, {reading.Region}, {reading.Period}" : reply.Text, reply);
    }

    /// <summary>Whether each typed word begins a word of the text: the last one may be half-way.</summary>
    static bool IsBeginOf(string typed, string text)
    {
        var words = Tokenizer.Tokenize(text).Select(token => token.Text).ToList();
        return Tokenizer.Tokenize(typed).All(part => words.Exists(word => word.StartsWith(part.Text, StringComparison.Ordinal)));
    }

    sealed record Newest(Snapshot Snapshot, DateOnly Day, IReadOnlyList<Found> Found);
}
