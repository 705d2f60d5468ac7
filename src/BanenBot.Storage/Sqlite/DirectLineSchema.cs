namespace BanenBot.Storage.Sqlite;

/// <summary>The tables of the Direct Line store. A change of form raises the version; a file of a later one is not opened.</summary>
static class DirectLineSchema
{
    public const int Version = 2;

    // Where a crash of the machine lost the last moments, a client whose watermark lies past the end reads on from the end.
    // The newest number stands with the conversation, so that numbers go on after old activities were removed. Times are Unix milliseconds.
    public const string Create =
        """
        CREATE TABLE IF NOT EXISTS conversations (
            id TEXT PRIMARY KEY, user TEXT NOT NULL, last INTEGER NOT NULL, written INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS activities (
            conversation TEXT NOT NULL, number INTEGER NOT NULL, written INTEGER NOT NULL, activity TEXT NOT NULL,
            post TEXT, UNIQUE (conversation, number)) STRICT;
        CREATE INDEX IF NOT EXISTS activities_by_time ON activities (written);
        CREATE UNIQUE INDEX IF NOT EXISTS activities_by_post ON activities (conversation, post) WHERE post IS NOT NULL;
        CREATE INDEX IF NOT EXISTS conversations_by_time ON conversations (written);
        CREATE TABLE IF NOT EXISTS spent_tokens (id TEXT PRIMARY KEY, expires INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        """;

    /// <summary>A file of version 1 knew nothing of the ids that clients give.</summary>
    public const string FromFirst = "ALTER TABLE activities ADD COLUMN post TEXT";

    public const string Start = "INSERT INTO conversations VALUES ($id, $user, 0, $now) ON CONFLICT (id) DO NOTHING";

    public const string Find = "SELECT user, last FROM conversations WHERE id = $id";

    public const string Advance = "UPDATE conversations SET last = last + $count, written = $now WHERE id = $id RETURNING last";

    public const string Append =
        "INSERT INTO activities (conversation, number, written, activity, post) VALUES ($id, $number, $now, $activity, $post)";

    public const string FindPost = "SELECT number FROM activities WHERE conversation = $id AND post = $post";

    public const string Read =
        "SELECT number, activity FROM activities WHERE conversation = $id AND number > $after ORDER BY number LIMIT $limit";

    public const string Spend = "INSERT INTO spent_tokens VALUES ($id, $expires) ON CONFLICT (id) DO NOTHING";

    public const string Expire =
        """
        DELETE FROM activities WHERE written < $before;
        DELETE FROM conversations WHERE written < $before;
        DELETE FROM spent_tokens WHERE expires < $now;
        """;

    public const string OfUser = "SELECT id FROM conversations WHERE user = $user ORDER BY id";

    public const string Remove = "DELETE FROM activities WHERE conversation = $id; DELETE FROM conversations WHERE id = $id;";
}
