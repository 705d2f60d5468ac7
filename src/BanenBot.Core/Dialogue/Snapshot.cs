using System.Collections.Concurrent;
using BanenBot.Core.Dialogue.Guard;
using BanenBot.Core.Dutch;
using BanenBot.Core.Figures;
using BanenBot.Core.Figures.Periods;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// One version of the knowledge, ready to answer: language, articles, passages, figures, small talk. Immutable; a reload makes another and
/// one assignment publishes it.
/// </summary>
public sealed class Snapshot : IDisposable
{
    readonly ConcurrentDictionary<string, IReadOnlyList<Word>> _questions = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, IReadOnlySet<string>> _places = new(StringComparer.Ordinal);

    /// <param name="reading">What the folder said.</param>
    /// <param name="figureStore">Filled with this version's figures; holds those of one version at a time.</param>
    /// <param name="kept">What an earlier start made of this version, if it did; null where nothing is kept.</param>
    public Snapshot(KnowledgeReading reading, IFigureStore figureStore, KeptKnowledge? kept = null)
    {
        using var made = kept?.Read(reading.Version);
        IsFromKept = made is not null;
        (Version, Faults, SmallTalk, English) = (reading.Version, reading.Faults, reading.SmallTalk, reading.English);
        Talk = reading.Talk;
        Indicators = reading.Figures.Catalog.Indicators;
        Analyzer = new DutchAnalyzer(reading.Language, made is not null ? new Vocabulary(KeptKnowledge.CountsOf(made), reading.Language)
            : Vocabulary.Build(reading.Texts.All().Concat(reading.Figures.Catalog.Texts), reading.Language));
        var (library, figures, guard) = (default(Library), default(FigureDesk), default(PersonalDataGuard));
        Parallel.Invoke(
            () => library = new Library(reading.Texts, Analyzer, made),
            () => guard = new PersonalDataGuard(reading.Guard, reading.Texts.All(), Analyzer),
            () =>
            {
                figureStore.Replace(reading.Figures);
                figures = new FigureDesk(reading.Figures.Catalog, figureStore, Analyzer);
            });
        (Library, Figures, Guard) = (library!, figures!, guard!);
        Periods = new PeriodGrammar(reading.Figures.Catalog.Moments, reading.Figures.Catalog.Words.Periods);
        Picks = new Picks(Analyzer, Talk.Picks);
        DirectAnswers = new DirectAnswers(
            Analyzer, reading.Parties.SelectMany(Analyzer.Analyze).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal), Talk);
    }

    /// <inheritdoc cref="KnowledgeReading.Version"/>
    public string Version { get; }

    /// <inheritdoc cref="KnowledgeReading.Faults"/>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>Whether what was made of the texts was read back; otherwise it may be kept.</summary>
    public bool IsFromKept { get; }

    public Library Library { get; }
    public FigureDesk Figures { get; }

    /// <summary>Stands before whatever reads, keeps or logs what somebody wrote.</summary>
    public PersonalDataGuard Guard { get; }

    internal DutchAnalyzer Analyzer { get; }
    internal IReadOnlyList<Indicator> Indicators { get; }
    internal SmallTalk SmallTalk { get; }
    internal English English { get; }
    internal TalkWords Talk { get; }
    internal PeriodGrammar Periods { get; }
    internal Picks Picks { get; }
    internal DirectAnswers DirectAnswers { get; }

    /// <summary>The words of an article's question, read once: what comes after an answer is compared with them over and over.</summary>
    internal IReadOnlyList<Word> QuestionOf(Article article) => _questions.GetOrAdd(article.Id, _ => Analyzer.Analyze(article.Question));

    /// <summary>The places that an article or passage names, the home region apart.</summary>
    internal IReadOnlySet<string> PlacesOf(Finding finding) => _places.GetOrAdd(
        finding.Hit.Id, _ => Figures.PlacesIn(finding.Article is { } article ? $"{article.Question} {article.Lead} {article.Rest}"
            : $"{KnowledgeReplies.Question(finding)} {finding.Passage?.Text}"));

    public void Dispose() => Library.Dispose();
}
