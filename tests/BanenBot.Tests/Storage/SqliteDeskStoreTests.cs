using BanenBot.Core.Dialogue;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Contracts;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Storage;

public sealed class SqliteDeskStoreTests : DeskStoreContract, IDisposable
{
    readonly TemporaryFolder _folder = new();
    SqliteDeskStore _store;

    public SqliteDeskStoreTests() => _store = new(_folder.File("desk.db"));

    protected override IDeskStore Store => _store;

    [Fact]
    public async Task WhatIsKeptOutlivesARestart()
    {
        await _store.AddAsync(Question(), CancellationToken.None);
        _store.Dispose();
        _store = new(_folder.File("desk.db"));
        Assert.Equal(Question(), Assert.Single(await _store.AllAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task WhereTheDeskWasClosedOldQuestionsGoAllTheSame()
    {
        foreach (var (id, minutes) in new[] { ("oud", 0), ("nieuw", 2) })
            await _store.AddAsync(Question(id, minutes), CancellationToken.None);
        _store.Forget(Question(minutes: 1).Asked);
        Assert.Equal("nieuw", Assert.Single(await _store.AllAsync(CancellationToken.None)).Id);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}
