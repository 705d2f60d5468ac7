namespace BanenBot.Core.Knowledge.Documents.Questions;

/// <summary>
/// Makes headings of the questions that a document sets apart in other ways: in bold, behind a label, as a list item or by a row of
/// questions each with its answer. So that a question and its answer become one passage, whatever the document was made with.
/// </summary>
sealed class QuestionLifting
{
    const int LongestHeading = 90, ManyPlain = 2;

    readonly IReadOnlyList<Block> _blocks;
    readonly List<QuestionForm> _forms;
    readonly bool _liftsPlain;
    readonly List<Block> _lifted = [];
    int _inside;
    bool _questionFollows;

    QuestionLifting(IReadOnlyList<Block> blocks, DocumentWords words)
    {
        _blocks = blocks;
        _forms = [.. blocks.Select(block => QuestionForm.Of(block, words))];
        _liftsPlain = Enumerable.Range(0, blocks.Count).Count(IsAnsweredPlain) >= ManyPlain;
    }

    public static IReadOnlyList<Block> Lift(IReadOnlyList<Block> blocks, DocumentWords words)
    {
        var lifting = new QuestionLifting(blocks, words);
        for (var i = 0; i < blocks.Count; i++) lifting.Take(i);
        return lifting._lifted;
    }

    void Take(int i)
    {
        var (block, form) = (_blocks[i], _forms[i]);
        if (block.Kind == BlockKind.End) _inside = Math.Max(0, _inside - 1);
        if (block.Kind == BlockKind.Heading && block.Level >= Levels.Container) _inside++;
        if (_questionFollows && block.Kind is BlockKind.Paragraph or BlockKind.ListItem)
        {
            AddHeading(Levels.Question, block.Text[(block.Kind == BlockKind.ListItem ? QuestionForm.MarkLength(block.Text) : 0)..], block);
            _questionFollows = false;
        }
        else if (form.Kind == FormKind.LabelAlone) _questionFollows = true;
        else if (form.Kind == FormKind.Answer) AddAnswer(form.Answer, block);
        else if (block.Kind == BlockKind.Heading) PassOn(block, form);
        else if (form.Kind is FormKind.Strong or FormKind.Labelled || (_liftsPlain && IsAnsweredPlain(i)))
        {
            AddHeading(Levels.Question, form.Question, block);
            AddAnswer(form.Answer, block);
        }
        else if (IsBoldHeading(i)) AddHeading(Levels.Bold, block.Text, block);
        else _lifted.Add(block);
    }

    void PassOn(Block heading, QuestionForm form)
    {
        _questionFollows = false;
        _lifted.Add(form.Kind == FormKind.Labelled && IsUnnumbered(heading.Text) ? heading with { Text = form.Question } : heading);
    }

    void AddHeading(int level, string text, Block block) =>
        _lifted.Add(block with
        {
            Kind = BlockKind.Heading,
            Text = text,
            Level = level + (_inside > 0 ? Levels.Container + Levels.Inside : 0),
            Strong = 0,
        });

    void AddAnswer(string text, Block block)
    {
        if (text.Length > 0) _lifted.Add(block with { Kind = BlockKind.Paragraph, Text = text, Level = 0, Strong = 0 });
    }

    /// <summary>A question among the running text that is answered: behind it or in the block below. Of questions in a row none
    /// is.</summary>
    bool IsAnsweredPlain(int i)
    {
        if (_forms[i].Kind != FormKind.Plain) return false;
        if (_forms[i].Answer.Length > 0) return true;
        if (i > 0 && _forms[i - 1] is { IsQuestion: true, Answer: "" }) return false;
        return i + 1 < _blocks.Count && _blocks[i + 1].Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.TableRow
            && !_forms[i + 1].IsQuestion;
    }

    bool IsBoldHeading(int i)
    {
        var block = _blocks[i];
        if (block.Kind != BlockKind.Paragraph || !block.IsStrong || block.Text.Length > LongestHeading
            || i + 1 == _blocks.Count) return false;
        var next = _blocks[i + 1];
        return !block.Text.EndsWith('.') && !block.Text.EndsWith(',') && next.Kind is not (BlockKind.Heading or BlockKind.End)
            && !next.IsStrong;
    }

    /// <summary>"Vraag 13: …" stays as it is: the number is a place to cite.</summary>
    static bool IsUnnumbered(string heading) =>
        !heading.AsSpan(0, Math.Max(0, heading.IndexOf(':', StringComparison.Ordinal))).ContainsAnyInRange('0', '9');
}
