namespace BanenBot.Tests.Support;

/// <summary>
/// Time that stands still until a test moves it. Timers fire inside <see cref="Advance"/>; a test can wait until one is set.
/// </summary>
sealed class FakeClock : TimeProvider
{
    readonly Lock _lock = new();
    readonly List<FakeTimer> _timers = [];
    readonly List<(Predicate<TimeSpan> Wanted, TaskCompletionSource<TimeSpan> Found)> _watchers = [];
    DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    TimeSpan _set;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now + _set;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_lock) return _now.Ticks;
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>As when somebody sets the machine's clock: the day is another, and what is measured or waited for goes on.</summary>
    public void Jump(TimeSpan by)
    {
        lock (_lock) _set += by;
    }

    public void Advance(TimeSpan by)
    {
        List<FakeTimer> due;
        lock (_lock)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.DueAt <= _now).OrderBy(timer => timer.DueAt)];
            foreach (var timer in due) timer.DueAt = null;
        }

        foreach (var timer in due) timer.Fire();
    }

    /// <summary>
    /// Completes with the time that a timer is set for, once one is that answers to <paramref name="wanted"/>; at once where it is set
    /// already.
    /// </summary>
    public Task<TimeSpan> TimerSetAsync(Predicate<TimeSpan> wanted)
    {
        lock (_lock)
        {
            if (_timers.FirstOrDefault(timer => timer.DueAt is not null && wanted(timer.SetFor)) is { } set) return Task.FromResult(
                set.SetFor);
            var found = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((wanted, found));
            return found.Task.WaitAsync(Patience.Long);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        lock (_lock) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? DueAt { get; set; }
        public TimeSpan SetFor { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                SetFor = dueTime;
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                if (DueAt is null) return true;
                foreach (var watcher in clock._watchers.Where(watcher => watcher.Wanted(dueTime)).ToList())
                {
                    clock._watchers.Remove(watcher);
                    watcher.Found.TrySetResult(dueTime);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock) clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

static class Patience
{
    /// <summary>How long a test waits for what must happen before it is called hung.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
}
