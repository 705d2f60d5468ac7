using BanenBot.Core.Dialogue;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Contracts;
using BanenBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BanenBot.Tests.Storage;

public sealed class SqliteConversationStoreTests : ConversationStoreContract, IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly SqliteConversationStore _store;

    public SqliteConversationStoreTests() => _store = new SqliteConversationStore(_folder.File("conversations.db"), TimeProvider.System);

    protected override IConversationStore Store => _store;

    [Fact]
    public async Task AConversationOutlivesARestart()
    {
        await _store.WriteAsync("c", new ConversationState { Article = "a" }, CancellationToken.None);
        _store.Dispose();
        using var again = new SqliteConversationStore(_folder.File("conversations.db"), TimeProvider.System);
        Assert.Equal("a", (await again.ReadAsync("c", CancellationToken.None)).Article);
    }

    [Fact]
    public async Task AfterThirtyDaysAConversationIsForgottenWithoutARestart()
    {
        var clock = new FakeClock();
        using var store = new SqliteConversationStore(_folder.File("other.db"), clock);
        await store.WriteAsync("oud", new ConversationState { Article = "a" }, CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(29));
        await store.WriteAsync("jong", new ConversationState { Article = "b" }, CancellationToken.None);
        store.Forget();
        Assert.Equal("a", (await store.ReadAsync("oud", CancellationToken.None)).Article);
        clock.Advance(TimeSpan.FromDays(2));
        store.Forget();
        Assert.Null((await store.ReadAsync("oud", CancellationToken.None)).Article);
        Assert.Equal("b", (await store.ReadAsync("jong", CancellationToken.None)).Article);
    }

    [Theory]
    [InlineData("geen json")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"Article":7}""")]
    public async Task AStateOfAnotherVersionCountsAsANewConversation(string state)
    {
        using (var connection = new SqliteConnection($"Data Source={_folder.File("conversations.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO conversations VALUES ('oud', $state, 4000000000)";
            command.Parameters.AddWithValue("$state", state);
            command.ExecuteNonQuery();
        }

        var read = await _store.ReadAsync("oud", CancellationToken.None);
        Assert.Null(read.Article);
        Assert.Empty(read.Choices);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}
