using BanenBot.Core.Dutch;
using BanenBot.Core.Search;

namespace BanenBot.Core.Dialogue;

enum PickKind
{
    /// <summary>The utterance picks nothing: it is a question of its own.</summary>
    Nothing,
    Chosen,
    NoneOfThem,

    /// <summary>"de vijfde" of three.</summary>
    NoSuchNumber,
}

readonly record struct Pick(PickKind Kind, string Question = "");

/// <summary>
/// Reads a typed reply to a list of choices: a number ("de tweede", "nr 2", "de onderste"), some words of one of them ("die over de
/// heffing"), or "geen van deze". What asks something itself is a new question, whatever words it shares with a choice.
/// </summary>
sealed class Picks(DutchAnalyzer analyzer, PickWords lists)
{
    /// <summary>A pick is said in a few words. Counted in all, and as words that carry a topic.</summary>
    const int MostWords = 9;
    const int MostTopicWords = 4;

    /// <summary>In a shorter word one wrong letter makes another word.</summary>
    const int ShortestSlip = 6;

    /// <summary>How surely a choice must hold a word to be picked by it, 0 to 1.</summary>
    const float Held = 0.6f;

    /// <summary>Numbers that depend on how many choices there are.</summary>
    public const int Last = -1;
    public const int Middle = -2;

    public Pick Read(IReadOnlyList<Word> words, IReadOnlyList<string> choices)
    {
        if (choices.Count == 0 || words.Count is 0 or > MostWords) return default;
        if (ByNumber(words, choices.Count) is { } place)
            return place >= 1 && place <= choices.Count ? new Pick(PickKind.Chosen, choices[place - 1]) : new Pick(PickKind.NoSuchNumber);
        if (IsRefusal(words)) return new Pick(PickKind.NoneOfThem);
        return ByWords(words, choices) is { } question ? new Pick(PickKind.Chosen, question) : default;
    }

    static string Typed(Word word) => word.CorrectedFrom ?? word.Token.Text;

    /// <summary>The number of a choice, where the utterance says nothing else.</summary>
    int? ByNumber(IReadOnlyList<Word> words, int count)
    {
        int? picked = null;
        foreach (var typed in words.Select(Typed))
        {
            if (lists.Fillers.Contains(typed)) continue;
            if (picked is not null || NumberOf(typed) is not { } number) return null;
            picked = number;
        }

        return picked switch { Last => count, Middle => count % 2 == 1 ? count / 2 + 1 : 0, _ => picked };
    }

    int? NumberOf(string typed)
    {
        if (lists.Ordinals.TryGetValue(typed, out var number)) return number;
        if (typed.Length < 4 || !char.IsLetter(typed[0])) return null;
        var near = lists.Ordinals
            .Where(ordinal => ordinal.Key.Length >= 5 && ordinal.Key[0] == typed[0] && Spelling.OneSlip(typed, ordinal.Key))
            .Select(ordinal => ordinal.Value).Distinct().ToList();
        return near.Count == 1 ? near[0] : null;
    }

    bool IsRefusal(IReadOnlyList<Word> words) =>
        words.Any(word => lists.Refusing.Contains(Typed(word)))
        && words.Select(Typed)
            .All(typed => lists.Refusing.Contains(typed) || lists.Fillers.Contains(typed) || lists.AroundRefusing.Contains(typed));

    /// <summary>The one choice that holds every topic word of the utterance; null where several do, or none.</summary>
    string? ByWords(IReadOnlyList<Word> words, IReadOnlyList<string> choices)
    {
        var first = words.FirstOrDefault(word => !lists.Fillers.Contains(Typed(word)));
        if (first is null || lists.Questions.Contains(Typed(first))) return null;
        var topic = words.Where(word => word.Role != WordRole.Stop && !lists.Fillers.Contains(Typed(word))).ToList();
        if (topic.Count is 0 or > MostTopicWords) return null;
        var terms = new TermTable();
        var offered = choices.Select(choice => (Choice: choice, Words: analyzer.Analyze(choice))).ToList();
        var bags = offered.Select(choice => new Bag(choice.Words, terms, grow: true)).ToList();
        // A bag holds each stem once, in the order of the words.
        var asked = topic.DistinctBy(word => word.Stem).Zip(new Bag(topic, terms, grow: false).Words).ToList();
        var holding = offered.Zip(bags)
            .Where(choice => asked.TrueForAll(word => choice.Second.Holds(word.Second) >= Held || IsSlipOf(word.First, choice.First.Words)))
            .ToList();
        return holding.Count == 1 ? holding[0].First.Choice : null;
    }

    static bool IsSlipOf(Word word, IReadOnlyList<Word> choice)
    {
        var typed = Typed(word);
        return typed.Length >= ShortestSlip
            && choice.Any(other => other.Token.Text[0] == typed[0] && Spelling.OneSlip(typed, other.Token.Text));
    }
}
