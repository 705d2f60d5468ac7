using BanenBot.Core.Search;
using BanenBot.Storage.Sqlite;
using BanenBot.Tests.Contracts;

namespace BanenBot.Tests.Storage;

public sealed class Fts5SearchIndexTests : SearchIndexContract
{
    protected override ISearchIndex Build(IReadOnlyList<SearchDocument> documents, IReadOnlyList<FieldWeight> fields) => Fts5SearchIndex.Build(documents, fields);

    [Fact]
    public void NoTwoTermsAreWrittenAlike()
    {
        string[] terms = ["q", "qq", "+", "q+", "t+2", "t2", "t2bq0", "#a", "a", "ß", "q2bq0", "t q", "é", "e"];
        Assert.Equal(terms.Length, terms.Select(Fts5SearchIndex.Encode).Distinct().Count());
    }
}
