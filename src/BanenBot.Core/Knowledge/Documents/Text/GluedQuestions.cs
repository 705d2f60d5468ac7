using System.Text.RegularExpressions;

namespace BanenBot.Core.Knowledge.Documents.Text;

/// <summary>
/// Gives a numbered question a line of its own where it stands behind the last answer ("… en banen. 9. Kan ik zien …") or before its own.
/// </summary>
static partial class GluedQuestions
{
    const int LongestQuestion = 300, MaxLines = 3;

    public static List<TextLine> Split(List<TextLine> lines)
    {
        var split = new List<TextLine>(lines.Count);
        var last = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsTableRow)
            {
                split.Add(line);
                continue;
            }

            if (Starts.Numbers(line.Text) is [var number]) last = number;
            while (last > 0 && QuestionBehind(line.Text, last + 1) is > 0 and var at && AsksWithin(lines, i, line.Text[at..]))
            {
                split.Add(line with { Text = line.Text[..at].TrimEnd() });
                line = new TextLine(line.Text[at..], 1, false, false);
                last++;
            }

            split.Add(line);
        }

        return SplitAnswers(split);
    }

    static int QuestionBehind(string line, int number)
    {
        var match = Numbered().Match(line);
        while (match.Success && Starts.Number(match.Groups[1].Value) != number) match = match.NextMatch();
        return match.Success ? match.Groups[1].Index : 0;
    }

    static bool AsksWithin(List<TextLine> lines, int at, string text)
    {
        for (var i = at + 1; !text.Contains('?', StringComparison.Ordinal); i++)
        {
            if (i == lines.Count || i - at >= MaxLines || Sentences.IsFinished(text)) return false;
            text = lines[i].Text;
        }

        return true;
    }

    static List<TextLine> SplitAnswers(List<TextLine> lines)
    {
        var split = new List<TextLine>(lines.Count);
        var (length, count) = (LongestQuestion, 0);
        foreach (var line in lines)
        {
            if (Starts.Numbers(line.Text) is [_]) (length, count) = (0, 0);
            var end = length + line.Text.Length > LongestQuestion || count++ == MaxLines || line.IsTableRow
                ? -1 : line.Text.IndexOf("? ", StringComparison.Ordinal);
            if (end > 0 && end + 2 < line.Text.Length && char.IsUpper(line.Text[end + 2]))
            {
                split.Add(line with { Text = line.Text[..(end + 1)] });
                split.Add(new TextLine(line.Text[(end + 2)..], 0, false, false));
            }
            else split.Add(line);

            length = Sentences.IsFinished(line.Text) || end > 0 ? LongestQuestion : length + line.Text.Length;
        }

        return split;
    }

    [GeneratedRegex("[.?!:] +(\\d{1,3})\\. +\\p{Lu}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();
}
