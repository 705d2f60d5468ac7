namespace BanenBot.BotFramework.DirectLine;

/// <summary>
/// Counts calls of each key, minute by minute. When a minute is over all counts go, so the table holds one minute's callers; past its bound
/// new callers are refused until the next.
/// </summary>
sealed class RateLimit(int perMinute, TimeProvider clock)
{
    const int MostKeys = 100_000;

    readonly Lock _lock = new();
    readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    long _minute;

    public bool TryTake(string key)
    {
        var minute = clock.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
        lock (_lock)
        {
            if (minute != _minute)
            {
                _counts.Clear();
                _minute = minute;
            }

            var count = _counts.GetValueOrDefault(key);
            if (count >= perMinute || (count == 0 && _counts.Count == MostKeys)) return false;
            _counts[key] = count + 1;
            return true;
        }
    }
}
