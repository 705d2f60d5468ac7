using System.Globalization;
using System.Text;
using BanenBot.Core.Search;
using Microsoft.Data.Sqlite;

namespace BanenBot.Storage.Sqlite;

/// <summary>
/// The search index on SQLite's FTS5, in memory: built in well under a second at each start and reload, so nothing on disk can grow stale.
/// Terms come analysed; FTS5 only splits at spaces. A term is written so that FTS5's own tokenizer cannot take it apart.
/// </summary>
public sealed class Fts5SearchIndex : ISearchIndex
{
    readonly SqliteConnection _connection;
    readonly SqliteCommand _find;
    readonly string[] _ids;
    readonly Lock _lock = new();

    Fts5SearchIndex(SqliteConnection connection, string[] ids, string find)
    {
        (_connection, _ids) = (connection, ids);
        _find = connection.CreateCommand();
        _find.CommandText = find;
        _find.Parameters.Add("$match", SqliteType.Text);
        _find.Parameters.Add("$limit", SqliteType.Integer);
        _find.Prepare();
    }

    public static ISearchIndex Build(IReadOnlyList<SearchDocument> documents, IReadOnlyList<FieldWeight> fields)
    {
        SqliteEngine.Initialize();
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        // Rows in the order of ids: at equal scores the row then decides as the id would, and no text need be stored or fetched for it.
        var ordered = documents.OrderBy(document => document.Id, StringComparer.Ordinal).ToArray();
        var columns = string.Join(", ", fields.Select((_, i) => $"f{i}"));
        Execute(connection, $"CREATE VIRTUAL TABLE passages USING fts5({columns}, content='', tokenize=\"unicode61 remove_diacritics 0\")");
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = $"INSERT INTO passages (rowid, {columns}) VALUES ($row, {string.Join(", ", fields.Select((_, i) => $"$f{i}"))})";
            insert.Parameters.Add("$row", SqliteType.Integer);
            for (var i = 0; i < fields.Count; i++) insert.Parameters.Add($"$f{i}", SqliteType.Text);
            for (var row = 0; row < ordered.Length; row++)
            {
                insert.Parameters["$row"].Value = row;
                for (var i = 0; i < fields.Count; i++)
                {
                    var terms = ordered[row].Fields.Where(field => field.Name == fields[i].Name).SelectMany(field => field.Terms);
                    insert.Parameters[$"$f{i}"].Value = string.Join(' ', terms.Select(Encode));
                }

                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        // One segment, read in one pass: nothing is added to it any more.
        Execute(connection, "INSERT INTO passages (passages) VALUES ('optimize')");

        var weights = string.Join(", ", fields.Select(field => field.Weight.ToString(CultureInfo.InvariantCulture)));
        // bm25() is negative in FTS5: better is lower. The row settles ties, so that the same question always finds the same.
        return new Fts5SearchIndex(connection, [.. ordered.Select(document => document.Id)],
            $"SELECT rowid, -bm25(passages, {weights}) AS score FROM passages WHERE passages MATCH $match ORDER BY score DESC, rowid LIMIT $limit");
    }

    public IReadOnlyList<Candidate> Find(IReadOnlyCollection<string> terms, int limit)
    {
        if (terms.Count == 0) return [];
        var match = string.Join(" OR ", terms.Order(StringComparer.Ordinal).Select(Encode));
        // One connection, one reader at a time: a query takes tens of microseconds, less than handing out connections would.
        lock (_lock)
        {
            _find.Parameters["$match"].Value = match;
            _find.Parameters["$limit"].Value = limit;
            using var reader = _find.ExecuteReader();
            var candidates = new List<Candidate>();
            while (reader.Read()) candidates.Add(new Candidate(_ids[reader.GetInt32(0)], reader.GetDouble(1)));
            return candidates;
        }
    }

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
    }

    /// <summary>Letters and digits stay; every other character becomes its number between q's, and a q doubles: one term, one token, no two alike.</summary>
    internal static string Encode(string term)
    {
        var text = new StringBuilder("t", term.Length + 8);
        foreach (var c in term)
        {
            if (c == 'q') text.Append("qq");
            else if (char.IsAsciiLetterOrDigit(c)) text.Append(char.ToLowerInvariant(c));
            else text.Append('q').Append(((int)c).ToString("x", CultureInfo.InvariantCulture)).Append("q0");
        }

        return text.ToString();
    }

    static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
