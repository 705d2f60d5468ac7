using BanenBot.Core.Dialogue;
using BanenBot.Core.Dialogue.Gaps;
using BanenBot.Core.Reading;

namespace BanenBot.Cli;

/// <summary>How a gap is told to an editor, in a table and on the page for editors.</summary>
static class GapTexts
{
    const int MostWordings = 5;

    public static readonly IReadOnlyList<string> Heads =
        ["naam", "keer", "vraag", "ook gevraagd als", "dichtstbij", "waarom dat niet het antwoord was", "van", "tot en met"];

    public static IReadOnlyList<string> Row(Gap gap, DialogueOptions options) =>
    [
        gap.Id, DutchFormat.Number(gap.Times), gap.Questions[0].Text,
        string.Join(" / ", gap.Questions.Skip(1).Take(MostWordings).Select(question => question.Text)),
        gap.NearestId ?? "", Why(gap, options), $"{gap.First:yyyy-MM-dd}", $"{gap.Last:yyyy-MM-dd}",
    ];

    public static string Why(Gap gap, DialogueOptions options)
    {
        var why = gap.Reason switch
        {
            GapReason.NothingNear => "geen enkel antwoord deelt een woord met de vraag",
            GapReason.TooFar => $"te weinig zeker ({Share(gap.NearestConfidence)}; {Share(options.AnswerThreshold)} is nodig)",
            GapReason.NotTaken =>
                $"het past nu ({Share(gap.NearestConfidence)}); toen was de kennis anders, of is de vraag anders gelezen",
            GapReason.OneOfSeveral => "het was een van meer vragen om uit te kiezen",
            GapReason.NotSure => "het is gegeven, maar onzeker of met een duim omlaag",
            GapReason.OutOfScope => "dit zegt dat het niet in de stukken staat",
            _ => throw new ArgumentOutOfRangeException(nameof(gap), gap.Reason, "No such reason."),
        };
        return gap.UnknownWords.Count == 0 ? why : $"{why}; onbekend: {string.Join(", ", gap.UnknownWords)}";
    }

    static string Share(double share) => share.ToString("0.00", DutchFormat.Culture);
}
