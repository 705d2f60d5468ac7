using BanenBot.Core.Dutch;
using BanenBot.Core.Figures;

namespace BanenBot.Core.Understanding;

/// <summary>An operation on figures that were shown, as a clause asks for it.</summary>
/// <param name="Rest">The clause's words without those of the operation and those that may stand around one.</param>
sealed record OperationAsked(FigureOperator Operator, IReadOnlyList<Word> Rest, OperationSigns Signs);

/// <summary>
/// Sees that a clause asks for an operation on what was shown: "en het verschil", "hoeveel procent is dat", "en hoeveel niet". The words
/// for each are data of <c>taal/woordsoorten.yaml</c>.
/// </summary>
static class OperationReader
{
    const string Difference = "verschil";
    const string Points = "punten";
    const string Percent = "procent";
    const string Target = "doel";
    const string Achieved = "gehaald";
    const string Remainder = "rest";
    const string Count = "aantal";

    static readonly Dictionary<string, FigureOperator> Operators = new(StringComparer.Ordinal)
    {
        [Difference] = FigureOperator.Difference, [Percent] = FigureOperator.Percent, ["samen"] = FigureOperator.Sum,
        [Remainder] = FigureOperator.Rest, ["tekort"] = FigureOperator.Shortfall, [Achieved] = FigureOperator.Achieved,
        [Target] = FigureOperator.Target, [Count] = FigureOperator.Count, ["moment"] = FigureOperator.Moment,
    };

    /// <summary>Null where no word of an operation is there. Of several, percent goes before what it is a percentage of.</summary>
    public static OperationAsked? Read(IReadOnlyList<Word> words, WordClasses classes)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        var rest = new List<Word>();
        bool? more = null;
        for (var at = 0; at < words.Count;)
        {
            var (id, length) = classes.Operations.Select(operation => (operation.Id, Length: operation.Phrases.LengthAt(words, at)))
                .MaxBy(found => found.Length);
            if (length == 0)
            {
                if (!classes.Fillers.Contains(words[at].Token.Text)) rest.Add(words[at]);
                at++;
                continue;
            }

            met.Add(id);
            for (var part = at; part < at + length; part++)
                more = classes.More.Contains(words[part].Token.Text) ? true
                    : classes.Less.Contains(words[part].Token.Text) ? false : more;
            at += length;
        }

        var inPoints = met.Remove(Points);
        if (inPoints) met.Add(Difference);
        // "niet de procenten, de aantallen" takes the percentage back.
        var asked = met.Contains(Percent) && met.Contains(Count) && met.Contains(Remainder) ? Count
            : met.Contains(Percent) ? Percent
            : met.FirstOrDefault(id => id != Difference) ?? met.FirstOrDefault();
        if (asked is null || !Operators.TryGetValue(asked, out var name)) return null;
        return new OperationAsked(name, rest, new OperationSigns(met.Contains(Percent) && met.Contains(Difference),
            met.Contains(Target) || met.Contains(Achieved), met.Contains(Remainder), more, inPoints));
    }
}
