using System.Text.Json.Nodes;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Sources;

namespace BanenBot.Channels;

/// <summary>
/// Sources in the form that Teams shows as citations: one root message entity with a claim a source. Teams' limits: name 80 characters, abstract
/// 160; the abstract may not be missing.
/// </summary>
static class Citations
{
    const int LongestName = 80;
    const int LongestAbstract = 160;

    public static JsonObject? Of(Reply reply)
    {
        var sources = ReplyText.Cited(reply);
        if (sources.Count == 0) return null;
        return new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
            ["citation"] = new JsonArray([.. sources.Select((source, i) => Claim(source, i + 1))]),
        };
    }

    static JsonObject Claim(SourceReference reference, int position)
    {
        var document = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Name(reference),
            ["abstract"] = Cut(ReplyText.SourceLine(reference), LongestAbstract),
        };
        if (reference.Source.Address is { } address) document["url"] = address.AbsoluteUri;
        return new JsonObject { ["@type"] = "Claim", ["position"] = position, ["appearance"] = document };
    }

    /// <summary>The place is kept whole: it is what tells two claims on one document apart.</summary>
    static string Name(SourceReference reference)
    {
        var place = Cut(reference.Place, LongestName / 2);
        return Cut(reference.Source.Title, LongestName - place.Length - 2) + ", " + place;
    }

    static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)].TrimEnd() + "…";
}
