namespace BanenBot.Tests.Support;

/// <summary>A clock that stands still until a test moves it; its timers go off on the thread that does so, in order of time.</summary>
sealed class SteppedClock(DateTimeOffset start) : TimeProvider
{
    readonly Lock _lock = new();
    readonly List<SteppedTimer> _timers = [];
    readonly List<(TimeSpan Due, TaskCompletionSource Set)> _awaited = [];
    DateTimeOffset _now = start;

    public SteppedClock() : this(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero)) { }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_lock)
        {
            _timers.Add(timer);
            foreach (var (_, set) in _awaited.Where(awaited => awaited.Due == dueTime)) set.TrySetResult();
        }

        return timer;
    }

    /// <summary>Completes once somebody waits for so long from now: the moment to advance.</summary>
    public Task WaitedForAsync(TimeSpan dueTime)
    {
        var set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_timers.Exists(timer => timer.Due == _now + dueTime)) set.SetResult();
            else _awaited.Add((dueTime, set));
        }

        return set.Task;
    }

    public void Advance(TimeSpan step)
    {
        var until = GetUtcNow() + step;
        while (TakeDue(until) is { } due) due();
        lock (_lock) _now = until;
    }

    Action? TakeDue(DateTimeOffset until)
    {
        lock (_lock)
        {
            if (_timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due) is not { } first) return null;
            if (first.Due > _now) _now = first.Due.Value;
            first.Due = first.Period > TimeSpan.Zero ? first.Due + first.Period : null;
            return first.Callback;
        }
    }

    sealed class SteppedTimer(SteppedClock clock, Action callback) : ITimer
    {
        public Action Callback { get; } = callback;
        public DateTimeOffset? Due { get; set; }
        public TimeSpan Period { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                Period = period;
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
