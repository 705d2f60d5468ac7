using BanenBot.Core.Dialogue;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BanenBot.Tests.Storage;

/// <summary>
/// Files of the version before the Bot Framework SDK, as they were left behind (<c>Stores/08bdf4d</c>), and files that are none.
/// </summary>
public sealed class StoreFileTests : IDisposable
{
    /// <summary>The one conversation in the kept file: a welcome, two questions and their answers.</summary>
    const string Conversation = "5E0MWZuN-70HINKp2ohlQQ";

    readonly TemporaryFolder _folder = new();
    readonly List<string> _aside = [];

    [Fact]
    public async Task AConversationOfTheVersionBeforeIsShownAgain()
    {
        using var store = Open(Kept("directline.db"), path => new SqliteDirectLineStore(path));
        Assert.Equal(5, (await store.FindAsync(Conversation, default))!.Last);
        var activities = await store.ReadAsync(Conversation, 0, new(100, 1_000_000), default);
        Assert.Equal(5, activities.Count);
        Assert.Contains("\"text\":\"wat is de t", activities[1].Json, StringComparison.Ordinal);
        Assert.Empty(_aside);
    }

    [Fact]
    public async Task TopicsAndJudgementsOfTheVersionBeforeAreOpened()
    {
        using var conversations = Open(Kept("conversations.db"), path => new SqliteConversationStore(path, TimeProvider.System));
        Assert.Equal(ConversationState.Empty, await conversations.ReadAsync("onbekend", default));
        using var feedback = Open(Kept("feedback.db"), path => new SqliteFeedbackStore(path, TimeProvider.System));
        Assert.Empty(await feedback.CountAsync(default));
        Assert.Empty(_aside);
    }

    [Theory]
    [InlineData("directline.db")]
    [InlineData("conversations.db")]
    [InlineData("feedback.db")]
    public void AFileThatIsNoStoreIsSetAsideWholeAndTheStoreBeginsAnew(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        var garbage = new string('x', 5000);
        File.WriteAllText(path, garbage);
        Open(path, Store).Dispose();
        Assert.Equal(garbage, File.ReadAllText(Assert.Single(_aside)));
    }

    [Theory]
    [InlineData("directline.db")]
    [InlineData("conversations.db")]
    [InlineData("feedback.db")]
    public void SoIsAFileThatIsDamagedSomewhereInTheMiddle(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        Store(path).Dispose();
        var bytes = File.ReadAllBytes(path);
        Array.Fill(bytes, (byte)0xAB, bytes.Length / 2, bytes.Length / 4);
        File.WriteAllBytes(path, bytes);
        Open(path, Store).Dispose();
        Assert.Equal(bytes, File.ReadAllBytes(Assert.Single(_aside)));
    }

    /// <summary>What stops a change of form in the middle, here a name that is taken, leaves the form of before.</summary>
    [Fact]
    public void AChangeOfFormIsMadeAsAWholeOrNotAtAll()
    {
        var path = Kept("directline.db");
        Execute(path, "CREATE TABLE activities_by_post (taken TEXT)");
        Assert.Throws<SqliteException>(() => new SqliteDirectLineStore(path));
        Assert.Equal(1L, Execute(path, "PRAGMA user_version"));
        Assert.Equal(0L, Execute(path, "SELECT count(*) FROM pragma_table_info('activities') WHERE name = 'post'"));
        Execute(path, "DROP TABLE activities_by_post");
        new SqliteDirectLineStore(path).Dispose();
        Assert.Equal(2L, Execute(path, "PRAGMA user_version"));
    }

    public void Dispose() => _folder.Dispose();

    static object? Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar();
    }

    T Open<T>(string path, Func<string, T> open) => StoreFile.Open(path, open, new FakeClock(), _aside.Add);

    static IDisposable Store(string path) => Path.GetFileName(path) switch
    {
        "directline.db" => new SqliteDirectLineStore(path),
        "conversations.db" => new SqliteConversationStore(path, TimeProvider.System),
        _ => new SqliteFeedbackStore(path, TimeProvider.System),
    };

    /// <summary>A copy: opening writes.</summary>
    string Kept(string name)
    {
        var copy = Path.Combine(_folder.Path, name);
        File.Copy(Path.Combine(Repository.Root, "tests", "BanenBot.Tests", "Storage", "Stores", "08bdf4d", name), copy);
        return copy;
    }
}
