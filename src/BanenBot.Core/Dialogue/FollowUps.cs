using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue;

/// <summary>
/// Utterances that ask about the last answer itself: where it stands, how it was at another time.
/// </summary>
static class FollowUps
{
    /// <summary>"waar staat dat", "wat is de bron", "uit welk stuk": asks after the place of what was said.</summary>
    public static bool AsksForSource(IReadOnlyList<Word> words, SourceWords lists)
    {
        var texts = words.Select(word => word.Token.Text).ToList();
        if (texts.Count is 0 or > 7 || !texts.All(text => lists.Sources.Contains(text) || lists.AroundSources.Contains(text))) return false;
        if (texts.Exists(lists.Sources.Contains)) return true;
        var where = texts.IndexOf("waar");
        return where >= 0 && texts.Skip(where + 1).Any(lists.Pointing.Contains) && texts.Skip(where + 1).Any(lists.Finding.Contains);
    }

    /// <summary>Whether an utterance only asks how the topic of the turn before stood at another time.</summary>
    public static bool AsksForOtherTime(IReadOnlyList<Word> words, SourceWords lists) =>
        words.Count <= 8 && words.All(word => lists.Holding.Contains(word.Token.Text) || char.IsAsciiDigit(word.Token.Text[0]));
}
