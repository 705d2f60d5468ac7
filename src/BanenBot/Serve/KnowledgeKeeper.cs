using BanenBot.Core.Dialogue;
using BanenBot.Core.Figures;
using BanenBot.Core.Reading;

namespace BanenBot.Serve;

/// <summary>
/// Holds the snapshot that answers. At start a faulty file is left out and the rest serves; on a change in the folder a faultless reading takes
/// over, a faulty one is reported and the last good snapshot stays.
/// </summary>
sealed partial class KnowledgeKeeper(KnowledgeFolder folder, IFigureStore figures, ILogger<KnowledgeKeeper> log, TimeProvider clock) : BackgroundService
{
    /// <summary>Editors save several files in a row: a reading starts when the folder has been quiet for this long.</summary>
    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    readonly SemaphoreSlim _changed = new(0, 1);
    volatile Snapshot? _current;

    public Snapshot Current => _current ?? throw new InvalidOperationException("The knowledge has not been read yet.");

    public bool IsReady => _current is not null;

    /// <summary>The faults of the newest reading, taken over or not.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>Reads the folder for the first time; before the service takes questions.</summary>
    public void LoadFirst()
    {
        var reading = KnowledgeReading.Of(folder);
        Report(reading);
        _current = new Snapshot(reading, figures);
    }

    /// <summary>Reads the folder again; true where the reading took over.</summary>
    public bool Reload()
    {
        var reading = KnowledgeReading.Of(folder);
        if (reading.Version == Current.Version) return false;
        Report(reading);
        if (reading.Faults.Count > 0)
        {
            LogKept(Current.Version);
            return false;
        }

        // The old one is left to the collector: a turn may still be reading it.
        _current = new Snapshot(reading, figures);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!folder.Exists) return;
        using var watcher = new FileSystemWatcher(folder.Path) { IncludeSubdirectories = true };
        watcher.Changed += OnChange;
        watcher.Created += OnChange;
        watcher.Deleted += OnChange;
        watcher.Renamed += OnChange;
        watcher.EnableRaisingEvents = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            await _changed.WaitAsync(stoppingToken);
            while (await _changed.WaitAsync(Quiet, stoppingToken)) { }
            Reload();
        }
    }

    public override void Dispose()
    {
        _changed.Dispose();
        base.Dispose();
    }

    void OnChange(object sender, FileSystemEventArgs change)
    {
        if (_changed.CurrentCount > 0) return;
        try
        {
            _changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // Two changes at once: one reading serves both.
        }
    }

    void Report(KnowledgeReading reading)
    {
        Faults = reading.Faults;
        foreach (var fault in reading.Faults) LogFault(fault);
        LogRead(reading.Version, reading.Texts.Articles.Count, reading.Texts.Passages.Count, reading.Faults.Count, clock.GetUtcNow());
    }

    [LoggerMessage(100, LogLevel.Information, "Knowledge {Version} read: {Articles} articles, {Passages} passages, {Faults} faults, at {Time:O}")]
    partial void LogRead(string version, int articles, int passages, int faults, DateTimeOffset time);

    [LoggerMessage(101, LogLevel.Warning, "Knowledge fault: {Fault}")]
    partial void LogFault(Fault fault);

    [LoggerMessage(102, LogLevel.Warning, "The changed knowledge has faults; version {Version} keeps answering")]
    partial void LogKept(string version);
}
