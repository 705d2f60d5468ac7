using System.Security.Cryptography;
using System.Text;
using BanenBot.Core.Dialogue.Guard;
using BanenBot.Core.Dutch;
using BanenBot.Core.Figures;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Reading;
using BanenBot.Core.Sources;

namespace BanenBot.Core.Dialogue;

/// <summary>All that the knowledge folder says, read and checked but not yet made into something that answers: cheap to throw away again.</summary>
public sealed record KnowledgeReading
{
    KnowledgeReading(KnowledgeFolder folder)
    {
        var faults = new FaultList();
        if (!folder.Exists) faults.Add(".", 0, "De kennismap is er niet.");
        Version = VersionOf(folder);
        Language = LanguageData.Read(folder, faults);
        var sources = SourceCatalog.Read(folder, faults);
        Texts = LibraryTexts.Read(folder, sources, faults);
        Figures = FigureFolder.Read(folder, sources, faults);
        SmallTalk = SmallTalk.Read(folder, faults);
        Guard = GuardWords.Read(folder, faults);
        Parties = PartiesOf(folder, faults);
        English = English.Read(folder, Language, faults);
        Faults = faults.All;
    }

    /// <summary>Twelve characters that change with any byte of the folder.</summary>
    public string Version { get; }

    /// <summary>What is wrong in the folder; what it concerns is left out.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    public LibraryTexts Texts { get; }

    internal LanguageData Language { get; }
    internal FigureSet Figures { get; init; }
    internal SmallTalk SmallTalk { get; }
    internal GuardWords Guard { get; }
    internal English English { get; }

    /// <summary>Who may be the answer to a question with "wie".</summary>
    internal IReadOnlyList<string> Parties { get; }

    /// <summary>Reads the folder. Never fails on what stands in it: a faulty file is a fault and the rest is read.</summary>
    public static KnowledgeReading Of(KnowledgeFolder folder) => new(folder);

    static IReadOnlyList<string> PartiesOf(KnowledgeFolder folder, FaultList faults)
    {
        const string file = "taal/partijen.yaml";
        if (folder.ReadText(file, faults) is not { } text || YamlMap.Parse(file, text, faults) is not { } map) return [];
        var parties = map.Texts("partijen");
        map.ReportUnknownKeys();
        return parties;
    }

    static string VersionOf(KnowledgeFolder folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in folder.Files("", ".md", ".yaml", ".csv", ".txt", ".html", ".htm", ".docx"))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file + "\n"));
            try
            {
                hash.AppendData(File.ReadAllBytes(folder.Full(file)));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                hash.AppendData("?"u8);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
