using BanenBot.Core.Dutch;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Knowledge.Documents.Questions;
using BanenBot.Core.Search;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Dialogue;

/// <summary>Makes a reply of an article or a passage.</summary>
sealed class KnowledgeReplies(Snapshot snapshot, DialogueOptions options)
{
    const int MostSuggestions = 3;
    const int MostChoices = 3;

    /// <summary>A question is offered beside a "dat weet ik niet" where it shares at least this much of what was asked.</summary>
    const double LeastShared = 0.3;

    readonly Library _library = snapshot.Library;
    readonly Dictionary<(string Id, IReadOnlyList<Word> Question), DirectAnswer?> _direct = [];

    /// <param name="finding">What was found.</param>
    /// <param name="day">The day of asking.</param>
    /// <param name="question">The words asked with: where they ask for a detail, the sentence that holds it goes first.</param>
    /// <param name="time">The time asked about, where that is another than now.</param>
    public Reply Answer(Finding finding, DateOnly day, IReadOnlyList<Word> question, TimeAsked? time = null)
    {
        if (finding.Article is { } article) return OfArticle(article, finding.Hit.Confidence, day, Direct(finding, question), time);
        var passage = finding.Passage ?? throw new ArgumentException("A finding is an article or a passage.", nameof(finding));
        return OfPassage(passage, finding.Hit.Confidence, day, Direct(finding, question), question);
    }

    /// <summary>The sentence nearest to the detail asked for; null where no detail is asked or none is there.</summary>
    public DirectAnswer? Direct(Finding finding, IReadOnlyList<Word> question)
    {
        // The same text is weighed for the same words in more than one reading, and again where its reply is made.
        var key = (finding.Article?.Id ?? finding.Hit.Id, question);
        return _direct.TryGetValue(key, out var known) ? known : _direct[key] = Find(finding, question);
    }

    DirectAnswer? Find(Finding finding, IReadOnlyList<Word> question)
    {
        if (finding.Article is { } article) return snapshot.DirectAnswers.Find(question, article.Id, article.Question, article.Lead,
            article.Rest);
        // A passage has no first paragraph that was written as the answer: its first sentence stands for it.
        return finding.Passage is { } passage
            ? snapshot.DirectAnswers.Find(question, passage.Id, Question(finding),
                TextPieces.Of(passage.Text, snapshot.Talk.Pieces).FirstOrDefault()?.Own ?? "", Said(passage))
            : null;
    }

    /// <summary>Whether the first paragraph, and what follows it, hold the kind of thing asked for.</summary>
    public (bool InLead, bool InRest) Holds(Finding finding, IReadOnlyList<Word> question) => finding switch
    {
        { Article: { } article } => snapshot.DirectAnswers.Holds(question, article.Id, article.Question, article.Lead, article.Rest),
        { Passage: { } passage } => snapshot.DirectAnswers.Holds(question, passage.Id, Question(finding), "", Said(passage)),
        _ => (true, true),
    };

    /// <summary>Whether it holds no number of what the question asks the number of.</summary>
    public bool CountsOther(Finding finding, IReadOnlyList<Word> question) => finding switch
    {
        { Article: { } article } => snapshot.DirectAnswers.CountsOther(question, article.Id, article.Question, article.Lead, article.Rest),
        { Passage: { } passage } => snapshot.DirectAnswers.CountsOther(question, passage.Id, Question(finding), "", Said(passage)),
        _ => false,
    };

