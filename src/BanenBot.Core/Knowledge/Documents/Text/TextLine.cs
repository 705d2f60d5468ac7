namespace BanenBot.Core.Knowledge.Documents.Text;

/// <summary>A printed line that holds something.</summary>
/// <param name="Gap">Empty lines before it.</param>
/// <param name="StartsPage">The first line of a page, as far as the extraction shows.</param>
/// <param name="AfterRule">Stands under a drawn line, where footnotes stand.</param>
readonly record struct TextLine(string Text, int Gap, bool StartsPage, bool AfterRule)
{
    public bool IsTableRow => Text.Contains('\t');

    /// <summary>The paragraph goes on: nothing closes this line.</summary>
    public bool RunsOn => !Sentences.IsFinished(Text);

    /// <summary>Begins as no sentence does: a small letter, or a sign that follows or explains something.</summary>
    public bool StartsLow => char.IsLower(Text[0]) || Text[0] is ',' or ';' or '.' or ')' or '(';

    public int FirstWordLength => Text.IndexOf(' ') is var end && end < 0 ? Text.Length : end;
}
