using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>A body as JSON, or why it is refused.</summary>
readonly record struct BodyReading<T>(T? Value, Refusal? Refusal);

/// <summary>Reads a body up to a bound; what is sent beyond it is never held.</summary>
static class RequestBody
{
    /// <summary>Null where it is too large.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext http, int most)
    {
        if (http.Request.ContentLength > most) return null;
        var buffer = new byte[(int)(http.Request.ContentLength ?? most) + 1];
        var length = await http.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, http.RequestAborted);
        if (length > most) return null;
        return buffer.AsMemory(0, length);
    }

    public static async Task<BodyReading<T>> ReadAsync<T>(HttpContext http, int most, JsonTypeInfo<T> type) where T : class
    {
        if (await ReadAsync(http, most) is not { } body) return new(null, Refusal.BodyTooLarge);
        try
        {
            return body.IsEmpty ? new(null, null) : new(JsonSerializer.Deserialize(body.Span, type), null);
        }
        catch (JsonException)
        {
            return new(null, Refusal.BadArgument("The body is not the JSON that this call takes."));
        }
    }
}
