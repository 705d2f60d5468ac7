using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// Sees whether an utterance leans on the one before: "en hoe vaak komt die uit", "wie publiceert dat", "waarom". The words below are
/// grammar (Dutch conjunctions, pronouns), nothing of the field.
/// </summary>
static class FollowUps
{
    /// <summary>A question with more topic words of its own than this speaks for itself, whatever pronoun it holds.</summary>
    const int MostOwnWords = 3;

    /// <summary>"wie maakt", "hoe vaak verschijnt": a question this short names no subject.</summary>
    const int ShortQuestion = 4;

    /// <summary>Words that belong to the question word: "hoe vaak", "op welke dag".</summary>
    static readonly HashSet<string> Measures = new(["vaak", "lang", "hoog", "regelmatig", "jaar", "dag", "datum"], StringComparer.Ordinal);

    static readonly HashSet<string> QuestionWords = new(
    [
        "wie", "wat", "waar", "wanneer", "hoe", "waarom", "hoeveel", "welke", "welk", "hoelang", "hoevaak", "sinds", "waarvoor",
        "waardoor", "hoezo"
    ], StringComparer.Ordinal);

    static readonly HashSet<string> Prepositions = new(
    [
        "per", "voor", "bij", "in", "met", "zonder", "op", "naar", "vanaf", "tot", "door"
    ], StringComparer.Ordinal);

    static readonly HashSet<string> Openings = new(["en", "maar", "ook", "oke", "ok", "dus", "oh", "of"], StringComparer.Ordinal);

    static readonly HashSet<string> Pronouns = new(
    [
        "ze", "zij", "hij", "hem", "'m", "dan", "daar", "daarvan", "daarvoor", "daarmee", "daaruit", "daarin", "daarbij",
        "daarover", "daarna", "daarop", "daaraan", "erin", "eruit", "ervan", "ervoor", "erbij", "eraan", "erover", "ermee",
        "hiervan", "hiervoor", "hierover", "zoiets"
    ], StringComparer.Ordinal);

    /// <summary>Pronouns that are something else before a noun ("het register") or after one ("mensen die werken").</summary>
    static readonly HashSet<string> Demonstratives = new(["die", "dat", "deze", "dit"], StringComparer.Ordinal);

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

    public static bool LeansOnContext(IReadOnlyList<Word> words)
    {
        if (words.Count == 0) return false;
        var own = OwnWords(words);
        if (own == 0) return true;
        if (own > MostOwnWords) return false;
        return Openings.Contains(words[0].Token.Text) || words.Index().Any(word => PointsBack(words, word.Index));
    }

    /// <summary>Without a topic word of its own: "sinds wanneer", "en waarom niet".</summary>
    public static bool IsBare(IReadOnlyList<Word> words) => OwnWords(words) == 0 && Asks(words);

    /// <summary>Holds a question word: it asks something itself, where "en voor pwet?" only turns the question of before.</summary>
    public static bool Asks(IReadOnlyList<Word> words) => words.Any(word => QuestionWords.Contains(word.Token.Text));

    /// <summary>A question with hardly a subject, that may lean on the turn before though nothing in it points there.</summary>
    public static bool IsElliptic(IReadOnlyList<Word> words) => words.Count <= ShortQuestion && OwnWords(words) <= 1;

    /// <summary>"per regio?": only a preposition with its noun, which hardly anyone starts a subject with.</summary>
    public static bool IsPreposition(IReadOnlyList<Word> words) => words.Count > 0 && Prepositions.Contains(words[0].Token.Text);

    /// <summary>Hardly more than a pronoun: "wie vult die".</summary>
    public static bool LeansWholly(IReadOnlyList<Word> words) => OwnWords(words) <= 1;

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

    static int OwnWords(IReadOnlyList<Word> words) => words.Count(word =>
        word.Role == WordRole.Content && word.Token.Text.Any(char.IsLetter) && !Measures.Contains(word.Token.Text));

    static bool PointsBack(IReadOnlyList<Word> words, int at)
    {
        var text = words[at].Token.Text;
        if (Pronouns.Contains(text)) return true;
        if (text == "het") return at + 1 == words.Count || words[at + 1].Role == WordRole.Stop && at > 0;
        return Demonstratives.Contains(text) && (at < 3 || words[at - 1].Role != WordRole.Content || at + 1 == words.Count);
    }
}
