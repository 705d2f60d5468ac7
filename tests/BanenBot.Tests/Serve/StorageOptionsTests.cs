using BanenBot.Serve;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Serve;

public sealed class StorageOptionsTests
{
    [Fact]
    public void TheConnectionStringMayStandInAFile()
    {
        using var folder = new TemporaryFolder();
        folder.With("postgres", "Host=db.example.nl;Database=banenbot;Username=banenbot\n");
        var options = new StorageOptions { PostgresFile = folder.File("postgres") };
        Assert.Empty(options.Faults());
        Assert.Equal("Host=db.example.nl;Database=banenbot;Username=banenbot", options.Connection());
        Assert.Null(new StorageOptions { Path = folder.Path }.Connection());
    }

    [Theory]
    [InlineData("Hots=db.example.nl", null, "Storage:Postgres is niet te lezen.")]
    [InlineData("Database=banenbot", null, "Storage:Postgres is niet te lezen.")]
    [InlineData(null, "/er/is/geen/bestand", "Storage:PostgresFile is niet te lezen: /er/is/geen/bestand.")]
    [InlineData("Host=db.example.nl", "/er/is/geen/bestand", "Storage:Postgres en Storage:PostgresFile staan er allebei: kies er een.")]
    public void WhatCannotBeAConnectionIsToldAtStart(string? connection, string? file, string fault)
    {
        var told = Assert.Single(new StorageOptions { Postgres = connection, PostgresFile = file }.Faults());
        Assert.StartsWith(fault, told, StringComparison.Ordinal);
    }
}
