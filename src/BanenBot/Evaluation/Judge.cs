using System.Text.RegularExpressions;
using BanenBot.Channels;
using BanenBot.Core.Dialogue;

namespace BanenBot.Evaluation;

/// <summary>Why a reply falls short of its case; none where it is right.</summary>
static partial class Judge
{
    static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<string> Reasons(Case @case, Reply reply)
    {
        var text = Visible(reply);
        var reasons = new List<string>();
        reasons.AddRange(@case.Must.Where(pattern => !Matches(text, pattern)).Select(pattern => $"mist /{pattern}/"));
        reasons.AddRange(@case.MustNot.Where(pattern => Matches(text, pattern)).Select(pattern => $"toont /{pattern}/"));
        var outcome = Outcomes.Name(reply.Outcome);
        if (@case.Outcome is { } wanted)
        {
            if (!wanted.Split('|').Contains(outcome)) reasons.Add($"uitkomst {outcome}, verwacht {wanted}");
        }
        else if (@case.Kind is "faq" or "document" or "figure" or "dialogue" or "route" or "double" or "long")
        {
            if (reply.Outcome is not (Outcome.Answer or Outcome.Figures)) reasons.Add($"uitkomst {outcome}, verwacht een antwoord");
            else if (reply.Sources.Count == 0) reasons.Add("zonder bron");
        }

        return reasons;
    }

    /// <summary>All that a person reads: thousands without dots, no Markdown stars, single spaces.</summary>
    public static string Visible(Reply reply)
    {
        var text = ReplyText.Of(reply, withDetail: true);
        if (reply.Table is { } table) text += "\n" + string.Join('\n', table.Columns.Concat(table.Rows.SelectMany(row => row)));
        text = text.Replace("**", "", StringComparison.Ordinal).Replace('\u00a0', ' ');
        text = ThousandsDot().Replace(text, "");
        text = PercentSpace().Replace(text, "$1%");
        return Spaces().Replace(text, " ");
    }

    static bool Matches(string text, string pattern) =>
        Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LongestMatch);

    [GeneratedRegex(@"(?<=\d)\.(?=\d{3}(?!\d))")]
    private static partial Regex ThousandsDot();

    [GeneratedRegex(@"(\d)\s+%")]
    private static partial Regex PercentSpace();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
