using BanenBot.BotFramework.DirectLine;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Contracts;
using Microsoft.Data.Sqlite;

namespace BanenBot.Tests.DirectLine;

public sealed class SqliteDirectLineStoreTest : DirectLineStoreContract, IDisposable
{
    const string Secret = "BSN 123456782 hoort hier niet";

    static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    readonly string _folder = Directory.CreateTempSubdirectory("directline").FullName;
    SqliteDirectLineStore _store;

    public SqliteDirectLineStoreTest() => _store = new(FilePath);

    protected override IDirectLineStore Store => _store;

    string FilePath => Path.Combine(_folder, "directline.db");

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task EverythingIsThereAgainAfterARestart()
    {
        await WriteAsync("kept");
        await Store.SpendAsync("t", Now, default);
        Reopen();
        Assert.Equal(new StoredConversation("c", "dl_user", 1), await Store.FindAsync("c", default));
        Assert.Equal("kept", TextOf((await Store.ReadAsync("c", 0, new(10, 1000), default))[0]));
        Assert.False(await Store.SpendAsync("t", Now, default));
    }

    [Fact]
    public async Task WhatHasExpiredStandsInNoFileAnyMore()
    {
        await WriteAsync(Secret);
        Assert.True(FilesHold(Secret));
        await Store.ExpireAsync(Now.AddDays(1), Now.AddDays(1), default);
        Assert.False(FilesHold(Secret));
    }

    [Fact]
    public async Task WhatHasExpiredGivesItsRoomBackToTheDisk()
    {
        for (var number = 0; number < 200; number++) await WriteAsync(new string('x', 10_000));
        var before = new FileInfo(FilePath).Length;
        await Store.ExpireAsync(Now.AddDays(1), Now.AddDays(1), default);
        Assert.True(new FileInfo(FilePath).Length < before / 10);
    }

    [Fact]
    public async Task AFileThatNeverShrankIsWrittenAnewOnce()
    {
        await WriteAsync("kept");
        _store.Dispose();
        Change("PRAGMA journal_mode = DELETE; PRAGMA auto_vacuum = NONE; VACUUM");
        Reopen();
        Assert.Equal("kept", TextOf((await Store.ReadAsync("c", 0, new(10, 1000), default))[0]));
        for (var number = 0; number < 200; number++) await WriteAsync(new string('x', 10_000));
        var before = new FileInfo(FilePath).Length;
        await Store.ExpireAsync(Now.AddDays(1), Now.AddDays(1), default);
        Assert.True(new FileInfo(FilePath).Length < before / 10);
    }

    [Fact]
    public void AFileOfAnotherVersionIsNotOpened()
    {
        Change("PRAGMA user_version = 99");
        var fault = Assert.Throws<DirectLineStoreCorruptException>(() => new SqliteDirectLineStore(FilePath));
        Assert.Equal($"The Direct Line store {FilePath} is unusable: schema version 99", fault.Message);
    }

    [Fact]
    public async Task ABrokenRowIsNamedAsSuch()
    {
        await WriteAsync("whole");
        Change("UPDATE activities SET activity = '{'");
        Reopen();
        await Assert.ThrowsAsync<DirectLineStoreCorruptException>(() => Store.ReadAsync("c", 0, new(10, 1000), default));
    }

    async Task WriteAsync(string text)
    {
        await Store.StartAsync("c", "dl_user", Now, default);
        await Store.AppendAsync("c", [Stored(text)], Now, default);
    }

    void Reopen()
    {
        _store.Dispose();
        _store = new(FilePath);
    }

    void Change(string sql)
    {
        _store.Dispose();
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    bool FilesHold(string text) => Directory.EnumerateFiles(_folder).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd().Contains(text, StringComparison.Ordinal);
    });
}
