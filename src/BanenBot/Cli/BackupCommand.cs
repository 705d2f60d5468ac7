using System.CommandLine;
using System.Data.Common;
using BanenBot.Serve.Stores;

namespace BanenBot.Cli;

/// <summary><c>banenbot backup FOLDER</c>: copies what the service keeps, also while it runs.</summary>
static class BackupCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var folder = new Argument<string>("map") { Description = "De map voor de kopie. Hij mag er nog niet zijn, of moet leeg zijn." };
        var storage = SharedOptions.Storage();
        var command = new Verb(
            "backup", "Kopieert wat de dienst bewaart. Kan ook terwijl de dienst draait.", "backup /var/backups/banenbot")
        {
            folder, storage,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var stores = await Settings.StoresAsync(parsed.GetValue(storage), null, errors, cancellation);
            return stores is null ? CommandLine.Failure : Copy(stores, Path.GetFullPath(parsed.GetValue(folder)!), output, errors);
        });
        return command;
    }

    static int Copy(StoresAtHand stores, string target, TextWriter output, TextWriter errors)
    {
        if (!stores.IsThere)
            errors.WriteLine($"De map {stores.Place} is er niet. Noem de map waarin de dienst bewaart, met --storage.");
        else if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            errors.WriteLine($"De map {target} is niet leeg. Noem een nieuwe map: een kopie komt nooit over een andere heen.");
        else if (Tried(() => stores.CopyTo(target)) is not { IsDone: true } copied)
            errors.WriteLine($"In de map {target} kan ik niets bewaren. Kijk naar de rechten en naar de ruimte op de schijf.");
        else if (copied.Files is null)
            errors.WriteLine("De dienst bewaart in PostgreSQL. Maak de kopie met pg_dump; hoe, staat in src/BanenBot/Serve/README.md.");
        else
        {
            output.WriteLine($"Gekopieerd naar {target}: {string.Join(", ", copied.Files)}.");
            return CommandLine.Success;
        }

        return CommandLine.Failure;
    }

    static (bool IsDone, IReadOnlyList<string>? Files) Tried(Func<IReadOnlyList<string>?> copy)
    {
        try
        {
            return (true, copy());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DbException)
        {
            return (false, null);
        }
    }
}
