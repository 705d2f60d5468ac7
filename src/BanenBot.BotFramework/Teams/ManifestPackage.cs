using System.IO.Compression;
using System.Text;

namespace BanenBot.BotFramework.Teams;

/// <summary>Makes the package with which the bot is added to Teams.</summary>
public static class ManifestPackage
{
    public const string TemplateName = "manifest.json";

    /// <summary>The same template and values give the same bytes; this is the first moment that a zip can name.</summary>
    static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Fills the template in <paramref name="folder"/> in and writes the zip, with nothing in it but what the manifest names. Gives every
    /// fault at once, in Dutch; where there is one, nothing is written.
    /// </summary>
    public static IReadOnlyList<string> Pack(string folder, ManifestValues values, Stream zip)
    {
        var template = Path.Combine(folder, TemplateName);
        var faults = values.Faults().ToList();
        if (!File.Exists(template)) return [.. faults, ManifestTexts.NoTemplate(template)];

        // A wrong value is told once: the template is then checked with values that are well.
        var manifest = (faults.Count == 0 ? values : ManifestValues.Sample).FillIn(File.ReadAllText(template));
        var check = new ManifestCheck(folder);
        check.Read(manifest);
        faults.AddRange(check.Faults);
        if (faults.Count > 0) return faults;
        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, TemplateName, Encoding.UTF8.GetBytes(manifest));
        foreach (var name in check.Files) Add(archive, name, File.ReadAllBytes(Path.Combine(folder, name)));
        return [];
    }

    static void Add(ZipArchive archive, string name, byte[] content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Moment;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
