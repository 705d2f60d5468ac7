using System.Collections.Frozen;
using BanenBot.Core.Figures;
using BanenBot.Core.Figures.Questions;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Understanding;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// What one text says by itself, whatever came before it: the same question of a message is read in the light of more than one thing, and
/// this once.
/// </summary>
sealed class ReadText(TypedText typed, Snapshot snapshot, DialogueOptions options, ConversationState state, DateOnly day)
{
    Clause? _clause;
    IReadOnlyList<Finding>? _found;
    FigureSentence? _sentence;
    IReadOnlySet<string>? _places;
    (FigureAnswer? Answer, bool IsRead) _figure;
    (TimeAsked? Time, bool IsRead) _time;

    public TypedText Typed => typed;

    public Clause Clause => _clause ??= Clause.Read(typed.Text, typed.Words, snapshot.Analyzer);

    /// <summary>The time that it asks about.</summary>
    public TimeAsked? Time
    {
        get
        {
            if (_time.IsRead) return _time.Time;
            // Without a name in it the sentence was read for time as the bare text is.
            var reading = Sentence.IsPlain && Sentence.Text == Clause.Text ? Sentence.Periods : snapshot.Periods.Read(Clause.Text);
            _time = (TimeAsked.Read(reading, Clause.Words, snapshot.Talk.Times, day), true);
            return _time.Time;
        }
    }

    /// <summary>What the knowledge holds on it, best first.</summary>
    public IReadOnlyList<Finding> Found => _found ??= new ArticleVersions(snapshot.Library, snapshot.Talk, options, day)
        .InTime(snapshot.Library.Find(Clause.Words, KnowledgeInterpretations.Hits), Clause.Words, Time);

    /// <summary>What it says about figures; the region of who asks stays the same for a whole turn.</summary>
    public FigureSentence Sentence => _sentence ??= snapshot.Figures.Sentence(Clause.Text, Clause.Words, state.HomeRegion);

    /// <summary>The places that its last sentence names, the home region apart: where somebody works is said before the question.</summary>
    public IReadOnlySet<string> Places => _places ??= Sentence.Regions.Spans.Count == 0 ? FrozenSet<string>.Empty
        : snapshot.Figures.PlacesIn(Clause.Text[(Clause.Text.LastIndexOf(". ", StringComparison.Ordinal) + 1)..]);

    /// <summary>The figure that it asks for.</summary>
    public FigureAnswer? Figure
    {
        get
        {
            if (!_figure.IsRead) _figure = (snapshot.Figures.Answer(Sentence, null, day), true);
            return _figure.Answer;
        }
    }

    /// <summary>Makes replies to it, and remembers which sentence of an article answers it.</summary>
    public KnowledgeReplies Replies { get; } = new(snapshot, options);
}
