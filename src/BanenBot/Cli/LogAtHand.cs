using BanenBot.Core.Dialogue;
using BanenBot.Serve;
using BanenBot.Serve.Stores;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Cli;

/// <summary>The question log of a service, which may be running, to read from the command line.</summary>
static class LogAtHand
{
    /// <summary>Null, with the reason told, where there is none.</summary>
    /// <param name="storage">The data folder given on the command line, which goes before the one in the settings.</param>
    public static SqliteQuestionLog? Open(string? storage, ServeOptions options, TextWriter errors)
    {
        var folder = Folders.Storage(storage ?? options.Storage.Path, options.Knowledge.Path!);
        var file = Path.Combine(folder, StorageFolder.Questions);
        // Whoever only reads forgets nothing: how long is kept, the service says.
        if (File.Exists(file)) return new SqliteQuestionLog(file, TimeProvider.System, keepDays: null);
        errors.WriteLine($"Er zijn nog geen vragen bewaard in {folder}. Zet {ServeOptions.Section}:QuestionLog:Enabled aan.");
        return null;
    }

    public static async Task<IReadOnlyList<LoggedCount>?> ReadAsync(
        string? storage, ServeOptions options, TextWriter errors, CancellationToken cancellation)
    {
        using var log = Open(storage, options, errors);
        return log is null ? null : await log.ReadAsync(cancellation);
    }
}
