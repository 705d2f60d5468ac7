using BanenBot.Core.Dialogue;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Contracts;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Storage;

public sealed class SqliteQuestionLogTests : QuestionLogContract, IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly SteppedClock _clock = new();
    SqliteQuestionLog _log;

    public SqliteQuestionLogTests() => _log = Open();

    protected override IQuestionLog Log => _log;

    [Fact]
    public async Task WhatIsKeptOutlivesARestart()
    {
        await _log.AddAsync(new(Today, "wie betaalt een rijles", Shortfall.Unanswered), CancellationToken.None);
        _log.Dispose();
        _log = Open();
        Assert.Single(await _log.ReadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task AQuestionIsKeptSoManyDaysAndNotOneMore()
    {
        await _log.AddAsync(new(Today, "xylofoonles", Shortfall.Unanswered), CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(30));
        _log.Forget();
        Assert.Single(await _log.ReadAsync(CancellationToken.None));
        _clock.Advance(TimeSpan.FromDays(1));
        _log.Forget();
        Assert.Empty(await _log.ReadAsync(CancellationToken.None));
        foreach (var file in Directory.EnumerateFiles(_folder.Path))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("xylofoon", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    public void Dispose()
    {
        _log.Dispose();
        _folder.Dispose();
    }

    DateOnly Today => DateOnly.FromDateTime(_clock.GetLocalNow().Date);

    SqliteQuestionLog Open() => new(_folder.File("questions.db"), _clock, keepDays: 30);
}
