using System.Globalization;
using System.Text;

namespace BanenBot.Core.Knowledge.Documents;

/// <summary>Cuts a document into passages: what stands under one heading, in pieces that read in half a minute.</summary>
static class PassageSplitter
{
    /// <summary>In words. A section up to <see cref="Whole"/> stays whole: a question and its answer are worth more together.</summary>
    internal const int Shortest = 60, Longest = 180, Whole = 230;

    /// <summary>In characters. A "heading" beyond it is a paragraph in bold.</summary>
    const int LongestHeading = 300;

    public static IReadOnlyList<Passage> Split(string file, Document document)
    {
        var blocks = document.Blocks.Select(AsParagraphIfTooLong).ToList();
        var passages = new List<Passage>();
        var title = document.Title is { Length: > 0 and <= LongestHeading } own ? own : TitleHeading(blocks);
        var chain = new List<Block>();
        var section = new List<Block>();
        foreach (var block in blocks)
        {
            if (block.Kind is not (BlockKind.Heading or BlockKind.End))
            {
                section.Add(block);
                continue;
            }

            Finish();
            chain.RemoveAll(heading => heading.Level >= block.Level);
            if (block.Kind == BlockKind.Heading) chain.Add(block);
        }

        Finish();
        return passages;

        void Finish()
        {
            foreach (var piece in Cut(section))
            {
                passages.Add(new Passage
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"{file}#{passages.Count + 1}"),
                    File = file, Page = piece[0].Page, Text = Join(piece), Lines = PassageLines.Of(piece),
                    Title = title ?? Path.GetFileNameWithoutExtension(file),
                    Headings = [.. chain.Select(heading => heading.Text).Where(heading => heading != title)],
                });
            }

            section.Clear();
        }
    }

    static Block AsParagraphIfTooLong(Block block) =>
        block.Kind == BlockKind.Heading && block.Text.Length > LongestHeading ? new Block(BlockKind.Paragraph, block.Text) : block;

    /// <summary>A document that opens with a heading above all others has its title there.</summary>
    static string? TitleHeading(List<Block> blocks)
    {
        if (blocks is not [{ Kind: BlockKind.Heading } first, ..]) return null;
        return blocks.Skip(1).All(block => block.Kind != BlockKind.Heading || block.Level > first.Level) ? first.Text : null;
    }

    static IEnumerable<List<Block>> Cut(List<Block> section)
    {
        var total = section.Sum(block => Words.Count(block.Text));
        if (total <= Whole)
        {
            if (total > 0) yield return section;
            yield break;
        }

        var pieces = section.SelectMany(Pieces).ToList();
        var sizes = pieces.ConvertAll(piece => Words.Count(piece.Text));
        var target = total / ((total + Longest - 1) / Longest);
        var (start, words, left) = (0, 0, total);
        for (var i = 0; i < pieces.Count; i++)
        {
            // Nearest to the target, but never between two that belong together.
            var belongs = i > start && words <= Whole && Belongs(pieces[i - 1], pieces[i]);
            var mayCut = words >= Shortest && (left >= Shortest || words >= Whole) && !belongs;
            if (mayCut && (words + (sizes[i] / 2) > target || words + sizes[i] > Whole))
            {
                yield return pieces[start..i];
                (start, words) = (i, 0);
            }

            words += sizes[i];
            left -= sizes[i];
        }

        yield return pieces[start..];
    }

    /// <summary>What is announced ("als volgt:"), a note behind its mark, and a table below its caption.</summary>
    static bool Belongs(Block before, Block block) => before.Text.EndsWith(':') || block.IsNote
        || (block.Kind == BlockKind.TableRow && before.Kind == BlockKind.Paragraph && !before.Text.EndsWith('.'));

    /// <summary>The block, or where it is too long for a passage its sentences in groups.</summary>
    static IEnumerable<Block> Pieces(Block block)
    {
        if (Words.Count(block.Text) <= Longest)
        {
            yield return block;
            yield break;
        }

        var group = new StringBuilder();
        var words = 0;
        foreach (var sentence in Sentences.Of(block.Text, Longest))
        {
            var size = Words.Count(sentence);
            if (words > 0 && words + size > Longest * 2 / 3)
            {
                yield return block with { Text = group.ToString() };
                (words, _) = (0, group.Clear());
            }

            group.Append(group.Length > 0 ? " " : "").Append(sentence);
            words += size;
        }

        yield return block with { Text = group.ToString() };
    }

    /// <summary>Lists and tables line by line, the rest with an empty line between.</summary>
    static string Join(List<Block> blocks)
    {
        var text = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0) text.Append(blocks[i].Kind != BlockKind.Paragraph && blocks[i].Kind == blocks[i - 1].Kind ? "\n" : "\n\n");
            text.Append(blocks[i].Text);
        }

        return text.ToString();
    }
}
