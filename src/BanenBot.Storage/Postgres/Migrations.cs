using System.Globalization;
using Npgsql;

namespace BanenBot.Storage.Postgres;

/// <summary>
/// Brings the tables to this version: the numbered scripts beside this, each once, all or none. Of instances that start together one does
/// it and the others wait. A script only adds, since instances of the version before may still run.
/// </summary>
static class Migrations
{
    /// <summary>"BanenBot", so that no other program has this lock.</summary>
    const long Lock = 0x42616E656E426F74;

    public static void Run(NpgsqlConnection connection)
    {
        using var all = connection.BeginTransaction();
        connection.Execute("SELECT pg_advisory_xact_lock($1)", Lock);
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS schema_versions (version integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())");
        var held = (int)connection.Scalar("SELECT coalesce(max(version), 0) FROM schema_versions")!;
        foreach (var (version, script) in Scripts().Where(one => one.Version > held).OrderBy(one => one.Version))
        {
            connection.Execute(script);
            connection.Execute("INSERT INTO schema_versions (version) VALUES ($1)", version);
        }

        all.Commit();
    }

    static IEnumerable<(int Version, string Script)> Scripts()
    {
        var assembly = typeof(Migrations).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (int.Parse(name.Split('-')[0], CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
    }
}
