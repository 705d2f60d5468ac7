namespace BanenBot.Core.Knowledge.Documents.Text;

/// <summary>
/// Reads plain text as it comes out of a PDF: joins what the page has cut, and finds the headings, lists and tables in what is left.
/// </summary>
static class TextMending
{
    public static Document Read(string text)
    {
        var lines = GluedQuestions.Split(PageFurniture.Remove(LineReader.Read(text)));
        var layout = new Layout(lines);
        return DraftReading.Read(BlockAssembly.Assemble(lines, layout), lines, layout);
    }
}
