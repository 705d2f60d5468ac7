using BanenBot.Core.Figures;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Storage;

/// <summary>Opens the stores of one instance, each over a file of its own, which is made where it is not there.</summary>
public static class SqliteStores
{
    /// <param name="rebuilt">Told where the file could not be used: it is made anew, to be filled from the knowledge folder.</param>
    public static IFigureStore Figures(string path, Action rebuilt) => SqliteFigureStore.Open(path, _ => rebuilt());

    public static IConversationArchive Conversations(string path, TimeProvider clock) => new SqliteConversationStore(path, clock);

    public static IFeedbackArchive Feedback(string path, TimeProvider clock) => new SqliteFeedbackStore(path, clock);

    /// <param name="keepDays">Null for whoever only reads: nothing is forgotten.</param>
    public static IQuestionArchive Questions(string path, TimeProvider clock, int? keepDays) =>
        new SqliteQuestionLog(path, clock, keepDays);

    public static IDeskArchive Desk(string path) => new SqliteDeskStore(path);

    public static IDirectLineArchive DirectLine(string path) => new SqliteDirectLineStore(path);

    /// <inheritdoc cref="StoreFile.Open"/>
    public static T OpenOrSetAside<T>(string path, Func<string, T> open, TimeProvider clock, Action<string> setAside) =>
        StoreFile.Open(path, open, clock, setAside);

    /// <inheritdoc cref="StoreCopy.Write"/>
    public static void Copy(string path, string copy) => StoreCopy.Write(path, copy);
}
