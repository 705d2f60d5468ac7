using Microsoft.Bot.Schema;

namespace BanenBot.Channels;

/// <summary>How a channel can show a chart; the table is there in every case.</summary>
enum ChartForm
{
    None,

    /// <summary>As a picture, whose text alternative says all that it shows.</summary>
    Image,

    /// <summary>As an element <c>Chart.*</c> of the card.</summary>
    Native,
}

enum CitationForm
{
    /// <summary>Claims in the root message entity; the marks in the text do the rest.</summary>
    Claims,

    /// <summary>
    /// Claims and, at the end of the text, a link definition for each mark. In Teams those make plain links of the marks.
    /// </summary>
    ClaimsAndLinks,
}

/// <summary>How a channel asks whether an answer helped.</summary>
enum FeedbackForm
{
    None,

    /// <summary><c>channelData.feedbackLoop</c>; comes back as the invoke <c>message/submitAction</c>, with the message's id.</summary>
    FeedbackLoop,

    /// <summary><c>potentialAction</c> in the root message entity; comes back as an event with that action and what we put in it.</summary>
    PotentialActions,
}

/// <summary>
/// What differs from one channel to the next, decided here and nowhere else. Each line was tried with Microsoft's own client (Web Chat, the
/// Agents Playground) or stands in Microsoft's pages on Teams.
/// </summary>
sealed record ChannelTraits
{
    public const string Teams = "msteams";

    /// <summary>Stands between a channel's id and that of a message: together they name the thread that began with it.</summary>
    public const string ThreadMark = ";messageid=";

    /// <summary>Drawn by Teams and by Web Chat's parser; no host draws a higher one in full.</summary>
    public const string CardVersion = "1.5";

    /// <summary>A card that long is more than a chat can show, and Teams draws six buttons in a row.</summary>
    public const int MostButtons = 6;

    public ChartForm Charts { get; private init; }

    public CitationForm Citations { get; private init; }

    public FeedbackForm Feedback { get; private init; }

    /// <summary>
    /// Whether a figure stands large and the rest waits behind a press; elsewhere nobody knows how a card is drawn, and all is said at
    /// once.
    /// </summary>
    public bool DividesReplies { get; private init; }

    /// <summary>Whether a card can be renewed in its place (<c>Action.Execute</c>). Web Chat posts nothing for such a button.</summary>
    public bool RenewsCards { get; private init; }

    /// <summary>Teams cuts a message with text and a card in two and gives no id for either: there we send two, and get both ids.</summary>
    public bool SplitsTextAndCard { get; private init; }

    /// <summary>Whether a card may carry a block <c>msteams</c>: full width, and buttons that say their question in the chat.</summary>
    public bool HasTeamsBlock { get; private init; }

    /// <summary>How many suggested actions are shown under a text without a card; where 0, suggestions are buttons of a card.</summary>
    public int SuggestedActions { get; private init; }

    /// <summary>Whether a long question can be read whole on a button; elsewhere it becomes a row to press.</summary>
    public bool WrapsButtons { get; private init; } = true;

    /// <summary>Whether the text lists its sources; elsewhere the channel does so itself.</summary>
    public bool ListsSources { get; private init; } = true;

    /// <summary>Whether the page around the card takes a button that copies a sentence: ours does.</summary>
    public bool CopiesSentences { get; private init; }

    /// <summary>More people listen: answer when spoken to, shortly, with the rest behind a click.</summary>
    public bool IsGroup { get; private init; }

    /// <summary>Our own page without scripts.</summary>
    public static readonly ChannelTraits Page = new() { DividesReplies = true };

    public static ChannelTraits Of(Activity activity)
    {
        var isGroup = activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };
        return activity.ChannelId switch
        {
            Teams => new()
            {
                DividesReplies = true, Charts = ChartForm.Native, Feedback = FeedbackForm.FeedbackLoop, RenewsCards = true,
                SplitsTextAndCard = true, HasTeamsBlock = true, WrapsButtons = false, SuggestedActions = isGroup ? 0 : 3,
                ListsSources = !isGroup, IsGroup = isGroup,
            },
            "webchat" or "directline" => new()
            {
                DividesReplies = true, Charts = ChartForm.Image, Citations = CitationForm.ClaimsAndLinks,
                Feedback = FeedbackForm.PotentialActions, ListsSources = false,
                CopiesSentences = activity.ChannelId == "webchat", IsGroup = isGroup,
            },
            _ => new() { IsGroup = isGroup },
        };
    }
}
