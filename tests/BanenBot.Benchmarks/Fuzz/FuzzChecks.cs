using BanenBot.BotFramework.Activities;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;

namespace BanenBot.Benchmarks.Fuzz;

/// <summary>What must hold for any body and any utterance.</summary>
static class FuzzChecks
{
    /// <summary>
    /// In characters. Teams takes some 40,000 of them in a message and 14,000 in a card of a message extension; what a card puts around a
    /// reply is well under as much again.
    /// </summary>
    const int LargestReply = 7_000;

    public static DateOnly Day { get; } = new(2026, 1, 1);

    /// <summary>Reads the body and does with it what the program does before and after it thinks; false where it is refused.</summary>
    public static async Task<bool> LookIntoAsync(byte[] body)
    {
        using var stream = new MemoryStream(body);
        if ((await ActivityReader.ReadAsync(stream, CancellationToken.None)).Activity is not { } activity) return false;
        var cleaning = new ActivityCleaning(new AnythingPasses());
        Addressing.IsForBot(cleaning.Clean(activity));
        ActivityJson.Write(cleaning.Kept(activity));
        ActivityJson.Write(activity);
        return true;
    }

    /// <summary>What is wrong with a reply; null where nothing is.</summary>
    public static string? Fault(Reply reply)
    {
        if (string.IsNullOrWhiteSpace(reply.Text)) return "empty reply";
        if (reply.Confidence is not (>= 0 and <= 1)) return "confidence out of bounds";
        if (reply.Outcome is Outcome.Answer or Outcome.Figures && reply.Sources.Count == 0) return "answer without a source";
        var size = Texts(reply).Sum(text => text.Length);
        return size > LargestReply ? $"reply of {size} characters" : null;
    }

    static IEnumerable<string> Texts(Reply reply) =>
    [
        reply.Text, reply.Detail, reply.Reading ?? "", .. reply.Notes, .. reply.Suggestions, .. reply.Table?.Columns ?? [],
        .. reply.Table?.Rows.SelectMany(row => row) ?? [],
        .. reply.Sources.Select(source => source.Source.Title + source.Place),
    ];

    sealed class AnythingPasses : IPersonalDataGuard
    {
        public string LeftOut => "";

        public string? Keep(string text) => text;
    }
}
