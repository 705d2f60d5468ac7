using System.Text;

namespace BanenBot.Core.Knowledge.Documents;

/// <summary>The text of one block while it is read run by run, and how much of its start is set in bold.</summary>
sealed class RunText
{
    readonly StringBuilder _text = new();
    int _strong;
    bool _atStart = true;

    public void Append(ReadOnlySpan<char> text, bool isStrong)
    {
        _text.Append(text);
        if (!_atStart || text.IsWhiteSpace()) return;
        _atStart = isStrong;
        if (isStrong) _strong = _text.Length;
    }

    public void Append(char character) => _text.Append(character);

    /// <summary>The block, and an empty text again; null where nothing was read.</summary>
    public Block? Take(BlockKind kind, string mark = "", int level = 0)
    {
        var (all, strong) = (_text.ToString(), _strong);
        _text.Clear();
        (_strong, _atStart) = (0, true);
        var text = CleanText.OneLine(all);
        if (text.Length == 0) return null;
        var lead = strong == 0 ? 0 : Math.Min(text.Length, CleanText.OneLine(all[..strong]).Length);
        return new Block(kind, mark + text, level) { Strong = lead > 0 ? lead + mark.Length : 0 };
    }
}
