using BanenBot.Cli;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Reading;

namespace BanenBot.Web;

/// <summary>Writes <c>/beheer</c>: headings and tables, no script, to be read and printed.</summary>
sealed class EditorsHtml(WebAssets assets, string prefix)
{
    public string Of(EditorsState state)
    {
        var html = new HtmlText();
        html.Add($"<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Add($"<title>{EditorsTexts.Title} - {PageTexts.Name}</title>\n<link rel=\"icon\" href=\"data:,\">\n");
        html.Add($"<link rel=\"stylesheet\" href=\"{prefix}{assets.StyleSheet.Address}\">\n</head>\n");
        html.Add($"<body class=\"blad cijfers beheer\">\n<header><h1>{EditorsTexts.Title}</h1>");
        html.Add($"<p>{EditorsTexts.Lead(state.Today)}</p></header>\n<main>\n");
        AddKnowledge(html, state);
        AddTable(html, EditorsTexts.Faults, EditorsTexts.FaultHeads, EditorsTexts.NoFaults,
            state.Faults.Select(fault => (string[])[fault.Line > 0 ? $"{fault.File}:{fault.Line}" : fault.File, fault.Reason]));
        AddTable(html, EditorsTexts.Gaps, GapTexts.Heads, state.IsLogged ? EditorsTexts.NoGaps : EditorsTexts.NotLogged, state.Gaps);
        AddTable(html, EditorsTexts.Asked, EditorsTexts.AskedHeads, EditorsTexts.NothingAsked, state.Asked.Select(Asked));
        AddTable(html, EditorsTexts.Thumbs, FeedbackCommand.Heads, EditorsTexts.NoThumbs, state.Feedback.Select(FeedbackCommand.Cells));
        AddTable(html, EditorsTexts.Sources, FreshnessCommand.Heads, EditorsTexts.NoSources, state.Sources);
        AddTable(html, EditorsTexts.Days, EditorsTexts.DayHeads, state.IsLogged ? EditorsTexts.NoDays : EditorsTexts.NotLogged,
            Days(state.Turns));
        return html.Add($"</main>\n</body>\n</html>\n").ToString();
    }

    static void AddKnowledge(HtmlText html, EditorsState state)
    {
        html.Add($"<h2>{EditorsTexts.Knowledge}</h2>\n<p>{EditorsTexts.Version(state.Version, state.Articles)}</p>\n");
        if (state.Change is not { } change)
        {
            html.Add($"<p>{EditorsTexts.NoChange}</p>\n");
            return;
        }

        html.Add($"<p>{EditorsTexts.Since(change.Before)}</p>\n<ul>\n");
        foreach (var line in EditorsTexts.Lines(change)) html.Add($"<li>{line}</li>\n");
        html.Add($"</ul>\n");
    }

    static void AddTable(
        HtmlText html, string heading, IReadOnlyList<string> heads, string none, IEnumerable<IReadOnlyList<string>> rows)
    {
        // The section that the style sheet measures: on a narrow screen each row becomes some lines.
        html.Add($"<section class=\"overzicht\">\n<h2>{heading}</h2>\n");
        var all = rows.ToList();
        if (all.Count == 0) html.Add($"<p>{none}</p>\n");
        else TableHtml.Add(html, heading, heads, number: -1, all.Select(row => row.Select(cell => new TableCell(cell)).ToList()));
        html.Add($"</section>\n");
    }

    static IReadOnlyList<string> Asked(DeskQuestion question) =>
        [question.Question, $"{question.Asked:yyyy-MM-dd}", question.State == DeskState.Taken ? EditorsTexts.Taken : EditorsTexts.Open];

    /// <summary>A row a day, the newest first: how many of each outcome, and how sure the answers were on average.</summary>
    static IEnumerable<IReadOnlyList<string>> Days(IReadOnlyList<TurnCount> turns) => turns.GroupBy(turn => turn.Day)
        .OrderByDescending(day => day.Key).Select(day =>
        {
            var answers = day.Where(turn => turn.Outcome is Outcome.Answer or Outcome.Figures).ToList();
            var (count, sum) = (answers.Sum(turn => turn.Times), answers.Sum(turn => turn.Times * Math.Min(1, (turn.Tenths + 0.5) / 10)));
            return (IReadOnlyList<string>)
            [
                $"{day.Key:yyyy-MM-dd}",
                .. new[] { Outcome.Answer, Outcome.Figures, Outcome.Clarification, Outcome.Unanswered, Outcome.Refused, Outcome.SmallTalk }
                    .Select(outcome => DutchFormat.Number(day.Where(turn => turn.Outcome == outcome).Sum(turn => turn.Times))),
                count == 0 ? "" : (sum / count).ToString("0.00", DutchFormat.Culture),
            ];
        });
}
