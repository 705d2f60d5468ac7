using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// Sees whether an utterance leans on the one before: "en hoe vaak komt die uit", "de tweede". The words below are grammar (Dutch conjunctions,
/// pronouns, ordinals), nothing of the field.
/// </summary>
static class FollowUps
{
    /// <summary>A question with more topic words of its own than this speaks for itself, whatever pronoun it holds.</summary>
    const int MostOwnWords = 3;

    static readonly HashSet<string> Openings = ["en", "maar", "ook", "oke", "ok", "dus"];

    static readonly HashSet<string> Pronouns =
        ["die", "dat", "dit", "deze", "ze", "zij", "hij", "hem", "haar", "hun", "hen", "het", "er", "dan", "daar", "daarvan", "daarvoor", "daarmee",
         "daaruit", "daarin", "daarbij", "daarover", "daarna", "daarop", "erin", "eruit", "ervan", "ervoor", "hiervan", "hiervoor", "wel", "zoiets"];

    static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["1"] = 1, ["een"] = 1, ["1e"] = 1, ["eerste"] = 1, ["2"] = 2, ["twee"] = 2, ["2e"] = 2, ["tweede"] = 2, ["3"] = 3, ["drie"] = 3, ["3e"] = 3, ["derde"] = 3,
        ["4"] = 4, ["vier"] = 4, ["4e"] = 4, ["vierde"] = 4, ["5"] = 5, ["vijf"] = 5, ["5e"] = 5, ["vijfde"] = 5,
    };

    static readonly HashSet<string> PickingWords =
        ["de", "het", "die", "nr", "nummer", "optie", "keuze", "vraag", "doe", "maar", "graag", "ik", "bedoel", "bedoelde", "kies", "antwoord", "geef"];

    public static bool LeansOnContext(IReadOnlyList<Word> words)
    {
        if (words.Count == 0) return false;
        var own = words.Count(word => word.Role == WordRole.Content);
        if (own == 0) return true;
        if (own > MostOwnWords) return false;
        return Openings.Contains(words[0].Token.Text) || words.Any(word => Pronouns.Contains(word.Token.Text));
    }

    /// <summary>The offered question that an utterance picks by its number ("de tweede", "nr 2", "laatste"), or null.</summary>
    public static string? Pick(IReadOnlyList<Word> words, IReadOnlyList<string> choices)
    {
        if (choices.Count == 0 || words.Count is 0 or > 5) return null;
        int? picked = null;
        foreach (var text in words.Select(word => word.CorrectedFrom ?? word.Token.Text))
        {
            if (text == "laatste") picked = choices.Count;
            else if (Ordinals.TryGetValue(text, out var number) && picked is null) picked = number;
            else if (!PickingWords.Contains(text)) return null;
        }

        return picked is { } place && place >= 1 && place <= choices.Count ? choices[place - 1] : null;
    }
}
