using System.Buffers.Binary;

namespace BanenBot.BotFramework.Middleware;

/// <summary>
/// Remembers in memory, for one instance. A channel delivers again within seconds or minutes; an hour is ample. At the limit the oldest
/// goes: a duplicate of it would be answered twice, which is better than no memory left. Ids are kept as hashes, so that long ones take no
/// more room.
/// </summary>
sealed class RecentActivities(TimeProvider clock) : ISeenActivities
{
    internal const int Limit = 20_000;
    internal static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    readonly Lock _lock = new();
    readonly Dictionary<UInt128, long> _entries = [];
    readonly Queue<(UInt128 Hash, long Entry, long At)> _oldest = new();
    long _count;

    public ValueTask<bool> TryAddAsync(ActivityKey activity, CancellationToken cancellation)
    {
        var hash = Hash(activity);
        lock (_lock)
        {
            while (_oldest.TryPeek(out var first) && clock.GetElapsedTime(first.At) >= Kept) DropOldest();
            if (!_entries.TryAdd(hash, ++_count)) return ValueTask.FromResult(false);
            if (_oldest.Count == Limit) DropOldest();
            _oldest.Enqueue((hash, _count, clock.GetTimestamp()));
            return ValueTask.FromResult(true);
        }
    }

    public ValueTask DoneAsync(ActivityKey activity, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ForgetAsync(ActivityKey activity, CancellationToken cancellation)
    {
        lock (_lock) _entries.Remove(Hash(activity));
        return ValueTask.CompletedTask;
    }

    void DropOldest()
    {
        // One that was forgotten may have come back since: its later entry stays.
        var (hash, entry, _) = _oldest.Dequeue();
        if (_entries.TryGetValue(hash, out var current) && current == entry) _entries.Remove(hash);
    }

    internal static UInt128 Hash(ActivityKey key) => BinaryPrimitives.ReadUInt128BigEndian(key.ToHash());
}
