using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BanenBot.Channels.Cards;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Sources;

namespace BanenBot.Channels;

/// <summary>
/// Sources as a channel's citations: one root message entity with a claim a source, numbered as the marks in the text. Teams' limits: name
/// 80 characters, abstract 160; the abstract may not be missing.
/// </summary>
static class Citations
{
    const int LongestName = 80;
    const int LongestAbstract = 160;

    /// <summary>The root message entity; null where there is nothing to put in it. A message may have one only.</summary>
    /// <param name="answerId">Comes back with a thumb, where the channel's thumbs stand in this entity.</param>
    public static JsonObject? Of(Reply reply, ChannelTraits traits, string? answerId)
    {
        var sources = ReplyText.Cited(reply);
        var asksFeedback = traits.Feedback == FeedbackForm.PotentialActions && answerId is not null;
        if (sources.Count == 0 && !asksFeedback) return null;
        var root = new JsonObject
        {
            ["type"] = "https://schema.org/Message", ["@type"] = "Message", ["@context"] = "https://schema.org", ["@id"] = "",
        };
        if (asksFeedback) root["potentialAction"] = FeedbackReading.Actions(answerId!);
        if (sources.Count > 0) root["citation"] = new JsonArray([.. sources.Select((source, i) => Claim(reply, source, i + 1, traits))]);
        return root;
    }

    /// <summary>A link definition for each mark; one without an address opens what its claim says.</summary>
    public static string Links(Reply reply)
    {
        var text = new StringBuilder();
        foreach (var (i, source) in ReplyText.Cited(reply).Index())
        {
            var address = Address(source) ?? $"cite:{i + 1}";
            var name = Name(source).Replace('"', '\'').Replace('\\', '/');
            text.Append(i == 0 ? "\n\n" : "\n").Append(CultureInfo.InvariantCulture, $"[{i + 1}]: {address} \"{name}\"");
        }

        return text.ToString();
    }

    static JsonObject Claim(Reply reply, SourceReference reference, int position, ChannelTraits traits)
    {
        var document = new JsonObject
        {
            ["@type"] = "DigitalDocument", ["name"] = Name(reference),
            ["abstract"] = Cut(ChannelTexts.Extract(ReplyText.Published(reference), EditorMarkdown.Plain(reply.Text)), LongestAbstract),
        };
        if (Address(reference) is { } address) document["url"] = address;
        else if (traits.Citations == CitationForm.ClaimsAndLinks) document["text"] = EditorMarkdown.Escape(ReplyText.SourceLine(reference));
        return new JsonObject { ["@type"] = "Claim", ["position"] = position, ["appearance"] = document };
    }

    static string? Address(SourceReference reference) =>
        reference.Source.Address?.AbsoluteUri is { } address && EditorMarkdown.IsWebAddress(address) ? address : null;

    /// <summary>The place is kept whole: it is what tells two claims on one document apart.</summary>
    static string Name(SourceReference reference)
    {
        var place = Cut(reference.Place, LongestName / 2);
        return Cut(reference.Source.Title, LongestName - place.Length - 2) + ", " + place;
    }

    static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)].TrimEnd() + "…";
}
