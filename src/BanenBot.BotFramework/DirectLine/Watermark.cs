using System.Globalization;

namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// How far a client has read: the number of its newest activity, opaque to the client. Empty stands for the start, and so does a dash,
/// which some clients send. A watermark past the end (a forged one, or one from before a backup was put back) reads as the end, so that
/// what comes next still arrives.
/// </summary>
readonly record struct Watermark(long Number)
{
    public static bool TryParse(string? text, out Watermark watermark)
    {
        watermark = default;
        if (text is null or "" or "-") return true;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        watermark = new(number);
        return true;
    }

    public Watermark NotPast(long last) => new(Math.Min(Number, last));

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
