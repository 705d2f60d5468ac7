using System.Net.Sockets;
using BanenBot.Storage;

namespace BanenBot.Serve;

/// <summary>What keeps the program from starting, each as one Dutch line that says what to do.</summary>
static class StartFault
{
    /// <summary>
    /// Settings that there are not, and those whose value is of the wrong kind, such as a word where a number is wanted: all of them.
    /// </summary>
    public static IReadOnlyList<string> InSettings(IConfiguration configuration) =>
    [
        .. from setting in configuration.GetSection(ServeOptions.Section).AsEnumerable()
           where setting.Value is not null && !CanBeBound(setting, isStrict: true)
           select CanBeBound(setting, isStrict: false)
               ? $"De instelling {setting.Key} ken ik niet. Staat er een tikfout in? "
                   + "Alle instellingen staan in src/BanenBot/Serve/SETTINGS.md."
               : $"De instelling {setting.Key} heeft een waarde die daar niet past. Kijk hem na in appsettings.json of in de omgeving.",
    ];

    /// <summary>Null where the folder is there.</summary>
    public static string? OfKnowledge(string folder) => Directory.Exists(folder) ? null
        : $"De kennismap {folder} is er niet. Zet hem daar neer of noem de goede map, met BanenBot__Knowledge__Path in de omgeving.";

    /// <summary>Makes the folder where it is not there; null where files can be kept in it.</summary>
    public static string? OfStorage(string folder)
    {
        try
        {
            OwnerOnly.Folder(folder);
            using var trial = File.Create(Path.Combine(folder, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"In de map {folder} kan ik niets bewaren. Geef het programma daar schrijfrechten of noem een andere map, "
                + "met BanenBot__Storage__Path in de omgeving.";
        }
    }

    public static string OfSecondService(string folder) =>
        $"In de map {folder} bewaart al een andere BanenBot die draait. Stop die eerst, of geef deze een eigen map, "
        + "met BanenBot__Storage__Path in de omgeving.";

    /// <summary>Null where it is nothing that happens to people: a fault of ours, to be seen in full.</summary>
    public static string? OfAddress(Exception? error) => error switch
    {
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            "Het adres is al in gebruik; misschien draait BanenBot al. "
            + "Stop het andere programma of kies een ander adres: --urls http://127.0.0.1:4000",
        SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressNotAvailable } =>
            "Op dit adres mag of kan het programma niet luisteren. Kies een ander adres: --urls http://127.0.0.1:4000",
        FormatException => "Het adres is niet te lezen. Schrijf het zo: --urls http://127.0.0.1:3978",
        { InnerException: { } inner } => OfAddress(inner),
        _ => null,
    };

    static bool CanBeBound(KeyValuePair<string, string?> setting, bool isStrict)
    {
        try
        {
            new ConfigurationBuilder().AddInMemoryCollection([setting]).Build().GetSection(ServeOptions.Section)
                .Bind(new ServeOptions(), binder => binder.ErrorOnUnknownConfiguration = isStrict);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
