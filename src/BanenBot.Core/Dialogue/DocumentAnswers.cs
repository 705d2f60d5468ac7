using BanenBot.Core.Dutch;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Search;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// Looks among the documents that an organisation dropped, by themselves, before it is said that the sources leave something out: what an
/// editor once wrote of all sources does not hold of a document that came later. The bounds are the loosest at which questions that neither
/// the articles nor the documents answer keep their no (tests/BanenBot.Benchmarks/README.md).
/// </summary>
sealed class DocumentAnswers(ReadText read, Snapshot snapshot, ConversationState state, DateOnly day)
{
    const int Hits = 5;

    /// <summary>
    /// A passage is about a subject where it stands out among the others, is written like it and lacks no word that matters to it.
    /// </summary>
    const double OutstandingOnSubject = 0.8, LikeSubject = 0.15, MostLacking = 0.6;

    /// <summary>And it answers where it holds something of the question too, which may be put in quite other words.</summary>
    const double LeastCovered = 0.2;

    /// <summary>Where no entry names the subject the passage must hold more of the question itself.</summary>
    const double Outstanding = 0.9, Covered = 0.35, CoveredByContact = 0.3;

    const AnswerKind Contact = AnswerKind.Address | AnswerKind.Phone | AnswerKind.Place;

    readonly Library _library = snapshot.Library;

    IReadOnlyList<Word> Words => read.Clause.Words;

    /// <param name="outside">The entry that says that the sources leave its subject out; its words help to find what is about it.</param>
    public (Reply, ConversationState)? InPlaceOf(string? outside)
    {
        if (outside is null || _library.Article(outside) is not { } entry) return null;
        var subject = snapshot.QuestionOf(entry);
        return _library.FindPassages(subject, Hits) is [var about, ..] && IsAbout(about.Hit)
            && _library.FindPassages(Words, Hits, subject) is [{ Hit.Evidence.Coverage: >= LeastCovered } best, ..]
            && best.Hit.Id == about.Hit.Id && Holds(best) ? Answer(best) : null;
    }

    static bool IsAbout(Hit hit) => hit is
    {
        Confidence: >= OutstandingOnSubject, Evidence: { Likeness: >= LikeSubject, Lacking: <= MostLacking },
    };

    /// <summary>For a question to which nothing else is known.</summary>
    public (Reply, ConversationState)? Nearest()
    {
        var found = _library.FindPassages(Words, Hits);
        if (found is [{ Hit: { Confidence: >= Outstanding, Evidence.Coverage: >= Covered } }, ..] && Holds(found[0]))
            return Answer(found[0]);
        // A way to reach somebody stands in few places.
        return (snapshot.Analyzer.Classes.AnswerKinds.Asked(Words) & Contact) != 0
            && found.Where(Holds).ToList() is [{ Hit.Evidence.Coverage: >= CoveredByContact } only] ? Answer(only) : null;
    }

    bool Holds(Finding finding) => read.Replies.Holds(finding, Words) is not (false, false);

    (Reply, ConversationState) Answer(Finding finding) =>
        (read.Replies.Answer(finding, day, Words, read.Time), state.WithArticle(null));
}
