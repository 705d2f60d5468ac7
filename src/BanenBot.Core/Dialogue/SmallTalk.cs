using BanenBot.Core.Dutch;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Dialogue;

/// <summary>A kind of small talk: how it is recognised and what the bot says, from <c>taal/praatjes.yaml</c>.</summary>
sealed record Chat(string Id, IReadOnlyList<IReadOnlyList<string>> Phrases, string Answer, IReadOnlyList<string> Examples);

/// <summary>
/// Greetings, thanks and the like. Compares whole short utterances; a greeting before a question is cut off, the question answered.
/// </summary>
sealed class SmallTalk
{
    const string FileName = "taal/praatjes.yaml";

    /// <summary>Longer utterances are never small talk alone. In words.</summary>
    const int Longest = 8;

    /// <summary>Share of the words that must be met by known phrases.</summary>
    const double Enough = 0.75;

    readonly IReadOnlyList<Chat> _chats;
    readonly HashSet<string> _greetings;
    readonly HashSet<string> _fillers;
    readonly (Chat Chat, IReadOnlyList<string> Words)[] _phrases;

    /// <summary>
    /// For each word the numbers of the phrases that hold it, rising: of some thousand phrases an utterance shares a word with few.
    /// </summary>
    readonly Dictionary<string, List<int>> _phrasesWith = new(StringComparer.Ordinal);

    SmallTalk(IReadOnlyList<Chat> chats, IEnumerable<string> fillers)
    {
        _chats = chats;
        _fillers = [.. fillers];
        _greetings = [.. chats.Where(chat => chat.Id == "groet").SelectMany(chat => chat.Phrases)
            .Where(phrase => phrase.Count <= 2).Select(phrase => string.Join(' ', phrase))];
        _phrases = [.. chats.SelectMany(chat => chat.Phrases.Select(phrase => (chat, phrase)))];
        for (var number = 0; number < _phrases.Length; number++)
        {
            foreach (var word in _phrases[number].Words.Distinct())
            {
                if (!_phrasesWith.TryGetValue(word, out var numbers)) _phrasesWith.Add(word, numbers = []);
                numbers.Add(number);
            }
        }
    }

    /// <summary>What the bot can do; also said where an utterance holds nothing to answer.</summary>
    public Chat? Help => _chats.FirstOrDefault(chat => chat.Id == "hulp");

    public static SmallTalk Read(KnowledgeFolder folder, FaultList faults)
    {
        var chats = new List<Chat>();
        IReadOnlyList<string> fillers = [];
        if (folder.ReadText(FileName, faults) is { } text && YamlMap.Parse(FileName, text, faults) is { } map)
        {
            foreach (var entry in map.Maps("praatjes"))
            {
                var (id, answer) = (entry.RequiredText("id"), entry.RequiredText("antwoord"));
                var phrases = entry.Texts("herken").Select(Split).Where(words => words.Count > 0).ToList();
                var examples = entry.Texts("voorbeelden");
                entry.ReportUnknownKeys();
                if (id is not null && answer is not null) chats.Add(new Chat(id, phrases, answer, examples));
            }

            fillers = map.Texts("vulwoorden");
            map.ReportUnknownKeys();
        }

        return new SmallTalk(chats, fillers);
    }

    /// <summary>The kind of small talk that an utterance is, with how much of it that explains; null where it is something else.</summary>
    public (Chat Chat, double Share)? Recognise(IReadOnlyList<Token> utterance)
    {
        if (utterance.Count is 0 or > Longest) return null;
        string[] words = [.. utterance.Select(token => token.Text)];
        var nearest = words.SelectMany(With).Distinct().Order()
            .Select(number => (_phrases[number].Chat, Share: Alike(words, _phrases[number].Words)))
            .OrderByDescending(found => found.Share).FirstOrDefault();
        var (first, covered) = Cover(words);
        if (first is not null && covered >= Enough && covered >= nearest.Share) return (first, covered);
        return nearest.Share >= Enough ? nearest : null;
    }

    /// <summary>Whether small talk knows the word at all: "weekend" may be small talk, "loonwaarde" is a subject.</summary>
    public bool Knows(string word) => _phrasesWith.ContainsKey(word) || _fillers.Contains(word);

    /// <summary>The utterance without a greeting in front of it.</summary>
    public TypedText WithoutGreeting(TypedText typed)
    {
        var tokens = typed.Tokens;
        for (var length = Math.Min(2, tokens.Count - 2); length > 0; length--)
            if (_greetings.Contains(string.Join(' ', tokens.Take(length).Select(token => token.Text))))
                return typed.As(NormalForms.Of(typed.Text)[tokens[length].Start..]);
        return typed;
    }

    /// <summary>
    /// "doei fijn weekend": known phrases one after another; the first says what it is. With the share of the words that they cover,
    /// fillers left out.
    /// </summary>
    (Chat? First, double Share) Cover(string[] words)
    {
        var (met, other, first) = (0, 0, default(Chat));
        for (var i = 0; i < words.Length;)
        {
            var (chat, length) = LongestAt(words, i);
            if (chat is null)
            {
                if (!_fillers.Contains(words[i])) other++;
                i++;
                continue;
            }

            first ??= chat;
            met += length;
            i += length;
        }

        return (first, met == 0 ? 0 : (double)met / (met + other));
    }

    (Chat? Chat, int Length) LongestAt(string[] words, int at)
    {
        (Chat?, int Length) best = (null, 0);
        foreach (var number in With(words[at]))
        {
            var (chat, phrase) = _phrases[number];
            if (phrase.Count > best.Length && at + phrase.Count <= words.Length && phrase.SequenceEqual(words.Skip(at).Take(phrase.Count)))
                best = (chat, phrase.Count);
        }

        return best;
    }

    List<int> With(string word) => _phrasesWith.GetValueOrDefault(word) ?? [];

    /// <summary>Dice's measure over words; a filler more or less makes no difference.</summary>
    double Alike(string[] words, IReadOnlyList<string> phrase)
    {
        var shared = words.Count(phrase.Contains);
        var others = words.Count(word => !phrase.Contains(word) && !_fillers.Contains(word))
            + phrase.Count(word => !words.Contains(word) && !_fillers.Contains(word));
        return shared == 0 ? 0 : 2.0 * shared / (2 * shared + others);
    }

    static IReadOnlyList<string> Split(string text) => [.. Tokenizer.Tokenize(text).Select(token => token.Text)];
}
