using BanenBot.Core.Reading;

namespace BanenBot.Core.Figures.Files;

/// <summary>
/// Reads <c>verbanden.yaml</c>: what measures are to each other. An organisation may do without it: then nobody can reckon on from a
/// figure, and there is no overview of the newest figures.
/// </summary>
static class RelationFile
{
    public const string Name = FigureFolder.Folder + "/verbanden.yaml";

    public static void Read(string text, FigureCatalog catalog, FaultList faults)
    {
        if (YamlMap.Parse(Name, text, faults) is not { } map) return;
        catalog.Main = [.. map.Texts("hoofdmaten").Select(id => Known(map, id)).OfType<Indicator>()];
        var relations = new Dictionary<string, IndicatorRelations>(StringComparer.Ordinal);
        foreach (var entry in map.Maps("verbanden"))
        {
            var measure = Known(entry, entry.RequiredText("maat"));
            var relation = new IndicatorRelations(Known(entry, entry.Text("deel-van")), Known(entry, entry.Text("rest")),
                Known(entry, entry.Text("aandeel")), Known(entry, entry.Text("doel")))
            {
                Moment = Moment(entry, entry.Text("peilmoment")), ChangeOf = Known(entry, entry.Text("verandering-van")),
            };
            entry.ReportUnknownKeys();
            if (measure is not null && !relations.TryAdd(measure.Id, relation)) entry.Fault(FileFaults.Twice(measure.Id));
        }

        catalog.Relations = relations;
        map.ReportUnknownKeys();

        ReferenceMoment? Moment(YamlMap at, string? name)
        {
            var moment = catalog.Moments.FirstOrDefault(one => one.Name == name);
            if (name is not null && moment is null) at.Fault(FileFaults.Unknown("peilmoment", name, CatalogFiles.Indicators));
            return moment;
        }

        Indicator? Known(YamlMap at, string? id)
        {
            if (id is null) return null;
            if (catalog.Indicator(id) is { } known) return known;
            at.Fault(FileFaults.Unknown("maat", id, CatalogFiles.Indicators));
            return null;
        }
    }
}
