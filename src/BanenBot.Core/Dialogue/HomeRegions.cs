using BanenBot.Core.Dutch;
using BanenBot.Core.Figures;

namespace BanenBot.Core.Dialogue;

enum HomeRegionWish
{
    None,
    Set,
    Forget,
    Tell,
}

/// <summary>
/// Sees that a user says where she works ("mijn regio is het Gooi", "ik werk in Hilversum"), asks what the bot keeps of that, or wants it
/// forgotten. Which region a name stands for is the figure desk's business.
/// </summary>
static class HomeRegions
{
    const int MostWords = 10;

    /// <summary>"ik werk in"; and the words of the longest names, "gooi en vechtstreek".</summary>
    const int BeforePlace = 3;
    const int LongestName = 3;

    public static HomeRegionWish Read(IReadOnlyList<Token> tokens, HomeRegionWords lists)
    {
        var words = tokens.Select(token => token.Text).SkipWhile(lists.Openings.Contains).ToList();
        if (words.Count is 0 or > MostWords || words.Exists(lists.Asking.Contains)) return HomeRegionWish.None;
        var at = words.FindIndex(lists.Regions.Contains);
        var isMine = at > 0 && lists.Own.Contains(words[at - 1]);
        if (at >= 0 && lists.Forgetting.Contains(words[0])) return HomeRegionWish.Forget;
        if (isMine && lists.Telling.Contains(words[0]) && words.Count <= 5
            && lists.Regions.Contains(words[^1])) return HomeRegionWish.Tell;
        if (words[0] == "welke" && at == 1 && words.Exists(lists.Kept.Contains)) return HomeRegionWish.Tell;
        if (isMine && at == 1 && words.Count > 3 && lists.Being.Contains(words[2])) return HomeRegionWish.Set;
        if (at >= 0 && words.Count > at + 1 && lists.Setting.Contains(words[0])) return HomeRegionWish.Set;
        // "ik zit in overleg, norm 2020 gv" asks for something.
        return words is ["ik", var works, var where, _, ..] && lists.Working.Contains(works) && lists.WorkingIn.Contains(where)
            && !words.Exists(word => char.IsAsciiDigit(word[0])) ? HomeRegionWish.Set : HomeRegionWish.None;
    }

    /// <summary>The reply, and the region to keep from now on; null where the utterance is no such wish after all.</summary>
    public static (Reply Reply, string? Region)? Answer(
        HomeRegionWish wish, string text, string? kept, FigureDesk figures, HomeRegionWords lists)
    {
        var home = kept is null ? null : figures.Region(kept);
        switch (wish)
        {
            case HomeRegionWish.Forget:
                return (Say(home is null ? DialogueTexts.NoHomeRegion : DialogueTexts.HomeRegionForgotten(home)), null);
            case HomeRegionWish.Tell:
                return (Say(home is null ? DialogueTexts.NoHomeRegion : DialogueTexts.HomeRegionIs(home)), kept);
            case HomeRegionWish.Set:
                break;
            default:
                return null;
        }

        var isOfWork = text.TrimStart().StartsWith("ik ", StringComparison.OrdinalIgnoreCase);
        // "ik zit in overleg met de werkkamer van gv": the place must be what somebody works in.
        if (isOfWork && figures.RegionNamed(PlaceOfWork(text, lists)).Regions.Count == 0) return null;
        var named = figures.RegionNamed(text);
        if (named.Region is { Kind: not RegionKind.Country } region) return (Say(DialogueTexts.HomeRegionSet(region, named.Municipality)),
            region.Id);
        if (named.Regions.Count <= 1) return (Say(DialogueTexts.UnknownHomeRegion), kept);
        var choices = named.Regions.Where(other => other.Kind != RegionKind.Country).Select(DialogueTexts.MyRegionIs).ToList();
        return (new Reply
        {
            Outcome = Outcome.Clarification, Confidence = 0.9, Text = DialogueTexts.WhichHomeRegion, Suggestions =
            choices
        }, kept);
    }

    // What stands right behind "ik werk in".
    static string PlaceOfWork(string text, HomeRegionWords lists) => string.Join(' ',
        Tokenizer.Tokenize(text).Select(token => token.Text).Skip(BeforePlace).SkipWhile(lists.BeforeName.Contains).Take(LongestName));

    static Reply Say(string text) => new() { Outcome = Outcome.SmallTalk, Confidence = 0.95, Text = text };
}
