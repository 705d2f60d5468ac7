using BanenBot.BotFramework.DirectLine;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Figures;
using BanenBot.Desk;
using BanenBot.Storage.Sqlite;

namespace BanenBot.Serve.Stores;

/// <summary>Registers the stores, each over its file in the folder.</summary>
static partial class StoreSetup
{
    public static void AddStores(this IServiceCollection services, StorageFolder storage, ServeOptions options)
    {
        // By a function, so that the container lets go of the folder at the end.
        services.AddSingleton(_ => storage);
        services.AddSingleton<IFigureStore>(provider => SqliteFigureStore.Open(
            storage.File(StorageFolder.Figures), fault => LogRebuilt(provider.GetRequiredService<ILogger<IFigureStore>>(), fault.Path)));
        services.AddSingleton(provider => Opened(
            provider, storage.File(StorageFolder.Conversations), path => new SqliteConversationStore(path, Clock(provider))));
        services.AddSingleton(provider => Opened(
            provider, storage.File(StorageFolder.Feedback), path => new SqliteFeedbackStore(path, Clock(provider))));
        services.AddSingleton<IDirectLineStore>(provider => Opened(
            provider, storage.File(StorageFolder.DirectLine), path => new SqliteDirectLineStore(path)));
        services.AddQuestionLog(storage.File(StorageFolder.Questions), options.QuestionLog);
        services.AddDesk(storage.File(StorageFolder.Desk), options.ExpertDesk);
        if (options.QuestionLog.Enabled || options.ExpertDesk.HasChannel) services.AddSingleton<RecentQuestions>();
        services.AddHostedService<Forgetting>();
        services.AddSingleton<IConversationStore>(provider => new TolerantConversationStore(
            provider.GetRequiredService<SqliteConversationStore>(), provider.GetRequiredService<ILogger<TolerantConversationStore>>()));
        services.AddSingleton<IFeedbackStore>(provider => new TolerantFeedbackStore(
            provider.GetRequiredService<SqliteFeedbackStore>(), provider.GetRequiredService<ILogger<TolerantFeedbackStore>>()));
    }

    /// <summary>Where the log is off, what it kept before is still forgotten in time.</summary>
    static void AddQuestionLog(this IServiceCollection services, string file, QuestionLogOptions options)
    {
        if (options.Enabled || File.Exists(file))
            services.AddSingleton(provider => Opened(
                provider, file, path => new SqliteQuestionLog(path, Clock(provider), options.KeepDays)));
        if (!options.Enabled) return;
        services.AddSingleton(options);
        services.AddSingleton<IQuestionLog>(provider => provider.GetRequiredService<SqliteQuestionLog>());
        services.AddSingleton<QuestionDesk>();
    }

    /// <summary>The same.</summary>
    static void AddDesk(this IServiceCollection services, string file, ExpertDeskOptions options)
    {
        if (options.HasChannel || File.Exists(file))
            services.AddSingleton(provider => Opened(provider, file, path => new SqliteDeskStore(path)));
        if (options.HasChannel) services.AddSingleton<IDeskStore>(provider => provider.GetRequiredService<SqliteDeskStore>());
    }

    static T Opened<T>(IServiceProvider provider, string path, Func<string, T> open) => StoreFile.Open(
        path, open, Clock(provider), aside => LogSetAside(provider.GetRequiredService<ILogger<T>>(), path, aside));

    static TimeProvider Clock(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();

    [LoggerMessage(4, LogLevel.Warning, "{File} cannot be used by this version; it is set aside as {Aside}")]
    static partial void LogSetAside(ILogger log, string file, string aside);

    [LoggerMessage(2, LogLevel.Warning, "{File} was damaged; it is made again from the knowledge folder")]
    static partial void LogRebuilt(ILogger log, string file);
}
