using BanenBot.BotFramework;
using BanenBot.Serve.Health;
using BanenBot.Storage;

namespace BanenBot.Serve.Stores;

/// <summary>The stores of several instances, all over one database; with them what instances must agree on while they run.</summary>
static class PostgresSetup
{
    public static void AddPostgres(this IServiceCollection services, string connection, ServeOptions options)
    {
        services.AddSingleton(provider => new PostgresStores(connection, Clock(provider)));
        services.AddSingleton<IStorageProbe, DatabaseProbe>();
        services.AddSingleton(provider => Stores(provider).Figures());
        services.AddSingleton(provider => Stores(provider).Conversations());
        services.AddSingleton(provider => Stores(provider).Feedback());
        services.AddSingleton(provider => Stores(provider).DirectLine());
        services.AddSingleton(provider => Stores(provider).SigningKeys());
        services.AddQuestionArchive(provider => Stores(provider).Questions(options.QuestionLog.KeepDays));
        services.AddDeskArchive(provider => Stores(provider).Desk(), options.ExpertDesk.KeepOpenDays);

        services.AddSharedTurns(provider => Stores(provider).Locks, provider => Stores(provider).Seen, provider => Stores(provider).Sent);
        services.AddSingleton<Forget>(provider => Stores(provider).ForgetSeen);
        services.AddSingleton<Forget>(provider => Stores(provider).ForgetSent);
    }

    static PostgresStores Stores(IServiceProvider provider) => provider.GetRequiredService<PostgresStores>();

    static TimeProvider Clock(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
