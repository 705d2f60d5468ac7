using BanenBot.Core.Figures;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Contracts;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Storage;

public sealed class SqliteFigureStoreTests : FigureStoreContract
{
    readonly string _folder = Directory.CreateTempSubdirectory("banenbot").FullName;
    readonly List<FigureStoreCorruptException> _reported = [];
    SqliteFigureStore? _store;

    protected override IFigureStore Store => _store ??= SqliteFigureStore.Open(File, _reported.Add);

    string File => Path.Combine(_folder, "data", "figures.db");

    [Fact]
    public void ASecondStartWithTheSameVersionDoesNotWriteAgain()
    {
        using var small = new SmallFigures();
        Store.Replace(small.Read());
        using var second = SqliteFigureStore.Open(File, _reported.Add);
        // The same version with other rows: only what is on disk can answer.
        second.Replace(small.Read() with { Figures = [] });
        Assert.Equal(11, second.Find(new FigureQuery("bomen")).Count);
    }

    [Theory]
    [InlineData("this is no database at all, and long enough to be looked at as one")]
    [InlineData("SQLite format 3\0 with a header that goes on into nonsense, nonsense, and more nonsense")]
    public void ACorruptFileIsReportedAndMadeAnew(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, content);
        using var small = new SmallFigures();
        Store.Replace(small.Read());
        Assert.Equal(File, Assert.Single(_reported).Path);
        Assert.Equal(11, Store.Find(new FigureQuery("bomen")).Count);
    }

    [Fact]
    public void AFileOfAnotherSchemaIsMadeAnew()
    {
        using (var small = new SmallFigures()) Store.Replace(small.Read());
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99;";
            command.ExecuteNonQuery();
        }

        using var later = SqliteFigureStore.Open(File, _reported.Add);
        Assert.Contains("99", Assert.Single(_reported).Reason, StringComparison.Ordinal);
        Assert.Null(later.Version);
    }

    protected override void Dispose(bool disposing)
    {
        _store?.Dispose();
        Directory.Delete(_folder, recursive: true);
        base.Dispose(disposing);
    }
}
