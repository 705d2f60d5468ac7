using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// Utterances that ask about the last answer itself: where it stands, how it was at another time. The words below are grammar (Dutch
/// conjunctions, pronouns), nothing of the field.
/// </summary>
static class FollowUps
{
    static readonly HashSet<string> Sources = new(["bron", "bronnen", "stuk", "document", "documenten"], StringComparer.Ordinal);

    static readonly HashSet<string> AroundSources = new(
    [
        "en", "waar", "staat", "stond", "dat", "dit", "die", "het", "er", "lees", "lezen", "ik", "je", "jij", "haal", "haalt",
        "komt", "vandaan", "kan", "terug", "teruglezen", "nalezen", "precies", "eigenlijk", "wat", "is", "zijn", "de", "welke",
        "welk", "uit", "van", "daarvan", "in", "heb", "weet", "dan", "officieel", "geschreven", "ook", "jouw", "weer", "hier",
        "hiervan", "allemaal"
    ], StringComparer.Ordinal);

    /// <summary>
    /// What one may say about a topic of the turn before to ask after another time: "wat geldt nu", "en wat gold er in 2019".
    /// </summary>
    static readonly HashSet<string> Holding = new(
    [
        "en", "wat", "hoe", "geldt", "gold", "golden", "gelden", "nu", "is", "was", "er", "dan", "dat", "die", "het", "de", "zat",
        "zit", "daarvoor", "ervoor", "vroeger", "voorheen", "toen", "tegenwoordig", "momenteel", "vandaag", "regel", "regels", "in",
        "sinds", "voor", "vanaf", "op", "eind", "begin", "januari", "dit", "moment", "nog", "jaar"
    ], StringComparer.Ordinal);

    /// <summary>"waar staat dat", "wat is de bron", "uit welk stuk": asks after the place of what was said.</summary>
    public static bool AsksForSource(IReadOnlyList<Word> words)
    {
        var texts = words.Select(word => word.Token.Text).ToList();
        if (texts.Count is 0 or > 7 || !texts.All(text => Sources.Contains(text) || AroundSources.Contains(text))) return false;
        if (texts.Exists(Sources.Contains)) return true;
        var where = texts.IndexOf("waar");
        return where >= 0 && texts.Skip(where + 1).Any(text => text is "dat" or "dit" or "die" or "het") && texts.Skip(where + 1)
            .Any(text =>
            text is "staat" or "stond" or "lees" or "lezen" or "vandaan" or "haal" or "haalt" or "teruglezen" or "nalezen");
    }

    /// <summary>Whether an utterance only asks how the topic of the turn before stood at another time.</summary>
    public static bool AsksForOtherTime(IReadOnlyList<Word> words) =>
        words.Count <= 8 && words.All(word => Holding.Contains(word.Token.Text) || char.IsAsciiDigit(word.Token.Text[0]));
}
