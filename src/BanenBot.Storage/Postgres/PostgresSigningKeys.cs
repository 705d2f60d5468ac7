using System.Data.Common;
using BanenBot.BotFramework.DirectLine;

namespace BanenBot.Storage.Postgres;

/// <summary>The keys of Direct Line's tokens: a token of one instance is good at all.</summary>
sealed class PostgresSigningKeys(PostgresDatabase database) : ISigningKeyStore
{
    const string Select = "SELECT secret, made FROM signing_keys ORDER BY made DESC LIMIT 2";

    public IReadOnlyList<SigningKey> Read() => database.Read(Select, Key);

    public IReadOnlyList<SigningKey> Renew(SigningKey made, DateTimeOffset unlessMadeAfter)
    {
        using (var connection = database.Open())
        using (var all = connection.BeginTransaction())
        {
            connection.Execute("LOCK TABLE signing_keys IN EXCLUSIVE MODE");
            connection.Execute(
                "INSERT INTO signing_keys SELECT $1, $2 WHERE NOT EXISTS (SELECT FROM signing_keys WHERE made > $3)",
                made.Secret, made.Made.ToUniversalTime(), unlessMadeAfter.ToUniversalTime());
            connection.Execute("DELETE FROM signing_keys WHERE secret NOT IN (SELECT secret FROM signing_keys ORDER BY made DESC LIMIT 2)");
            all.Commit();
        }

        return Read();
    }

    static SigningKey Key(DbDataReader row) => new(row.GetFieldValue<byte[]>(0), row.GetFieldValue<DateTimeOffset>(1));
}
