using System.Text.Json;
using AngleSharp.Dom;

namespace BanenBot.Core.Knowledge.Documents.Html;

/// <summary>Questions and answers that a page holds as data for search engines: JSON-LD of the type FAQPage (schema.org).</summary>
static class FaqData
{
    const int Most = 500;

    /// <summary>Each question with its answer in HTML.</summary>
    public static IReadOnlyList<(string Question, string Answer)> Read(IDocument page)
    {
        var found = new List<(string, string)>();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent);
                Collect(json.RootElement, found);
            }
            catch (JsonException)
            {
                // What a page says to search engines may be broken; what it says to people is still read.
            }
        }

        return found;
    }

    /// <summary>The parser bounds the depth of this walk (64 by default).</summary>
    static void Collect(JsonElement element, List<(string, string)> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray()) Collect(item, found);
        if (element.ValueKind != JsonValueKind.Object || found.Count >= Most) return;
        if (Text(element, "name") is { } question && element.TryGetProperty("acceptedAnswer", out var answer))
        {
            if (answer.ValueKind == JsonValueKind.Array) answer = answer.EnumerateArray().FirstOrDefault();
            if (answer.ValueKind == JsonValueKind.Object
                && Text(answer, "text") is { } text) found.Add((CleanText.OneLine(question), text));
            return;
        }

        foreach (var property in element.EnumerateObject()) Collect(property.Value, found);
    }

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text : null;
}
