namespace BanenBot.Core.Knowledge.Documents.Pdf;

/// <summary>Brings each footnote to the block that its mark stands in; one without a mark to the end of its page.</summary>
sealed class PdfNotes
{
    readonly Dictionary<string, int> _marks = new(StringComparer.Ordinal);
    readonly List<(string Mark, Block Note, int End)> _page = [];
    readonly List<(int Behind, Block Note)> _placed = [];

    /// <param name="block">The number of the block that the word stands in.</param>
    public void Meet(PdfWord word, int block)
    {
        if (word.Mark is { } mark) _marks[mark] = block;
    }

    /// <param name="end">How many blocks there are before it.</param>
    public void Add(string mark, Block note, int end) => _page.Add((mark, note, end));

    /// <summary>Numbers may begin anew on the next page.</summary>
    public void EndPage()
    {
        foreach (var (mark, note, end) in _page) _placed.Add((_marks.Remove(mark, out var block) ? block : end - 1, note));
        _page.Clear();
    }

    public IReadOnlyList<Block> Placed(List<Block> blocks)
    {
        if (_placed.Count == 0) return blocks;
        var notes = _placed.ToLookup(placed => placed.Behind, placed => placed.Note);
        return [.. notes[-1], .. blocks.SelectMany((block, i) => notes[i].Prepend(block))];
    }
}
