using BanenBot.BotFramework.DirectLine;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;
using BanenBot.Storage;

namespace BanenBot.Serve.Stores;

/// <summary>Registers the stores: each over its file in the folder, or all over the database that several instances share.</summary>
static class StoreSetup
{
    /// <param name="connection">Of the database; null where a folder is used.</param>
    public static void AddStores(this IServiceCollection services, StorageFolder storage, string? connection, ServeOptions options)
    {
        if (connection is null) services.AddSqlite(storage, options);
        else services.AddPostgres(connection, options);
        services.AddSingleton<IDirectLineStore>(provider => provider.GetRequiredService<IDirectLineArchive>());
        services.AddSingleton<Forget>(provider => provider.GetRequiredService<IConversationArchive>().Forget);
        services.AddSingleton<Forget>(provider => provider.GetRequiredService<IFeedbackArchive>().Forget);
        services.AddHostedService<Forgetting>();
        if (options.QuestionLog.Enabled || options.ExpertDesk.HasChannel) services.AddSingleton<RecentQuestions>();
        services.AddSingleton<IConversationStore>(provider => new TolerantConversationStore(
            provider.GetRequiredService<IConversationArchive>(), provider.GetRequiredService<ILogger<TolerantConversationStore>>()));
        services.AddSingleton<IFeedbackStore>(provider => new TolerantFeedbackStore(
            provider.GetRequiredService<IFeedbackArchive>(), provider.GetRequiredService<ILogger<TolerantFeedbackStore>>()));
        if (options.ExpertDesk.HasChannel) services.AddSingleton<IDeskStore>(provider => provider.GetRequiredService<IDeskArchive>());
        if (!options.QuestionLog.Enabled) return;
        services.AddSingleton(options.QuestionLog);
        services.AddSingleton<IQuestionLog>(provider => provider.GetRequiredService<IQuestionArchive>());
        services.AddSingleton<QuestionLogger>();
    }

    /// <summary>The question log, also where it is off: what it kept before is still forgotten in time.</summary>
    public static void AddQuestionArchive(this IServiceCollection services, Func<IServiceProvider, IQuestionArchive> open)
    {
        services.AddSingleton(open);
        services.AddSingleton<Forget>(provider => provider.GetRequiredService<IQuestionArchive>().Forget);
    }

    /// <summary>The same for the questions to colleagues.</summary>
    public static void AddDeskArchive(this IServiceCollection services, Func<IServiceProvider, IDeskArchive> open, int keepOpenDays)
    {
        services.AddSingleton(open);
        services.AddSingleton<Forget>(provider => () => provider.GetRequiredService<IDeskArchive>()
            .Forget(provider.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-keepOpenDays)));
    }
}
