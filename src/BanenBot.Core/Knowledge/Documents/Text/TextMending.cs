using BanenBot.Core.Knowledge.Documents.Questions;

namespace BanenBot.Core.Knowledge.Documents.Text;

/// <summary>
/// Reads plain text as it comes out of a PDF: joins what the page has cut, and finds the headings, lists and tables in what is left.
/// </summary>
static class TextMending
{
    public static Document Read(string text, DocumentWords words)
    {
        var lines = GluedQuestions.Split(PageFurniture.Remove(LineReader.Read(text), words));
        for (var i = 0; i < lines.Count; i++)
            if (QuestionForm.IsLabelled(lines[i].Text, words)) lines[i] = lines[i] with { Gap = Math.Max(2, lines[i].Gap) };
        var layout = new Layout(lines);
        return DraftReading.Read(BlockAssembly.Assemble(lines, layout, words), lines, layout, words);
    }
}
