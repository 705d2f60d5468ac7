using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BanenBot.Core.Figures.Files;
using BanenBot.Core.Figures.Questions;
using BanenBot.Core.Reading;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Figures;

/// <summary>Reads <c>cijfers/</c> of the knowledge folder. What is wrong is reported and left out; the rest stands.</summary>
static class FigureFolder
{
    public const string Folder = "cijfers";

    /// <summary>The files that name what figures are made of.</summary>
    public static IReadOnlyList<string> Catalog { get; } = [CatalogFiles.Indicators, CatalogFiles.Regions];

    public static FigureSet Read(KnowledgeFolder folder, SourceCatalog sources, FaultList faults)
    {
        // Hashed as it is read: a text of a million rows is not kept.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var catalog = CatalogFiles.Read(Open, sources, faults);
        catalog.Words = FigureWords.Read(folder, faults);
        if (File.Exists(folder.Full(ConflictFile.Name)) && Open(ConflictFile.Name) is { } conflicts)
            catalog.Conflicts = ConflictFile.Read(conflicts, catalog, faults);
        if (File.Exists(folder.Full(RelationFile.Name)) && Open(RelationFile.Name) is { } relations)
            RelationFile.Read(relations, catalog, faults);
        var figures = new List<Figure>();
        foreach (var file in folder.Files(Folder, ".csv"))
            if (Open(file) is { } text)
                figures.AddRange(FigureCsv.Read(file, text, catalog, faults));
        return new FigureSet(Version(hash, sources), catalog, figures);

        string? Open(string file)
        {
            var text = folder.ReadText(file, faults, KnowledgeFolder.MostTableMegabytes);
            Add(hash, file);
            Add(hash, text ?? "");
            return text;
        }
    }

    // The sources are part of it: a corrected authority changes which of two figures wins.
    static string Version(IncrementalHash hash, SourceCatalog sources)
    {
        var catalog = sources.All.OrderBy(source => source.Id, StringComparer.Ordinal)
            .Select(source => string.Create(CultureInfo.InvariantCulture, $"{source.Id} {source.Authority}"));
        foreach (var text in catalog) Add(hash, text);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        hash.AppendData([0, 0]);
    }
}
