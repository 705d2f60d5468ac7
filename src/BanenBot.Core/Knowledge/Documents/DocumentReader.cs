using BanenBot.Core.Knowledge.Documents.Html;
using BanenBot.Core.Knowledge.Documents.Office;
using BanenBot.Core.Knowledge.Documents.Pdf;
using BanenBot.Core.Knowledge.Documents.Questions;
using BanenBot.Core.Knowledge.Documents.Text;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Knowledge.Documents;

/// <summary>Reads the whole documents in <c>documenten/</c>. A faulty file is left out and reported; the others stand.</summary>
static class DocumentReader
{
    public const string Subfolder = "documenten";

    /// <summary>A Word file or a PDF may hold pictures; a text or a page of this size would be a library, not a document.</summary>
    internal const int MaxMegabytes = 20, MaxTextMegabytes = KnowledgeFolder.MostMegabytes;

    delegate (Document? Document, string? Fault) TextFormat(string text, DocumentWords words);

    delegate (Document? Document, string? Fault) FileFormat(Stream file, DocumentWords words);

    static readonly Dictionary<string, TextFormat> TextFormats = new(StringComparer.Ordinal)
    {
        [".md"] = MarkdownReader.Read, [".txt"] = (text, words) => (TextMending.Read(text, words), null),
        [".html"] = HtmlReader.Read, [".htm"] = HtmlReader.Read, [".xhtml"] = HtmlReader.Read,
    };

    static readonly Dictionary<string, FileFormat> FileFormats = new(StringComparer.Ordinal)
    {
        [".docx"] = WordReader.Read, [".pdf"] = PdfReader.Read, [".odt"] = OpenTextReader.Read, [".xlsx"] = SheetReader.Read,
    };

    public static IReadOnlyList<Passage> ReadAll(KnowledgeFolder folder, FaultList faults)
    {
        var passages = new List<Passage>();
        var words = DocumentWords.Read(folder, faults);
        foreach (var file in folder.Files(Subfolder).Where(KnowledgeFolder.IsNoTemporaryFile))
        {
            if (Read(folder, file, words, faults) is not { } document) continue;
            var found = PassageSplitter.Split(file, document with { Blocks = QuestionLifting.Lift(document.Blocks, words) });
            if (found.Count == 0) faults.Add(file, 0, document.Blocks.Count == 0 ? DocumentFaults.Empty : DocumentFaults.OnlyHeadings);
            passages.AddRange(found);
        }

        return passages;
    }

    static Document? Read(KnowledgeFolder folder, string file, DocumentWords words, FaultList faults)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        var (document, fault) = TextFormats.TryGetValue(extension, out var text) ? ReadText(folder, file, text, words, faults)
            : FileFormats.TryGetValue(extension, out var format) ? ReadFile(folder.Full(file), format, words)
            : (null, DocumentFaults.OtherFormat(extension));
        if (fault is not null) faults.Add(file, 0, fault);
        return document;
    }

    static (Document?, string?) ReadFile(string path, FileFormat format, DocumentWords words)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return stream.Length > MaxMegabytes * 1024L * 1024L ? (null, DocumentFaults.TooLarge(MaxMegabytes)) : format(stream, words);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, DocumentFaults.Unreadable);
        }
    }

    static (Document?, string?) ReadText(KnowledgeFolder folder, string file, TextFormat format, DocumentWords words, FaultList faults)
    {
        if (folder.ReadText(file, faults) is not { } text) return (null, null);
        return CleanText.IsBinary(text) ? (null, DocumentFaults.Binary) : format(text, words);
    }
}