    /// <summary>
    /// Each line of it by itself: a row of a table is no sentence of the row before, and an item says what it stands under.
    /// </summary>
    static string Said(Passage passage) => string.Join("\n\n", passage.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => passage.Lines.FirstOrDefault(whole =>
            whole.EndsWith(line[QuestionForm.MarkLength(line)..], StringComparison.Ordinal)) ?? line));

    /// <summary>The question a finding answers, to be offered.</summary>
    public static string Question(Finding finding) =>
        finding.Article?.Question ?? (finding.Passage is { } passage ? passage.Headings is [.., var heading] ? heading : passage.Title
            : finding.Hit.Id);

    /// <summary>The questions of the nearest answers, to be chosen from.</summary>
    /// <param name="leastShared">Only those that share something of what was asked.</param>
    public static IReadOnlyList<string> Choices(IReadOnlyList<Finding> findings, bool leastShared = false) =>
    [
        .. findings.Where(
            finding => finding.Article?.Kind != ArticleKind.OutOfScope && (!leastShared || finding.Hit.Evidence.Coverage > LeastShared))
            .Select(Question).Distinct().Take(MostChoices),
    ];

    public static Reply Unanswered(string text, IReadOnlyList<string> choices, IReadOnlyList<Word> words) => new()
    {
        Outcome = Outcome.Unanswered, Confidence = 0.9, Text = text, Reading = Corrections(words), Suggestions = choices,
        Detail = choices.Count > 0 ? $"{DialogueTexts.Covers}\n\n{DialogueTexts.Nearest}\n\n{Listed(choices)}" : DialogueTexts.Covers,
    };

    public static string Listed(IReadOnlyList<string> choices) => string.Join('\n', choices.Select((choice, i) => $"{i + 1}. {choice}"));

    /// <summary>Which words were read as another than was typed; null where none was.</summary>
    public static string? Corrections(IReadOnlyList<Word> words)
    {
        var corrected = words.Where(word => word.CorrectedFrom is not null).Select(word => word.Token.Text).Distinct().ToList();
        return corrected.Count > 0 ? DialogueTexts.Corrected(corrected) : null;
    }

    Reply OfArticle(Article article, double confidence, DateOnly day, DirectAnswer? direct, TimeAsked? time)
    {
        var (text, detail) = direct is { IsClear: true } ? (direct.Piece.Text,
            $"{article.Lead}\n\n{Without(article.Rest, direct.Piece.Line)}".Trim()) : (article.Lead, article.Rest);
        var notes = new List<string>();
        var successor = _library.Successor(article);
        if (article.ValidFrom is { } from && day < from) notes.Add(DialogueTexts.NotYetValid(from));
        else if (article.ValidFrom is { } since && time?.To < since) notes.Add(DialogueTexts.NotHeldThen(since));
        if (article.ValidTo is { } to && day > to)
            notes.Add(DialogueTexts.NoLongerValid(to) + (successor is null ? "" : " " + DialogueTexts.Succeeded(successor.Question)));
        notes.AddRange(AgeNotes(article.Sources, day));
        return new Reply
        {
            Outcome = Outcome.Answer, Confidence = confidence, Text = text, Detail = detail, Notes = notes, Sources = article.Sources,
            Suggestions = [.. article.SeeAlso.Select(_library.Article).Prepend(successor).OfType<Article>().Select(other => other.Question)
                .Distinct().Take(MostSuggestions)],
            Topic = article.Id,
        };
    }

    Reply OfPassage(Passage passage, double confidence, DateOnly day, DirectAnswer? direct, IReadOnlyList<Word> question)
    {
        var source = _library.SourceOf(passage);
        var marked = PassageMarks.Of(passage.Text, snapshot.Analyzer.Analyze(passage.Text), question);
        var (first, detail) = direct is { IsClear: true } ? (direct.Piece.Text, marked) : (marked, "");
        var text = passage.Headings.Count > 0 ? $"**{passage.Headings[^1]}**\n\n{first}" : first;
        return new Reply
        {
            Outcome = Outcome.Answer, Confidence = confidence, Text = text, Detail = detail, Notes = [.. AgeNotes([source], day)],
            Sources = [source],
            Topic = passage.Id,
        };
    }

    /// <summary>
    /// The text without the line that went first; a sentence from the middle of a paragraph stays there too, so that what follows still
    /// reads well.
    /// </summary>
    static string Without(string text, string? line) =>
        line is null ? text : string.Join('\n', text.Split('\n').Where(other => other.Trim() != line)).Replace("\n\n\n", "\n\n",
            StringComparison.Ordinal).Trim('\n');

    /// <summary>Old where even the newest of the sources is.</summary>
    IEnumerable<string> AgeNotes(IReadOnlyList<SourceReference> sources, DateOnly day)
    {
        var newest = sources.Select(reference => reference.Source).Where(source => source.Date is not null).MaxBy(source => source.Date);
        if (newest?.Date is { } date && date.LastDay.AddYears(options.OldAfterYears) < day) yield return DialogueTexts.OldSource(date);
    }
}
