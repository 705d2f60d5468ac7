using System.Collections.Frozen;
using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Periods;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Figures.Questions;

/// <summary>
/// The words of questions for figures, apart from what figures are about: <c>taal/cijfervragen.yaml</c>, and those for time.
/// </summary>
sealed class FigureWords(WordLists lists, PeriodWords periods)
{
    const string File = "taal/cijfervragen.yaml";

    public static FigureWords None { get; } = new(WordLists.None, PeriodWords.None);

    public PeriodWords Periods { get; } = periods;
    public Cues Cues { get; } = new(lists);
    public RegionWords Regions { get; } = new(lists);
    public EditionReader Editions { get; } = new(lists, periods);

    /// <summary>"kun je me zeggen": asks for something to be told.</summary>
    public FrozenSet<string> Able { get; } = lists.Set("kunnen");
    public FrozenSet<string> Telling { get; } = lists.Set("zeggen");

    /// <summary>"en ...": goes on from what was said before.</summary>
    public FrozenSet<string> Openers { get; } = lists.Set("doorgaan");

    /// <summary>"waar vind ik": behind "waar".</summary>
    public FrozenSet<string> Finding { get; } = lists.Set("waar-vinden");

    /// <summary>Between a preposition and the place or moment it belongs to.</summary>
    public FrozenSet<string> BeforeAnchor { get; } = lists.Set("voor-een-plaats-of-tijd");
    public FrozenSet<string> Ours { get; } = lists.Set("wij");
    public FrozenSet<string> Per { get; } = lists.Set("per");
    public FrozenSet<string> PerTime { get; } = lists.Set("per-tijd");
    public FrozenSet<string> Whole { get; } = lists.Set("totaal");

    public static FigureWords Read(KnowledgeFolder folder, FaultList faults) =>
        WordLists.Read(folder, File, faults, lists => new FigureWords(lists, PeriodWords.Read(folder, faults)));
}

/// <summary>Words around the names of places.</summary>
sealed class RegionWords(WordLists lists)
{
    /// <summary>What the region of who asks is called.</summary>
    public IReadOnlyList<string> HomeTerms { get; } = lists.Words("eigen-regio");

    /// <summary>What "our region" is made of: a name of only these says no place.</summary>
    public FrozenSet<string> Deictic { get; } = lists.Set("eigen-regio-woorden");

    /// <summary>The common noun.</summary>
    public FrozenSet<string> Nouns { get; } = lists.Set("regio");

    /// <summary>In front of the noun: "welke regio", "per regio", "de beste regio" is any of them.</summary>
    public FrozenSet<string> Any { get; } = lists.Set("iedere-regio");
    public FrozenSet<string> Each { get; } = lists.Set("elke");

    /// <summary>In front of a name, and part of it.</summary>
    public FrozenSet<string> Prefixes { get; } = lists.Set("voor-regionaam");
    public FrozenSet<string> Towns { get; } = lists.Set("voor-gemeentenaam");

    /// <summary>"hilversum e.o.": the region of a town.</summary>
    public FrozenSet<string> Around { get; } = lists.Set("omgeving");
}
