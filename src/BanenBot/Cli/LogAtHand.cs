using BanenBot.Core.Dialogue;
using BanenBot.Serve;

namespace BanenBot.Cli;

/// <summary>The question log of a service, which may be running, to read from the command line.</summary>
static class LogAtHand
{
    public static Task<IReadOnlyList<LoggedCount>?> ReadAsync(
        string? storage, ServeOptions options, TextWriter errors, CancellationToken cancellation) =>
        ReadAsync(storage, options, log => log.ReadAsync(cancellation), errors, cancellation);

    /// <summary>Null, with the reason told, where there is none.</summary>
    /// <param name="storage">The data folder given on the command line, which goes before the one in the settings.</param>
    public static async Task<T?> ReadAsync<T>(
        string? storage, ServeOptions options, Func<IQuestionLog, Task<T>> read, TextWriter errors, CancellationToken cancellation)
        where T : class
    {
        using var stores = await Settings.StoresAsync(storage, options.Knowledge.Path, errors, cancellation);
        using var log = stores?.QuestionsKept();
        if (log is not null) return await read(log);
        if (stores is not null)
            errors.WriteLine($"Er zijn nog geen vragen bewaard in {stores.Place}. Zet {ServeOptions.Section}:QuestionLog:Enabled aan.");
        return null;
    }
}
