using System.Diagnostics;
using System.Globalization;

namespace BanenBot.Tests.Support;

/// <summary>
/// How long this thread has had the processor: what a piece of work takes, however busy the machine is. Where the system does not tell
/// (only Linux does), the clock on the wall.
/// </summary>
static class ProcessorTime
{
    const string Told = "/proc/thread-self/schedstat";

    public static TimeSpan Of(Action work)
    {
        var (cpu, wall) = (Spent(), Stopwatch.GetTimestamp());
        work();
        return cpu is { } before && Spent() is { } after ? after - before : Stopwatch.GetElapsedTime(wall);
    }

    // Its first number: nanoseconds on the processor.
    static TimeSpan? Spent() => File.Exists(Told)
        && long.TryParse(File.ReadAllText(Told).Split(' ')[0], CultureInfo.InvariantCulture, out var nanoseconds) && nanoseconds > 0
            ? TimeSpan.FromMicroseconds(nanoseconds / 1000.0) : null;
}
