using System.Globalization;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Sources;

/// <summary>The documents by their id, read from <c>bronnen.yaml</c>.</summary>
sealed class SourceCatalog
{
    public const string FileName = KnowledgeFolder.KnownBy;

    readonly Dictionary<string, Source> _byId;

    SourceCatalog(IEnumerable<Source> sources, bool isRead) =>
        (_byId, IsRead) = (sources.ToDictionary(source => source.Id, StringComparer.Ordinal), isRead);

    /// <summary>False where the file is missing or no YAML. That is one fault, and not one more for each place where a source is
    /// named.</summary>
    public bool IsRead { get; }

    public IReadOnlyCollection<Source> All => _byId.Values;

    /// <summary>The source whose text is this file of <c>documenten/</c>.</summary>
    public Source? OfFile(string file) => _byId.Values.FirstOrDefault(source => source.File == file);

    public Source? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A source and a place in it, or null with a fault at <paramref name="at"/>.</summary>
    internal SourceReference? Reference(YamlMap at) => Reference(at, "bron", "plaats");

    /// <summary>The same, under other keys.</summary>
    internal SourceReference? Reference(YamlMap at, string sourceKey, string placeKey)
    {
        var id = at.RequiredText(sourceKey);
        var place = at.RequiredText(placeKey);
        if (id is null || place is null) return null;
        if (Find(id) is { } source) return new SourceReference(source, place);
        if (IsRead) at.Fault($"De bron `{id}` staat niet in {FileName}.", sourceKey);
        return null;
    }

    public static SourceCatalog Read(KnowledgeFolder folder, FaultList faults)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        var map = folder.ReadText(FileName, faults) is { } text ? YamlMap.Parse(FileName, text, faults) : null;
        if (map is not null)
        {
            foreach (var entry in map.Maps("bronnen"))
                if (ReadSource(entry) is { } source && !sources.TryAdd(source.Id, source))
                    entry.Fault($"De bron `{source.Id}` staat er twee keer in.", "id");
            map.ReportUnknownKeys();
        }

        return new SourceCatalog(sources.Values, map is not null);
    }

    static Source? ReadSource(YamlMap map)
    {
        var id = map.RequiredText("id");
        var title = map.RequiredText("titel");
        var publisher = map.RequiredText("uitgever");
        var date = map.RequiredText("datum");
        var authority = map.RequiredText("gezag");
        var address = map.Text("adres");
        var next = map.Text("volgende-editie");
        var (inferred, document, edition, file) =
            (map.Text("datum-afgeleid"), map.Text("document"), map.Text("editie"), map.Text("bestand"));
        map.ReportUnknownKeys();
        if (id is null || title is null || publisher is null || date is null || authority is null) return null;
        if (!SourceDate.TryParse(date, out var parsedDate))
            return Fault($"`{date}` is geen datum: schrijf jjjj, jjjj-mm of jjjj-mm-dd.", "datum");
        if (!int.TryParse(authority, NumberStyles.None, CultureInfo.InvariantCulture, out var weight) || weight > 100)
            return Fault("`gezag` moet een geheel getal van 0 tot en met 100 zijn.", "gezag");
        var day = default(DateOnly);
        if (next is not null && !DateOnly.TryParseExact(next, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return Fault($"`{next}` is geen datum: schrijf jjjj-mm-dd.", "volgende-editie");
        Uri? uri = null;
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out uri) && uri.Scheme == Uri.UriSchemeHttps))
            return Fault("`adres` moet met https:// beginnen.", "adres");
        return new Source
        {
            Id = id, Title = title, Publisher = publisher, Date = parsedDate, Authority = weight,
            DateInferredFrom = inferred, Document = document, Edition = edition, Address = uri, File = file,
            NextEdition = next is null ? null : day,
        };

        Source? Fault(string reason, string key)
        {
            map.Fault(reason, key);
            return null;
        }
    }
}
