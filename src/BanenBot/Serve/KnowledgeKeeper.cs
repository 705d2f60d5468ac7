using System.Diagnostics;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Figures;
using BanenBot.Core.Reading;

namespace BanenBot.Serve;

/// <summary>
/// Holds the snapshot that answers and reads the folder anew when it changes. A faulty file is left out and reported, all others go live.
/// Only where the folder holds nothing at all, as while a deploy tool replaces it, the last snapshot stays.
/// </summary>
sealed partial class KnowledgeKeeper(
    KnowledgeFolder folder, IFigureStore figures, KeptKnowledge kept, ILogger<KnowledgeKeeper> log, TimeProvider clock) : BackgroundService
{
    /// <summary>
    /// The folder is looked at this often, and read when two looks in a row are alike after a change: editors and deploy tools write many
    /// files. By looking, since a network share raises no events and a watched folder that is replaced raises none any more.
    /// </summary>
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>Looking may take a tenth of the time, up to this pause: a slow share is not kept busy.</summary>
    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>While there are faults: a file may become readable without anything to be seen of it.</summary>
    static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    volatile Snapshot? _current;
    volatile IReadOnlyList<Fault> _faults = [];
    KnowledgeReading? _newest;
    volatile KnowledgeReading? _taken;
    volatile KnowledgeChange? _change;
    string? _look;

    public Snapshot Current => _current ?? throw new InvalidOperationException("The knowledge has not been read yet.");

    /// <summary>The faults of the newest reading.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>What the folder said that answers now.</summary>
    public KnowledgeReading Reading => _taken ?? throw new InvalidOperationException("The knowledge has not been read yet.");

    /// <summary>From what answered before to what answers now; null where nothing else has answered since the start.</summary>
    public KnowledgeChange? Change => _change;

    /// <summary>Reads the folder for the first time; before the service takes questions.</summary>
    public void LoadFirst()
    {
        _look = folder.Look();
        Take(KnowledgeReading.Of(folder), kept);
    }

    /// <summary>Reads the folder again; true where the reading took over.</summary>
    public bool Reload()
    {
        var reading = KnowledgeReading.Of(folder, _taken);
        if (reading.Version == _newest?.Version) return false;
        if (reading.Version == _taken?.Version) return Report(reading);
        if (reading.IsEmpty && _taken is { IsEmpty: false })
        {
            LogKept(Current.Version);
            return Report(reading);
        }

        Take(reading);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (isChanged, hasRead, pause, checkedAt) = (false, true, Pause, clock.GetTimestamp());
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, clock, stoppingToken);
            var started = Stopwatch.GetTimestamp();
            try
            {
                if (hasRead)
                {
                    hasRead = false;
                    Keep();
                    GiveBack();
                }

                var look = folder.Look();
                if (_faults.Count > 0 && clock.GetElapsedTime(checkedAt) >= Again)
                {
                    checkedAt = clock.GetTimestamp();
                    isChanged |= folder.Version() != _newest?.Version;
                }

                if (look != _look) (_look, isChanged) = (look, true);
                else if (isChanged)
                {
                    isChanged = false;
                    hasRead = Reload();
                }
            }
            catch (Exception error)
            {
                // The edge of this loop: whatever a folder holds, the last snapshot answers and the next change is read.
                LogFailed(error);
            }

            var took = 10 * Stopwatch.GetElapsedTime(started);
            pause = took < Pause ? Pause : took > LongestPause ? LongestPause : took;
        }
    }

    /// <summary>
    /// For the next start, where the version says all there is to say: not while another text stands in for a faulty file, nor where the
    /// folder changed while it was read.
    /// </summary>
    void Keep()
    {
        if (!Current.IsFromKept && Reading.Faults.Count == 0 && folder.Version() == Current.Version) kept.Write(Current);
    }

    /// <summary>Reading takes many times the memory that is kept: it goes back to the machine once nobody waits for the reading.</summary>
    static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    void Take(KnowledgeReading reading, KeptKnowledge? kept = null)
    {
        // The old one is left to the collector: a turn may still be reading it.
        _current = new Snapshot(reading, figures, kept);
        if (_taken is { } before) _change = KnowledgeChange.Between(before, reading);
        _taken = reading;
        Report(reading);
    }

    bool Report(KnowledgeReading reading)
    {
        _newest = reading;
        _faults = reading.Faults;
        foreach (var fault in reading.Faults) LogFault(fault);
        LogRead(reading.Version, reading.ArticleCount, reading.PassageCount, reading.Faults.Count, clock.GetUtcNow());
        return false;
    }

    [LoggerMessage(100, LogLevel.Information,
        "Knowledge {Version} read: {Articles} articles, {Passages} passages, {Faults} faults, at {Time:O}")]
    partial void LogRead(string version, int articles, int passages, int faults, DateTimeOffset time);

    [LoggerMessage(101, LogLevel.Warning, "Knowledge fault: {Fault}")]
    partial void LogFault(Fault fault);

    [LoggerMessage(102, LogLevel.Warning, "The knowledge folder holds nothing to answer with; version {Version} keeps answering")]
    partial void LogKept(string version);

    [LoggerMessage(103, LogLevel.Error, "The knowledge folder could not be read; the version before keeps answering")]
    partial void LogFailed(Exception error);
}
