using System.Text;
using System.Text.Json.Nodes;

namespace BanenBot.Benchmarks.Fuzz;

/// <summary>
/// Makes bodies that a channel would not send out of those that it does: first the tree (another kind of value, too deep, too many, taken
/// away, renamed), then the bytes. One seed, one row of bodies.
/// </summary>
sealed class BodyMutator(int seed)
{
    static readonly string[] Values =
    [
        "null", "true", "0", "-0", "1e400", "123456789012345678901234567890", "0.1e-400", "\"\"", "[]", "{}", "[null]", "{\"\":null}",
        "\"\\ud800\"", "\"\\u0000\"", "\"😀\"",
        "\"message\"", "\"invoke\"", "\"9999-99-99T99:99:99Z\"", "\"http://169.254.169.254/\"", "\"111222333\"", "{\"id\":{\"id\":[]}}",
        "[[[[[[[[1]]]]]]]]",
        "{\"a\":1,\"a\":2}", "{\"type\":\"mention\",\"mentioned\":{\"id\":\"28:3f2b7c1e-5d7a-4a0e-9a55-0d1c2b3a4f50\"},\"text\":\"\"}",
    ];

    static readonly string[] Names = ["type", "id", "text", "value", "from", "conversation", "entities", "channelData", "membersAdded",
        "deliveryMode", "TYPE", "$type", "", "\ud83d\ude00"];

    readonly Random _random = new(seed);

    public byte[] Next()
    {
        var body = BodySeeds.All[_random.Next(BodySeeds.All.Count)];
        var bytes = Encoding.UTF8.GetBytes(_random.Next(4) == 0 ? body : MutateTree(body));
        var rounds = _random.Next(3);
        for (var round = 0; round < rounds; round++) bytes = MutateBytes(bytes);
        return bytes;
    }

    string MutateTree(string body)
    {
        var root = JsonNode.Parse(body)!;
        var rounds = 1 + _random.Next(4);
        for (var round = 0; round < rounds; round++)
        {
            var places = Places(root).ToList();
            if (places.Count > 0) Mutate(places[_random.Next(places.Count)]);
        }

        var text = new StringBuilder(root.ToJsonString());
        for (var i = 0; i < Values.Length; i++) text.Replace($"\"{Stand(i)}\"", Values[i]);
        return text.ToString();
    }

    /// <summary>Stands for a value until the tree is text: some of them no tree can hold.</summary>
    static string Stand(int value) => $"@{value}@";

    /// <summary>Every property and item, as its parent and its name or number.</summary>
    static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject branch => branch.SelectMany(entry => Places(entry.Value).Prepend((branch, entry.Key))),
        JsonArray list => list.SelectMany((item, index) => Places(item).Prepend((list, index))),
        _ => [],
    };

    void Mutate((JsonNode Parent, object Key) place)
    {
        if (place.Parent is JsonArray list)
        {
            var at = (int)place.Key;
            if (_random.Next(3) == 0) list.RemoveAt(at);
            else if (_random.Next(3) == 0) Repeat(list, list[at]);
            else list[at] = Value(list[at]);
            return;
        }

        var (branch, name) = ((JsonObject)place.Parent, (string)place.Key);
        var value = branch[name]?.DeepClone();
        var act = _random.Next(5);
        if (act < 2) branch.Remove(name);
        if (act == 1) branch[Names[_random.Next(Names.Length)]] = value;
        if (act > 1) branch[name] = Value(value);
    }

    JsonNode? Value(JsonNode? old) => _random.Next(8) switch
    {
        0 => new JsonArray(old?.DeepClone()),
        1 => new JsonObject { ["id"] = old?.DeepClone() },
        2 => new string('x', _random.Next(4000)),
        3 => Deep(),
        _ => Stand(_random.Next(Values.Length)),
    };

    JsonNode? Deep()
    {
        JsonNode? node = null;
        for (var depth = _random.Next(80); depth > 0; depth--)
            node = depth % 2 == 0 ? new JsonArray(node) : new JsonObject { ["a"] = node };
        return node;
    }

    void Repeat(JsonArray list, JsonNode? item)
    {
        for (var times = _random.Next(60); times > 0; times--) list.Add(item?.DeepClone());
    }

    byte[] MutateBytes(byte[] body)
    {
        if (body.Length == 0) return [(byte)_random.Next(256)];
        var (at, length) = (_random.Next(body.Length), 1 + _random.Next(12));
        var end = Math.Min(body.Length, at + length);
        var signs = "{}[]\",:\\0eE-+.untrf/ \n\u0000"u8;
        switch (_random.Next(8))
        {
            case 0: return body[..at];
            case 1: return [.. body[..at], .. body[end..]];
            case 2: return [.. body[..end], .. body[at..]];
            case 3: return [.. body[..at], signs[_random.Next(signs.Length)], .. body[at..]];
            case 4: return [.. body[..at], (byte)(0x80 + _random.Next(128)), .. body[at..]];
            case 5: return [.. "\uFEFF"u8, .. body];
            case 6: return [.. body, .. body[at..]];
            default:
                byte[] flipped = [.. body];
                flipped[at] ^= (byte)(1 << _random.Next(8));
                return flipped;
        }
    }
}
