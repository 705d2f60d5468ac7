using BanenBot.Core.Reading;

namespace BanenBot.Core.Dutch;

/// <summary>What kind of thing a question asks for, where its words show it.</summary>
[Flags]
enum AnswerKind
{
    None = 0,
    Moment = 1,
    Duration = 2,
    Money = 4,
    Number = 8,
    Address = 16,
    Frequency = 32,
    Reason = 64,
    Phone = 128,
    Place = 256,
    Percent = 512,
}

/// <summary>
/// Reads the kind of answer asked for from the question's own words: the grammar of Dutch questions, nothing of the field. Data of
/// <c>taal/woordsoorten.yaml</c>, in the order in which a kind goes before another ("hoeveel kost" asks for money).
/// </summary>
sealed class AnswerCues
{
    public static readonly AnswerCues Empty = new([]);

    readonly List<(AnswerKind Kind, PhraseSet Phrases)> _kinds;

    /// <summary>Of all kinds together, what their phrases begin with: most words of a question ask for nothing.</summary>
    readonly HashSet<string> _beginnings;

    AnswerCues(List<(AnswerKind Kind, PhraseSet Phrases)> kinds)
    {
        _kinds = kinds;
        _beginnings = kinds.SelectMany(entry => entry.Phrases.Beginnings).ToHashSet(StringComparer.Ordinal);
    }

    internal static AnswerCues Read(YamlMap map, string key)
    {
        var kinds = new List<(AnswerKind, PhraseSet)>();
        foreach (var entry in map.Maps(key))
            foreach (var (id, phrases) in entry.Entries())
                if (KindOf(id) is var kind and not AnswerKind.None) kinds.Add((kind, new PhraseSet(phrases)));
                else entry.Fault($"`{id}` is geen soort antwoord dat ik ken.");
        return new AnswerCues(kinds);
    }

    public AnswerKind Asked(IReadOnlyList<Word> question)
    {
        var first = _kinds.Count;
        for (var start = 0; start < question.Count; start++)
        {
            if (!_beginnings.Contains(question[start].Token.Text)) continue;
            var kind = 0;
            while (kind < first && _kinds[kind].Phrases.LengthAt(question, start) == 0) kind++;
            first = kind;
        }

        return first < _kinds.Count ? _kinds[first].Kind : AnswerKind.None;
    }

    /// <summary>How many words ask for a kind at this place; 0 where none do.</summary>
    public int LengthAt(AnswerKind asked, IReadOnlyList<Word> question, int at) =>
        _kinds.Where(entry => entry.Kind == asked).Select(entry => entry.Phrases.LengthAt(question, at)).DefaultIfEmpty().Max();

    static AnswerKind KindOf(string id) => id switch
    {
        "bedrag" => AnswerKind.Money,
        "hoe-vaak" => AnswerKind.Frequency,
        "duur" => AnswerKind.Duration,
        "moment" => AnswerKind.Moment,
        "aantal" => AnswerKind.Number,
        "adres" => AnswerKind.Address,
        "telefoon" => AnswerKind.Phone,
        "bezoekadres" => AnswerKind.Place,
        "procent" => AnswerKind.Percent,
        "reden" => AnswerKind.Reason,
        _ => AnswerKind.None,
    };
}
