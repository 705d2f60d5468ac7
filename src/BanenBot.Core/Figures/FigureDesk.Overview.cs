using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Answers;

namespace BanenBot.Core.Figures;

// "Wat zijn de laatste cijfers": the newest of each main measure, and how a question for it is known.
public sealed partial class FigureDesk
{
    /// <summary>The newest value of each main measure, its date and its change against a year earlier, as a table.</summary>
    /// <param name="region">Null for the region that this organisation keeps figures for.</param>
    /// <param name="day">The day of asking: how old the figures are by then.</param>
    /// <returns>Null where the knowledge names no main measures.</returns>
    internal FigureAnswer? Overview(Region? region, DateOnly day)
    {
        if (_catalog.Main.Count == 0) return null;
        var asked = region ?? _holdings.Home ?? _catalog.Regions.FirstOrDefault(one => one.Kind == RegionKind.Country);
        if (asked is not { } about) return null;
        return new Overview(_catalog, new FigureLookup(_catalog, _series, _holdings, null), _holdings, day).Of(about);
    }

    /// <summary>
    /// Whether a question asks for the newest figures as a whole: it says so, names no measure of its own and no moment, and every other
    /// word is a filler, a region or stands by (<c>overzicht-naast</c>).
    /// </summary>
    /// <param name="words">The question as <see cref="DutchAnalyzer.AnalyzeQuestion"/> reads it.</param>
    internal bool AsksForOverview(string question, IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(words);
        var classes = _analyzer.Classes;
        // Most questions end here, before every measure is weighed.
        if (!Enumerable.Range(0, words.Count).Any(at => classes.Overviews.LengthAt(words, at) > 0)) return false;
        var (asked, regions) = (_reader.ReadHints(question, words).Hints, _reader.Regions(question).Spans);
        if (asked.Periods.IsExplicit || asked.Periods.Shift is not null || asked.Periods.LastQuarters is not null) return false;
        for (var at = 0; at < words.Count;)
        {
            var (phrase, by) = (classes.Overviews.LengthAt(words, at), classes.BesideOverview.LengthAt(words, at));
            if (phrase == 0 && by == 0 && !IsPlace(words[at]) && !MayStandBy(words[at])) return false;
            at += Math.Max(1, Math.Max(phrase, by));
        }

        return true;

        bool IsPlace(Word word) => regions.Any(span => span.Start <= word.Token.Start && word.Token.Start < span.End);

        bool MayStandBy(Word word) => !classes.Restrictions.Contains(word.Token.Text)
            && (word.Role is WordRole.Stop or WordRole.Framing || classes.Fillers.Contains(word.Token.Text)
                || !word.Token.Text.Any(char.IsLetterOrDigit));
    }
}
