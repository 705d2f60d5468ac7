using BanenBot.Core.Figures;
using BanenBot.Serve.Health;
using BanenBot.Storage;

namespace BanenBot.Serve.Stores;

/// <summary>The stores of one instance, each over its file in the folder.</summary>
static partial class SqliteSetup
{
    public static void AddSqlite(this IServiceCollection services, StorageFolder storage, ServeOptions options)
    {
        // By a function, so that the container lets go of the folder at the end.
        services.AddSingleton(_ => storage);
        services.AddSingleton<IStorageProbe, FolderProbe>();
        services.AddSingleton<IFigureStore>(provider => SqliteStores.Figures(storage.File(StorageFolder.Figures),
            () => LogRebuilt(provider.GetRequiredService<ILogger<IFigureStore>>(), storage.File(StorageFolder.Figures))));
        services.AddSingleton<IConversationArchive>(provider => Opened(
            provider, storage.File(StorageFolder.Conversations), path => SqliteStores.Conversations(path, Clock(provider))));
        services.AddSingleton<IFeedbackArchive>(provider => Opened(
            provider, storage.File(StorageFolder.Feedback), path => SqliteStores.Feedback(path, Clock(provider))));
        services.AddSingleton<IDirectLineArchive>(provider => Opened(
            provider, storage.File(StorageFolder.DirectLine), SqliteStores.DirectLine));
        var (questions, desk) = (storage.File(StorageFolder.Questions), storage.File(StorageFolder.Desk));
        if (options.QuestionLog.Enabled || File.Exists(questions))
            services.AddQuestionArchive(provider => Opened(
                provider, questions, path => SqliteStores.Questions(path, Clock(provider), options.QuestionLog.KeepDays)));
        if (options.ExpertDesk.HasChannel || File.Exists(desk))
            services.AddDeskArchive(provider => Opened(provider, desk, SqliteStores.Desk), options.ExpertDesk.KeepOpenDays);
    }

    static T Opened<T>(IServiceProvider provider, string path, Func<string, T> open) => SqliteStores.OpenOrSetAside(
        path, open, Clock(provider), aside => LogSetAside(provider.GetRequiredService<ILogger<T>>(), path, aside));

    static TimeProvider Clock(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();

    [LoggerMessage(4, LogLevel.Warning, "{File} cannot be used by this version; it is set aside as {Aside}")]
    static partial void LogSetAside(ILogger log, string file, string aside);

    [LoggerMessage(2, LogLevel.Warning, "{File} was damaged; it is made again from the knowledge folder")]
    static partial void LogRebuilt(ILogger log, string file);
}
