using System.Text;
using System.Xml.Linq;

namespace BanenBot.Core.Knowledge.Documents.Office;

/// <summary>The footnotes and endnotes of a Word document, each said below the block that holds its mark.</summary>
sealed class WordNotes
{
    readonly Dictionary<(string Kind, string Id), string> _texts = [];
    readonly List<Block> _met = [];

    /// <param name="parts">Roots of the parts that hold the notes.</param>
    public WordNotes(IEnumerable<XElement?> parts)
    {
        foreach (var note in parts.SelectMany(part => part?.Elements() ?? []))
            if (Id(note) is { } id && TextOf(note) is { Length: > 0 } text) _texts.TryAdd((note.Name.LocalName, id), text);
    }

    /// <summary>The mark of a note was read.</summary>
    public void Meet(XElement reference)
    {
        var kind = reference.Name.LocalName[..^"Reference".Length];
        if (Id(reference) is { } id && _texts.Remove((kind, id), out var text)) _met.Add(Block.Note(text));
    }

    /// <summary>The notes met since the last time.</summary>
    public IReadOnlyList<Block> Take()
    {
        List<Block> taken = [.. _met];
        _met.Clear();
        return taken;
    }

    static string? Id(XElement element) => element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id")?.Value;

    static string TextOf(XElement note)
    {
        var text = new StringBuilder();
        foreach (var element in note.Descendants())
            text.Append(element.Name.LocalName switch { "t" => element.Value, "p" or "tab" or "br" => " ", _ => "" });
        return CleanText.OneLine(text.ToString());
    }
}
