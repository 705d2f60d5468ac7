using System.Collections.Frozen;
using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Questions;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dialogue;

/// <summary>The words behind the rules of a conversation: <c>taal/gespreksregels.yaml</c>, a class of lists for each rule.</summary>
sealed class TalkWords
{
    const string File = "taal/gespreksregels.yaml";

    TalkWords(WordLists lists, FigureWords figures) => (Pieces, Sources, Times, Home, Picks, Details) = (
        new PieceWords(lists), new SourceWords(lists), new TimeWords(lists), new HomeRegionWords(lists, figures.Regions.Nouns),
        new PickWords(lists),
        new DetailPatterns(lists, figures.Periods.Months.OrderBy(month => month.Value).Select(month => month.Key)));

    public PieceWords Pieces { get; }
    public SourceWords Sources { get; }
    public TimeWords Times { get; }
    public HomeRegionWords Home { get; }
    public PickWords Picks { get; }
    public DetailPatterns Details { get; }

    public static TalkWords Read(KnowledgeFolder folder, FigureWords figures, FaultList faults) =>
        WordLists.Read(folder, File, faults, lists => new TalkWords(lists, figures));
}

/// <summary>For <see cref="TextPieces"/> and <see cref="DirectAnswers"/>.</summary>
sealed class PieceWords(WordLists lists)
{
    public FrozenSet<string> Pointers { get; } = lists.Set("leunt-terug");
    public FrozenSet<string> Verbs { get; } = lists.Set("leunt-terug-na-het");

    /// <summary>Words of a label that say nothing about what follows.</summary>
    public FrozenSet<string> Loose { get; } = lists.Set("kopje-vulling");

    /// <summary>The words that questions ask with: a label with one of them names the kind of detail itself.</summary>
    public FrozenSet<string> Asking { get; } = lists.Set("kopje-vraagt");

    /// <summary>
    /// What a first paragraph starts with that answers a question by yes or no; a "wie" in such a question is not what it asks.
    /// </summary>
    public IReadOnlyList<string> YesOrNo { get; } = lists.Written("antwoord-ja-nee");
}

/// <summary>For <see cref="FollowUps"/>.</summary>
sealed class SourceWords(WordLists lists)
{
    public FrozenSet<string> Sources { get; } = lists.Set("bron");
    public FrozenSet<string> AroundSources { get; } = lists.Set("bron-eromheen");
    public FrozenSet<string> Pointing { get; } = lists.Set("bron-verwijzing");
    public FrozenSet<string> Finding { get; } = lists.Set("bron-vinden");

    /// <summary>
    /// What one may say about a topic of the turn before to ask after another time: "wat geldt nu", "en wat gold er in 2019".
    /// </summary>
    public FrozenSet<string> Holding { get; } = lists.Set("andere-tijd");
}

/// <summary>For <see cref="TimeAsked"/>.</summary>
sealed class TimeWords(WordLists lists)
{
    public FrozenSet<string> Now { get; } = lists.Set("tijd-nu");
    public FrozenSet<string> Earlier { get; } = lists.Set("tijd-eerder");
    public FrozenSet<string> Past { get; } = lists.Set("tijd-verleden");

    /// <summary>Words that only say that something holds or held.</summary>
    public FrozenSet<string> Holding { get; } = lists.Set("tijd-geldt");
    public FrozenSet<string> Rule { get; } = lists.Set("tijd-regel");
}

/// <summary>For <see cref="HomeRegions"/>.</summary>
sealed class HomeRegionWords(WordLists lists, FrozenSet<string> regions)
{
    /// <summary>The common noun for a region.</summary>
    public FrozenSet<string> Regions { get; } = regions;
    public FrozenSet<string> Openings { get; } = lists.Set("regio-openers");
    public FrozenSet<string> Asking { get; } = lists.Set("regio-vraagt");
    public FrozenSet<string> Own { get; } = lists.Set("regio-eigen");
    public FrozenSet<string> Being { get; } = lists.Set("regio-is");
    public FrozenSet<string> Setting { get; } = lists.Set("regio-onthouden");
    public FrozenSet<string> Forgetting { get; } = lists.Set("regio-vergeten");
    public FrozenSet<string> Telling { get; } = lists.Set("regio-noemen");
    public FrozenSet<string> Kept { get; } = lists.Set("regio-onthouden-is");
    public FrozenSet<string> Working { get; } = lists.Set("regio-werkt");
    public FrozenSet<string> WorkingIn { get; } = lists.Set("regio-werkt-in");
    public FrozenSet<string> BeforeName { get; } = lists.Set("regio-voor-plaats");
}

/// <summary>For <see cref="Dialogue.Picks"/>.</summary>
sealed class PickWords(WordLists lists)
{
    public FrozenDictionary<string, int> Ordinals { get; } =
        lists.Numbers("keuze-nummers", ("laatste", Picks.Last), ("middelste", Picks.Middle));

    public FrozenSet<string> Fillers { get; } = lists.Set("keuze-vulling");
    public FrozenSet<string> Refusing { get; } = lists.Set("keuze-geen");
    public FrozenSet<string> AroundRefusing { get; } = lists.Set("keuze-geen-eromheen");

    /// <summary>What a question starts with; a pick does not.</summary>
    public FrozenSet<string> Questions { get; } = lists.Set("keuze-vraagt");
}
