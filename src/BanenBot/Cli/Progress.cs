namespace BanenBot.Cli;

/// <summary>
/// Says on stderr what is going on where it takes long, and nothing where it does not: a script's output stays as it was.
/// </summary>
sealed class Progress : IDisposable
{
    /// <summary>Who waits longer than this wonders whether anything happens.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    readonly ITimer _timer;

    /// <param name="says">What is going on now; asked at every line.</param>
    public Progress(TextWriter errors, Func<string> says, TimeProvider clock) =>
        _timer = clock.CreateTimer(_ => errors.WriteLine(says()), null, Patience, Pace);

    public void Dispose() => _timer.Dispose();
}
