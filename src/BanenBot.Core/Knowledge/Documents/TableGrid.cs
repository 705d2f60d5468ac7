namespace BanenBot.Core.Knowledge.Documents;

/// <summary>
/// The cells of a table as rows of equal columns: a cell over several rows is repeated in each, one over several columns is followed by
/// empty ones.
/// </summary>
sealed class TableGrid
{
    /// <summary>Beyond it a table is layout, or an attack on memory ("colspan=1000").</summary>
    const int MaxColumns = 60;
    const int MaxHead = 3;

    readonly List<IReadOnlyList<string>> _rows = [];
    readonly HashSet<int> _parts = [];
    readonly Dictionary<int, (string Text, int Left)> _carried = [];

    /// <summary>Column -> how many rows its first cell stands over.</summary>
    readonly Dictionary<int, int> _first = [];
    List<string> _row = [];
    int _cells;
    bool _isGrouped;

    public IReadOnlyList<IReadOnlyList<string>> Rows => _rows;

    /// <summary>
    /// How many rows are the head by the way it is merged: above "2018" over two columns, "Regio" beside it over two rows. Null where it is
    /// not merged so.
    /// </summary>
    public int? MergedHead => _isGrouped && _first.Count > 0 && _first.Values.Max() is > 1 and <= MaxHead and var rows ? rows : null;

    /// <summary>Whether the row is one cell over several columns: it names the part of the table below it.</summary>
    public bool NamesPart(int row) => _parts.Contains(row);

    public void Add(string text, int columns = 1, int rows = 1)
    {
        FillCarried();
        var from = _row.Count;
        if (_rows.Count == 0) _first[from] = rows;
        _isGrouped |= _rows.Count == 0 && columns > 1 && text.Length > 0;
        for (var i = 0; i < Math.Max(1, columns) && _row.Count < MaxColumns; i++) _row.Add(i == 0 ? text : "");
        for (var column = from; rows > 1 && column < _row.Count; column++) _carried[column] = (_row[column], rows - 1);
        _cells++;
    }

    /// <summary>The cell above goes on: for a format that says so in each row.</summary>
    public void GoOn(int columns)
    {
        FillCarried();
        if (_first.GetValueOrDefault(_row.Count) == _rows.Count && _rows.Count > 0) _first[_row.Count]++;
        Add(_rows.Count > 0 && _row.Count < _rows[^1].Count ? _rows[^1][_row.Count] : "", columns);
    }

    public void EndRow()
    {
        var isAlone = _cells == 1 && _row.Count > 1 && _row[0].Length > 0 && _carried.Count == 0;
        FillCarried();
        if (isAlone) _parts.Add(_rows.Count);
        _rows.Add(_row);
        (_row, _cells) = ([], 0);
    }

    void FillCarried()
    {
        while (_carried.TryGetValue(_row.Count, out var carried))
        {
            if (carried.Left == 1) _carried.Remove(_row.Count);
            else _carried[_row.Count] = carried with { Left = carried.Left - 1 };
            _row.Add(carried.Text);
        }
    }
}
