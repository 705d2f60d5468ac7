using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BanenBot.Channels.Cards;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Sources;

namespace BanenBot.Channels;

/// <summary>
/// Sources as a channel's citations: one root message entity with a claim a source, numbered as the marks in the text. Teams' limits: name
/// 80 characters, abstract 160; the abstract may not be missing. Nothing is cut where those do not hold.
/// </summary>
static class Citations
{
    const int LongestName = 80;
    const int LongestAbstract = 160;

    /// <summary>The root message entity; null where there is nothing to put in it. A message may have one only.</summary>
    /// <param name="answerId">Comes back with a thumb, where the channel's thumbs stand in this entity.</param>
    /// <param name="today">Null where the sources' age is left out.</param>
    public static JsonObject? Of(Reply reply, ChannelTraits traits, string? answerId, DateOnly? today)
    {
        var sources = ReplyText.Cited(reply);
        var asksFeedback = traits.Feedback == FeedbackForm.PotentialActions && answerId is not null;
        if (sources.Count == 0 && !asksFeedback) return null;
        var root = new JsonObject
        {
            ["type"] = "https://schema.org/Message", ["@type"] = "Message", ["@context"] = "https://schema.org", ["@id"] = "",
        };
        if (asksFeedback) root["potentialAction"] = FeedbackReading.Actions(answerId!);
        if (sources.Count > 0)
            root["citation"] = new JsonArray([.. sources.Select((source, i) => Claim(reply, source, i + 1, traits, today))]);
        return root;
    }

    /// <summary>A link definition for each mark, which opens what its claim says.</summary>
    public static string Links(Reply reply)
    {
        var text = new StringBuilder();
        foreach (var (i, source) in ReplyText.Cited(reply).Index())
        {
            var name = ReplyText.SourceLine(source).Replace('"', '\'').Replace('\\', '/');
            text.Append(i == 0 ? "\n\n" : "\n").Append(CultureInfo.InvariantCulture, $"[{i + 1}]: cite:{i + 1} \"{name}\"");
        }

        return text.ToString();
    }

    static JsonObject Claim(Reply reply, SourceReference reference, int position, ChannelTraits traits, DateOnly? today)
    {
        var age = SourceAge.Of(reference.Source, today) is { } old ? ", " + old : "";
        var isOpened = traits.Citations == CitationForm.ClaimsAndLinks;
        var document = new JsonObject
        {
            ["@type"] = "DigitalDocument", ["name"] = isOpened ? ReplyText.SourceLine(reference) : Name(reference),
            ["abstract"] = Cut(
                ChannelTexts.Extract(ReplyText.Published(reference) + age, EditorMarkdown.Plain(reply.Text)), LongestAbstract),
        };
        if (isOpened) document["text"] = Opened(reply, reference, today);
        else if (Address(reference) is { } address) document["url"] = address;
        return new JsonObject { ["@type"] = "Claim", ["position"] = position, ["appearance"] = document };
    }

    /// <summary>What a source shows when it is opened, under its name with place and date: its age, our words, and the way to it.</summary>
    static string Opened(Reply reply, SourceReference reference, DateOnly? today) =>
        ReplyText.Opened(reply, reference, today)
        + (Address(reference) is { } address ? $"\n\n[{ChannelTexts.OpenSource}]({address})" : "");

    static string? Address(SourceReference reference) =>
        reference.Source.Address?.AbsoluteUri is { } address && EditorMarkdown.IsWebAddress(address) ? address : null;

    /// <summary>
    /// The date is kept whole, and so is all but the longest place: they tell two claims on one document apart. Too long is the title.
    /// </summary>
    static string Name(SourceReference reference)
    {
        var tail = $", {Cut(reference.Place, LongestName / 2)}{(reference.Source.Date is { } date ? $" ({date})" : "")}";
        return Cut(reference.Source.Title, LongestName - tail.Length) + tail;
    }

    /// <summary>At the end of a word, unless that would leave hardly anything.</summary>
    static string Cut(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var space = text.LastIndexOf(' ', longest - 1);
        return text[..(space > longest / 2 ? space : longest - 1)].TrimEnd(' ', ',', ';', ':', '(') + "…";
    }
}
