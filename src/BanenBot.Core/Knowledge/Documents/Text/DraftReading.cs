namespace BanenBot.Core.Knowledge.Documents.Text;

/// <summary>
/// Decides what each joined block is, now that its neighbours are known: a heading is short, unfinished and stands above text.
/// </summary>
sealed class DraftReading
{
    const int LongestShort = 90, LongestNumbered = 130, LongestDeep = 200, MaxLabelWords = 4, MaxRun = 3, MinTextWords = 8;
    const int LabelLevel = 2, LetteredLevel = 4, InChapterLevel = 5, QuestionLevel = 6, ManyMarked = 3;

    readonly List<Draft> _drafts;
    readonly IReadOnlyList<TextLine> _lines;
    readonly Layout _layout;
    readonly Footnotes _footnotes;
    readonly DocumentWords _words;
    readonly bool _marked;
    readonly int[] _run;
    readonly List<Block> _blocks = [];
    readonly List<string> _waiting = [];
    readonly List<(int Level, int Depth)> _markedAbove = [];
    int? _chapterBase;
    bool _underPageTitle;

    DraftReading(List<Draft> drafts, IReadOnlyList<TextLine> lines, Layout layout, DocumentWords words)
    {
        (_drafts, _lines, _layout, _footnotes, _words) = (drafts, lines, layout, new Footnotes(drafts), words);
        _marked = drafts.Count(draft => draft.Kind == DraftKind.Marked) >= ManyMarked;
        _run = new int[drafts.Count];
        for (var i = drafts.Count - 1; i >= 0 && !_marked; i--) _run[i] = ShortRun(i);
    }

    public static Document Read(List<Draft> drafts, IReadOnlyList<TextLine> lines, Layout layout, DocumentWords words)
    {
        var reading = new DraftReading(drafts, lines, layout, words);
        var first = reading.HasTitle() ? 1 : 0;
        for (var i = first; i < drafts.Count;) i = reading.Take(i);
        reading._blocks.AddRange(reading._waiting.Select(note => new Block(BlockKind.Paragraph, note)));
        return new Document(first == 1 ? drafts[0].Text : null, reading._blocks);
    }

    int Take(int i)
    {
        var draft = _drafts[i];
        var next = i + 1;
        switch (draft.Kind)
        {
            case DraftKind.Footnote: return next;
            case DraftKind.Marked: next = TakeMarked(i); break;
            case DraftKind.Table: Add([.. TableRows.Of(draft.Rows, _words)]); break;
            case DraftKind.Bullet: Add(new Block(BlockKind.ListItem, "- " + draft.Text)); break;
            case DraftKind.Question when !_marked && Next(i)?.Kind != DraftKind.Question: Add(Heading(QuestionLevel, draft.Text)); break;
            case DraftKind.Numbered when IsNumberedHeading(i): AddChapter(draft); break;
            case DraftKind.Lettered when IsLetteredHeading(draft): Add(Heading(LetteredLevel, draft.Text)); break;
            case DraftKind.Text when _run[i] > 0: next = TakeShort(i); break;
            case DraftKind.Text: AddText(i); break;
            default: Add(new Block(draft.Numbers.Count > 1 ? BlockKind.Paragraph : BlockKind.ListItem, draft.Text)); break;
        }

        for (; i < next; i++) _waiting.AddRange(_footnotes.At(i));
        return next;
    }

    /// <summary>Footnotes wait for the end of a list.</summary>
    void Add(params IReadOnlyList<Block> blocks)
    {
        if (blocks.Count == 0) return;
        if (_waiting.Count > 0 && blocks[0].Kind != BlockKind.ListItem)
        {
            _blocks.AddRange(_waiting.Select(note => new Block(BlockKind.Paragraph, note)));
            _waiting.Clear();
        }

        _blocks.AddRange(blocks.Where(block => block.Text.Length > 0));
    }

    static Block Heading(int level, string text) => new(BlockKind.Heading, text, level);

    /// <summary>A scrap at the very end, the tail of a sentence that the extraction has lost, is left out.</summary>
    void AddText(int i)
    {
        var text = _drafts[i].Text;
        var isScrap = Next(i) is null && i > 0 && char.IsLower(text.FirstOrDefault()) && Words.Count(text) <= MinTextWords;
        if (!isScrap) Add(new Block(BlockKind.Paragraph, text));
    }

    /// <summary>
    /// Levels as written, but numbers know better: below the heading above the first of them, a chapter's depth is its level (extractions
    /// write
    /// "### 1.1" above "## 1.2"). A headline in two lines is one heading.
    /// </summary>
    int TakeMarked(int i)
    {
        var draft = _drafts[i];
        var depth = Starts.Numbers(draft.Text).Count;
        var (text, next) = (draft.Text, i + 1);
        while (depth == 0 && next < _drafts.Count && next < i + MaxRun && IsUnnumberedOfLevel(_drafts[next], draft.Level))
            text += " – " + _drafts[next++].Text;
        var level = draft.Level;
        if (depth > 0)
        {
            var numbered = _markedAbove.FindIndex(above => above.Depth > 0);
            var above = numbered < 0 ? _markedAbove.Count - 1 : numbered - 1;
            level = (above < 0 ? 0 : _markedAbove[above].Level) + depth;
        }

        _markedAbove.RemoveAll(above => above.Level >= level);
        _markedAbove.Add((level, depth));
        Add(Heading(level, text));
        return next;
    }

