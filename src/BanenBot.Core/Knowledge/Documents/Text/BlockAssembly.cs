namespace BanenBot.Core.Knowledge.Documents.Text;

/// <summary>
/// Joins lines to blocks. A state machine over the lines: a line starts a block by its first signs, or goes on with the open one when that
/// one runs
/// on. A footnote in mid-sentence is set aside, and the sentence behind it finds the block it belongs to.
/// </summary>
sealed class BlockAssembly
{
    const int MaxQuestionLines = 4, MaxQuestionLength = 300;

    readonly IReadOnlyList<TextLine> _lines;
    readonly Layout _layout;
    readonly Hyphenation _hyphenation;
    readonly List<Draft> _drafts = [];
    Draft? _open;
    Draft? _beforeFootnote;

    BlockAssembly(IReadOnlyList<TextLine> lines, Layout layout, DocumentWords words)
    {
        (_lines, _layout, _hyphenation) = (lines, layout, new Hyphenation(lines, words));
    }

    public static List<Draft> Assemble(IReadOnlyList<TextLine> lines, Layout layout, DocumentWords words)
    {
        var assembly = new BlockAssembly(lines, layout, words);
        for (var i = 0; i < lines.Count;) i = assembly.Take(i);
        return assembly._drafts;
    }

    /// <summary>Takes the line, or the lines that belong to it, and returns the next one.</summary>
    int Take(int at)
    {
        var line = _lines[at];
        if (line.IsTableRow) return TakeTable(at);
        if (Starts.Marks(line.Text) is > 0 and var level) return TakeMarked(at, level);
        if (TakeFootnote(at)) return at + 1;
        if (Starts.IsBullet(line.Text) && !IsDash(at)) return Begin(DraftKind.Bullet, at, line.Text[2..]);
        if (Starts.Numbers(line.Text) is { Count: > 0 } numbers && (MayStartNumber(at) || IsNextOfOpen(numbers)))
            return TakeNumbered(at, numbers);
        if (MayStartNumber(at) && Starts.IsLettered(line.Text)) return Begin(DraftKind.Lettered, at, line.Text);
        if (_open is not null && GoesOn(_open, at)) return Add(_open, at);
        if (_beforeFootnote is not null && _open is { Kind: DraftKind.Footnote } && GoesOnBehindNote(_beforeFootnote, at))
            return Add(_open = _beforeFootnote, at);
        return Begin(DraftKind.Text, at, line.Text);
    }

    int Begin(DraftKind kind, int at, string text, IReadOnlyList<int>? numbers = null, int level = 0)
    {
        _open = new Draft(kind, at) { StartsPage = _lines[at].StartsPage, Numbers = numbers ?? [], Level = level, Lines = 1 };
        _open.Content.Append(_hyphenation.Mend(text));
        _drafts.Add(_open);
        if (kind != DraftKind.Footnote) _beforeFootnote = null;
        return at + 1;
    }

    int Add(Draft draft, int at)
    {
        _hyphenation.Append(draft.Content, _hyphenation.Mend(_lines[at].Text));
        var width = draft.Lines == 1 ? _lines[draft.LastLine].Text.Length : draft.Width;
        if (draft.Kind != DraftKind.Text) draft.Width = Math.Max(_lines[at].Text.Length, width);
        draft.LastLine = at;
        draft.Lines++;
        return at + 1;
    }

    int TakeMarked(int at, int level)
    {
        Begin(DraftKind.Marked, at, _lines[at].Text[(level + 1)..].TrimEnd('#', ':', ' ').TrimStart('■', '•', '-', ' '), level: level);
        _open = null;
        return at + 1;
    }

    int TakeTable(int at)
    {
        var next = at;
        Begin(DraftKind.Table, at, "");
        for (; next < _lines.Count && _lines[next].IsTableRow && (next == at || _lines[next].Gap < 2); next++)
            _open!.Rows.Add([.. _lines[next].Text.Split('\t').Select(_hyphenation.Mend)]);
        _open = null;
        return next;
    }

    bool TakeFootnote(int at)
    {
        var note = Starts.Footnote(_lines[at]);
        if (note is null && _open is { Kind: DraftKind.Footnote } && Starts.Footnote(_lines[at] with { AfterRule = true }) is { } following
            && following.Mark == _open.Numbers[0] + 1) note = following;
        if (note is not var (mark, text)) return false;
        var before = _open is { Kind: DraftKind.Footnote } ? _beforeFootnote : _open;
        Begin(DraftKind.Footnote, at, text, [mark]);
        _beforeFootnote = before;
        return true;
    }

    int TakeNumbered(int at, IReadOnlyList<int> numbers)
    {
        var length = 0;
        for (var last = at; last < _lines.Count && last < at + MaxQuestionLines && numbers.Count == 1; last++)
        {
            var text = _lines[last].Text;
            if (last > at && (_lines[last].Gap > 1 || !_lines[last - 1].RunsOn || _lines[last].IsTableRow || Starts.IsBullet(text))) break;
            length += text.Length;
            if (length > MaxQuestionLength) break;
            if (!text.EndsWith('?')) continue;
            Begin(DraftKind.Question, at, _lines[at].Text, numbers);
            for (var i = at + 1; i <= last; i++) Add(_open!, i);
            _open = null;
            return last + 1;
        }

        return Begin(DraftKind.Numbered, at, _lines[at].Text, numbers);
    }

    /// <summary>A dash that begins a line in mid-sentence is no bullet.</summary>
    bool IsDash(int at) => _lines[at].Text[0] == '-' && _open is { Kind: DraftKind.Text } && at > 0 && char.IsLower(_lines[at].Text[2])
        && _lines[at].Gap == 0 && _layout.IsFull(at - 1, at) && _lines[at - 1].RunsOn;

    /// <summary>A number at the start of a line in mid-sentence ("in de jaren 2015 t/m | 18. Daarna") numbers nothing.</summary>
    bool MayStartNumber(int at) => at == 0 || _open is null || _lines[at].StartsPage || _lines[at].Gap > 1
        || !_lines[at - 1].RunsOn || !_layout.IsFull(at - 1, at, _open.Width);

    bool IsNextOfOpen(IReadOnlyList<int> numbers) => _open is { Numbers: [var last] } && numbers is [var number] && number == last + 1;

    bool GoesOnBehindNote(Draft draft, int at)
    {
        var last = _lines[draft.LastLine];
        return last.Text.EndsWith(',') || (last.RunsOn && GoesOn(draft, at));
    }

    bool GoesOn(Draft draft, int at)
    {
        var (previous, line) = (_lines[draft.LastLine], _lines[at]);
        var full = _layout.IsFull(draft.LastLine, at, draft.Width);
        var broken = previous.Text.EndsWith('-') && draft.Content.Length > 1;
        if (line.StartsLow) return previous.RunsOn || broken || (full && line.Gap < 2 && !line.StartsPage);
        if (!_layout.IsWrapped || (line.Gap > 1 && !line.StartsPage)) return false;
        if (line.StartsPage) return previous.RunsOn && full && draft.Kind != DraftKind.Footnote;
        if (line.Gap == 1) return full && (previous.RunsOn || _layout.IsDoubleSpaced(at));

        // Without a gap: the rest of a cell or of a paragraph, unless a short first line stands above a full one, as a heading does.
        var endsShort = (at + 1 >= _lines.Count || _lines[at + 1].Gap > 0) && line.RunsOn && !_layout.IsFull(at, at + 1);
        return full || (previous.RunsOn && (draft.Lines > 1 || draft.Kind != DraftKind.Text || endsShort));
    }
}
