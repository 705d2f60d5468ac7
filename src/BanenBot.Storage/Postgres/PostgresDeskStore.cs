using System.Data.Common;
using System.Text.Json;
using BanenBot.Core.Dialogue;

namespace BanenBot.Storage.Postgres;

/// <summary>Questions to colleagues; a row is the question as JSON, and changes where it still is what was read.</summary>
sealed class PostgresDeskStore(PostgresDatabase database) : IDeskArchive
{
    const string All = "SELECT question FROM desk_questions";
    const string Delete = "DELETE FROM desk_questions WHERE id = $1";

    public async Task<bool> AddAsync(DeskQuestion question, CancellationToken cancellation) => await database.ExecuteAsync(
        "INSERT INTO desk_questions VALUES ($1, $2) ON CONFLICT (id) DO NOTHING", cancellation, question.Id, Json(question)) == 1;

    public async Task<DeskQuestion?> ReadAsync(string id, CancellationToken cancellation) =>
        (await database.ReadAsync(All + " WHERE id = $1", Question, cancellation, id)).FirstOrDefault();

    public async Task<IReadOnlyList<DeskQuestion>> AllAsync(CancellationToken cancellation) =>
    [
        .. (await database.ReadAsync(All, Question, cancellation)).OrderBy(one => one.Asked).ThenBy(one => one.Id, StringComparer.Ordinal),
    ];

    public async Task<bool> TryChangeAsync(DeskQuestion before, DeskQuestion after, CancellationToken cancellation) =>
        await database.ExecuteAsync("UPDATE desk_questions SET question = $3 WHERE id = $1 AND question = $2",
            cancellation, before.Id, Json(before), Json(after)) == 1;

    public Task RemoveAsync(string id, CancellationToken cancellation) => database.ExecuteAsync(Delete, cancellation, id);

    public void Forget(DateTimeOffset before)
    {
        foreach (var old in database.Read(All, Question).Where(one => one.Asked < before)) database.Execute(Delete, old.Id);
    }

    public void Dispose()
    {
    }

    static DeskQuestion? Question(DbDataReader row) => JsonSerializer.Deserialize<DeskQuestion>(row.GetString(0));

    static string Json(DeskQuestion question) => JsonSerializer.Serialize(question);
}
