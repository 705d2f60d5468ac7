namespace BanenBot.Web;

/// <summary>
/// The packages of others that ship with the program; <c>THIRD-PARTY-NOTICES.md</c> is made from the lock files by a test.
/// </summary>
static class ThirdPartyNotices
{
    const string FileName = "THIRD-PARTY-NOTICES.md";

    /// <summary>One line for all packages with the same holder and licence.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Rows()
        .GroupBy(row => $"{row[3]} ({row[2]})", row => $"{row[0]} {row[1]}")
        .Select(group => $"{group.Key}: {string.Join(", ", group)}")];

    /// <summary>The cells of the table: name, version, licence, holder of the rights.</summary>
    static IEnumerable<string[]> Rows()
    {
        using var stream = typeof(ThirdPartyNotices).Assembly.GetManifestResourceStream(FileName)!;
        using var text = new StreamReader(stream);
        var rows = text.ReadToEnd().Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1);
        return rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