    static bool IsUnnumberedOfLevel(Draft draft, int level) =>
        draft.Kind == DraftKind.Marked && draft.Level == level && Starts.Numbers(draft.Text).Count == 0;

    /// <summary>
    /// Chapters below the title of a page ("Kwartaalrapportage") belong to it; chapters below any other short heading replace it.
    /// </summary>
    void AddChapter(Draft draft)
    {
        _chapterBase ??= _underPageTitle ? 1 : 0;
        Add(Heading(Math.Min(_chapterBase.Value + draft.Numbers.Count, LetteredLevel - 1), draft.Text));
    }

    int TakeShort(int i)
    {
        var inChapter = _chapterBase is not null && !_drafts[i].StartsPage;
        if (!inChapter) (_chapterBase, _underPageTitle) = (null, _drafts[i].StartsPage);
        var next = i + _run[i];
        var isLabel = _run[i] == 1 && _drafts[i].Text.EndsWith(':');
        var texts = _drafts[i..next].Where(draft => draft.Kind == DraftKind.Text).Select(draft => draft.Text.TrimEnd(':'));
        Add(Heading(inChapter ? InChapterLevel : isLabel ? LabelLevel : 1, string.Join(" – ", texts)));
        return next;
    }

    bool IsNumberedHeading(int i)
    {
        var draft = _drafts[i];
        if (_marked || !IsUnfinishedLine(draft, draft.Numbers.Count > 1 ? LongestDeep : LongestNumbered) || Next(i) is null) return false;
        if (draft.Numbers.Count > 1) return true;
        return !(Next(i)!.Numbers is [var after] && after == draft.Numbers[0] + 1)
            && !(Previous(i)?.Numbers is [var before] && before == draft.Numbers[0] - 1);
    }

    bool IsLetteredHeading(Draft draft) => !_marked && IsUnfinishedLine(draft, LongestNumbered);

    static bool IsUnfinishedLine(Draft draft, int longest) =>
        draft.Content.Length <= longest && (!Sentences.IsFinished(draft.Text) || draft.Text.EndsWith('?')) && !draft.Text.EndsWith(',');

    /// <summary>
    /// How many short lines from here are a heading together: 0 where the line is none, more where several stand above one text.
    /// </summary>
    int ShortRun(int i)
    {
        if (!IsShortLine(i) || Next(i) is not { } next || IsSeries(i, next)) return 0;
        var at = _drafts.IndexOf(next, i + 1);
        if (_run[at] > 0 && !next.StartsPage && _run[at] < MaxRun) return _run[at] + at - i;
        var hasText = next.Kind switch
        {
            DraftKind.Text => _run[at] == 0 && IsSentence(next),
            DraftKind.Numbered => !IsNumberedHeading(at),
            _ => true,
        };
        return hasText || _drafts[i].StartsPage ? 1 : 0;
    }

    bool IsSentence(Draft draft) =>
        Sentences.IsFinished(draft.Text) && Words.Count(draft.Text) >= MinTextWords && !_lines[draft.FirstLine].StartsLow;

    bool IsShortLine(int i)
    {
        var draft = _drafts[i];
        if (draft is not { Kind: DraftKind.Text, Lines: 1, Content.Length: >= 3 and <= LongestShort }) return false;
        var text = draft.Text;
        if (!char.IsUpper(text[0])) return false;
        var isAddress = text.Contains('@', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal);
        if (isAddress || _layout.IsFull(draft.LastLine, draft.LastLine + 1)) return false;
        if (text.Count(char.IsDigit) * 3 > text.Count(char.IsLetter)) return false;
        var isLabel = text.EndsWith(':') && Words.Count(text) <= MaxLabelWords && Next(i) is { } next && _lines[next.FirstLine].Gap > 0;
        var isQuestion = text.EndsWith('?') && !text.Contains(". ", StringComparison.Ordinal);
        var stands = _lines[draft.FirstLine].Gap > 0 || draft.StartsPage || i == 0 || !_lines[draft.FirstLine - 1].RunsOn;
        return stands && (isLabel || isQuestion || !(Sentences.IsFinished(text) || text.EndsWith(',')));
    }

    /// <summary>"Trede 1: …", "Trede 2: …": lines of a list, though nothing marks them.</summary>
    bool IsSeries(int i, Draft next)
    {
        var first = FirstWord(_drafts[i].Text);
        return IsLike(next) || (Previous(i) is { } previous && IsLike(previous));

        bool IsLike(Draft other) =>
            other is { Kind: DraftKind.Text, Lines: 1 } && !Sentences.IsFinished(other.Text) && FirstWord(other.Text) == first;
    }

    static string FirstWord(string text) => text.Split(' ', 2)[0];

    bool HasTitle()
    {
        var second = Next(0);
        return !_marked && second is not null && IsShortLine(0) && !_drafts[0].Text.EndsWith(':') && _lines[second.FirstLine].Gap > 1;
    }

    Draft? Next(int i)
    {
        for (i++; i < _drafts.Count; i++) if (_drafts[i].Kind != DraftKind.Footnote) return _drafts[i];
        return null;
    }

    Draft? Previous(int i)
    {
        for (i--; i >= 0; i--) if (_drafts[i].Kind != DraftKind.Footnote) return _drafts[i];
        return null;
    }
}
