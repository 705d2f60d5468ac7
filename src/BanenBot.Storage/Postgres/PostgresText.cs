using System.Diagnostics.CodeAnalysis;

namespace BanenBot.Storage.Postgres;

/// <summary>What people wrote, as PostgreSQL takes it: its texts cannot hold the sign U+0000, which nobody reads either.</summary>
static class PostgresText
{
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) => text?.Replace("\0", "", StringComparison.Ordinal);
}
