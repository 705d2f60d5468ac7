using System.Globalization;

namespace BanenBot.Core.Knowledge.Documents.Html;

/// <summary>
/// Numbers that stand in an element of their own before what they count: "2." before a paragraph of a law, "3" in a circle before a step.
/// Only those that go on counting: a number by itself may be a result.
/// </summary>
sealed class LoneMarks
{
    int _last;
    string _mark = "";

    /// <summary>True where the text is nothing but the next number.</summary>
    public bool Meet(string text)
    {
        if (!int.TryParse(text.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (number != 1 && number != _last + 1)) return false;
        (_last, _mark) = (number, string.Create(CultureInfo.InvariantCulture, $"{number}. "));
        return true;
    }

    /// <summary>The number met, for the block behind it; empty where there is none.</summary>
    public string Take()
    {
        var mark = _mark;
        _mark = "";
        return mark;
    }
}
