using BanenBot.Core.Dialogue.Guard;
using BanenBot.Core.Dutch;
using BanenBot.Core.Figures;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Reading;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Dialogue;

/// <summary>All that the knowledge folder says, read and checked but not yet made into something that answers: cheap to throw away
/// again.</summary>
public sealed record KnowledgeReading
{
    const string DocumentFolder = "documenten";

    static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    KnowledgeReading(KnowledgeFolder folder, string version)
    {
        var faults = new FaultList();
        Version = version;
        Language = LanguageData.Read(folder, faults);
        var sources = SourceCatalog.Read(folder, faults);
        Texts = LibraryTexts.Read(folder, sources, faults);
        Figures = FigureFolder.Read(folder, sources, faults);
        SmallTalk = SmallTalk.Read(folder, faults);
        Guard = GuardWords.Read(folder, faults);
        Parties = PartiesOf(folder, faults);
        Talk = TalkWords.Read(folder, Figures.Catalog.Words, faults);
        English = English.Read(folder, Language, faults);
        WarnOfUnreadFiles(folder, faults);
        IsEmpty = Texts.Articles.Count + Texts.Passages.Count == 0;
        (Faults, Warnings) = (faults.All, faults.Warnings);
    }

    /// <summary>Twelve characters that change with any byte of the folder.</summary>
    public string Version { get; }

    /// <summary>What is wrong in the folder; what it concerns is left out.</summary>
    public IReadOnlyList<Fault> Faults { get; private init; }

    /// <summary>What is taken in and should be looked at.</summary>
    public IReadOnlyList<Fault> Warnings { get; }

    /// <summary>There is nothing to answer with: no folder, or one that is being laid anew.</summary>
    public bool IsEmpty { get; }

    public int ArticleCount => Texts.Articles.Count;

    public int PassageCount => Texts.Passages.Count;

    internal LibraryTexts Texts { get; }
    internal LanguageData Language { get; }
    internal FigureSet Figures { get; init; }
    internal SmallTalk SmallTalk { get; }
    internal GuardWords Guard { get; }
    internal English English { get; }
    internal TalkWords Talk { get; }

    /// <summary>Who may be the answer to a question with "wie".</summary>
    internal IReadOnlyList<string> Parties { get; }

    /// <summary>The files that all others lean on, each as it was when it last had no fault.</summary>
    IReadOnlyDictionary<string, string> Shared { get; init; } = Nothing;

    /// <summary>
    /// Reads the folder. Never fails on what stands in it: a faulty file is a fault and the rest is read. Where a file that all others lean
    /// on (the sources, the language, the names of figures) has a fault now and had none in the reading before, its text of then stands in
    /// for it, so that its fault does not become that of every other file.
    /// </summary>
    public static KnowledgeReading Of(KnowledgeFolder folder, KnowledgeReading? before = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var version = folder.Version();
        var reading = new KnowledgeReading(folder, version);
        if (folder.Files("").Count == 0) return reading with
        {
            Faults = [new Fault(".", 0, folder.Exists ? "De kennismap is leeg."
            : "De kennismap is er niet.")]
        };
        var faulty = reading.Faults.Select(fault => fault.File).ToHashSet(StringComparer.Ordinal);
        var good = SharedFiles(folder).Where(file => !faulty.Contains(file))
            .Select(file => (file, Text: folder.ReadText(file, new FaultList()))).Where(read => read.Text is not null)
            .ToDictionary(read => read.file, read => read.Text!, StringComparer.Ordinal);
        var instead = (before?.Shared ?? Nothing).Where(held => faulty.Contains(held.Key)).ToDictionary(StringComparer.Ordinal);
        foreach (var (file, text) in instead) good[file] = text;
        if (instead.Count == 0) return reading with { Shared = good };
        var mended = new KnowledgeReading(folder.With(instead), version);
        return mended with
        {
            Shared = good,
            Faults = [.. reading.Faults.Where(fault => instead.ContainsKey(fault.File)),
            .. mended.Faults]
        };
    }

    static IEnumerable<string> SharedFiles(KnowledgeFolder folder) =>
        [SourceCatalog.FileName, .. FigureFolder.Catalog, .. folder.Files("taal", ".yaml")];

    /// <summary>Outside <c>documenten</c>, whose reader names what it cannot read itself.</summary>
    static void WarnOfUnreadFiles(KnowledgeFolder folder, FaultList faults)
    {
        foreach (var file in folder.Files("").Where(KnowledgeFolder.IsNoTemporaryFile))
        {
            var (slash, name) = (file.IndexOf('/', StringComparison.Ordinal), Path.GetFileName(file));
            string[]? read = slash < 0 ? [] : file[..slash] switch
            {
                "vragen" or "begrippen" or "buiten-bereik" => [".md"],
                FigureFolder.Folder => [".csv", ".yaml"],
                "taal" => [".yaml"],
                DocumentFolder => null,
                _ => [],
            };
            if (read is null || file == SourceCatalog.FileName || name.Equals("README.md", StringComparison.OrdinalIgnoreCase)) continue;
            if (!read.Contains(Path.GetExtension(name).ToLowerInvariant()))
                faults.Warn(file, 0, read.Length == 0 ? "Op deze plek leest BanenBot niets. Hoort dit in `documenten/`?"
                    : $"Hier leest BanenBot alleen {string.Join(" en ", read)}.");
        }
    }

    static IReadOnlyList<string> PartiesOf(KnowledgeFolder folder, FaultList faults)
    {
        const string file = "taal/partijen.yaml";
        if (folder.ReadText(file, faults) is not { } text || YamlMap.Parse(file, text, faults) is not { } map) return [];
        var parties = map.Texts("partijen");
        map.ReportUnknownKeys();
        return parties;
    }
}
