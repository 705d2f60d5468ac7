using BanenBot.Core.Knowledge.Documents.Html;
using BanenBot.Core.Knowledge.Documents.Office;
using BanenBot.Core.Knowledge.Documents.Questions;
using BanenBot.Core.Knowledge.Documents.Text;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Knowledge.Documents;

/// <summary>Reads the whole documents in <c>documenten/</c>. A faulty file is left out and reported; the others stand.</summary>
static class DocumentReader
{
    public const string Subfolder = "documenten";

    /// <summary>A Word file or a page may hold pictures; a text of this size would be a library, not a document.</summary>
    internal const int MaxMegabytes = 20, MaxTextMegabytes = 5;

    static readonly string[] TextFormats = [".md", ".txt"];
    static readonly string[] Formats = [.. TextFormats, ".html", ".htm", ".docx"];

    /// <summary>What people drop in by mistake: better reported than passed over in silence.</summary>
    static readonly string[] OtherFormats =
        [".pdf", ".doc", ".docm", ".dotx", ".odt", ".rtf", ".ppt", ".pptx", ".xls", ".xlsx", ".msg", ".eml"];

    public static IReadOnlyList<Passage> ReadAll(KnowledgeFolder folder, FaultList faults)
    {
        var passages = new List<Passage>();
        var words = DocumentWords.Read(folder, faults);
        foreach (var file in folder.Files(Subfolder, Formats).Where(KnowledgeFolder.IsNoTemporaryFile))
        {
            if (Read(folder, file, words, faults) is not { } document) continue;
            var found = PassageSplitter.Split(file, document with { Blocks = QuestionLifting.Lift(document.Blocks, words) });
            if (found.Count == 0) faults.Add(file, 0, document.Blocks.Count == 0 ? DocumentFaults.Empty : DocumentFaults.OnlyHeadings);
            passages.AddRange(found);
        }

        foreach (var file in folder.Files(Subfolder, OtherFormats).Where(KnowledgeFolder.IsNoTemporaryFile))
            faults.Add(file, 0, DocumentFaults.OtherFormat);
        return passages;
    }

    static Document? Read(KnowledgeFolder folder, string file, DocumentWords words, FaultList faults)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        var limit = TextFormats.Contains(extension) ? MaxTextMegabytes : MaxMegabytes;
        if (SizeOf(folder, file, faults) is not { } size) return null;
        if (size > limit * 1024L * 1024L)
        {
            faults.Add(file, 0, DocumentFaults.TooLarge(limit));
            return null;
        }

        var (document, fault) = extension == ".docx" ? ReadWord(folder.Full(file), words) : ReadText(folder, file, extension, words, faults);
        if (fault is not null) faults.Add(file, 0, fault);
        return document;
    }

    static long? SizeOf(KnowledgeFolder folder, string file, FaultList faults)
    {
        try
        {
            return new FileInfo(folder.Full(file)).Length;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add(file, 0, DocumentFaults.Unreadable);
            return null;
        }
    }

    static (Document?, string?) ReadWord(string path, DocumentWords words)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return WordReader.Read(stream, words);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, DocumentFaults.Unreadable);
        }
    }

    static (Document?, string?) ReadText(
        KnowledgeFolder folder, string file, string extension, DocumentWords words, FaultList faults)
    {
        if (folder.ReadText(file, faults) is not { } text) return (null, null);
        if (CleanText.IsBinary(text)) return (null, DocumentFaults.Binary);
        return extension switch
        {
            ".md" => MarkdownReader.Read(text, words),
            ".txt" => (TextMending.Read(text, words), null),
            _ => HtmlReader.Read(text, words),
        };
    }
}
