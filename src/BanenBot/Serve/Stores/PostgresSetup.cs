using BanenBot.BotFramework.DirectLine;
using BanenBot.BotFramework.Middleware;
using BanenBot.Core.Figures;
using BanenBot.Serve.Health;
using BanenBot.Storage;
using BanenBot.Storage.Postgres;

namespace BanenBot.Serve.Stores;

/// <summary>The stores of several instances, all over one database; with them what instances must agree on while they run.</summary>
static class PostgresSetup
{
    public static void AddPostgres(this IServiceCollection services, string connection, ServeOptions options)
    {
        services.AddSingleton(provider => new PostgresDatabase(connection, Clock(provider)));
        services.AddSingleton<IStorageProbe, DatabaseProbe>();
        services.AddSingleton<IFigureStore, PostgresFigureStore>();
        services.AddSingleton<IConversationArchive, PostgresConversationStore>();
        services.AddSingleton<IFeedbackArchive, PostgresFeedbackStore>();
        services.AddSingleton<IDirectLineArchive, PostgresDirectLineStore>();
        services.AddSingleton<ISigningKeyStore, PostgresSigningKeys>();
        services.AddQuestionArchive(provider =>
            new PostgresQuestionLog(provider.GetRequiredService<PostgresDatabase>(), Clock(provider), options.QuestionLog.KeepDays));
        services.AddDeskArchive(
            provider => new PostgresDeskStore(provider.GetRequiredService<PostgresDatabase>()), options.ExpertDesk.KeepOpenDays);

        services.AddSingleton<PostgresLocks>();
        services.AddSingleton<IConversationLocks>(provider => new TolerantConversationLocks(
            provider.GetRequiredService<PostgresLocks>(), provider.GetRequiredService<ILogger<TolerantConversationLocks>>()));
        services.AddSingleton<PostgresSeenActivities>();
        services.AddSingleton<ISeenActivities>(provider => new TolerantSeenActivities(
            provider.GetRequiredService<PostgresSeenActivities>(), new RecentActivities(Clock(provider)),
            provider.GetRequiredService<ILogger<TolerantSeenActivities>>()));
        services.AddSingleton<Forget>(provider => provider.GetRequiredService<PostgresSeenActivities>().Forget);
        services.AddSingleton(provider => new PostgresSentReplies(provider.GetRequiredService<PostgresDatabase>(), Clock(provider)));
        services.AddSingleton<ISentReplies>(provider => new TolerantSentReplies(
            provider.GetRequiredService<PostgresSentReplies>(), new RecentReplies(),
            provider.GetRequiredService<ILogger<TolerantSentReplies>>()));
        services.AddSingleton<Forget>(provider => provider.GetRequiredService<PostgresSentReplies>().Forget);
    }

    static TimeProvider Clock(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
