using System.Globalization;
using System.Text;
using BanenBot.Core.Dutch;

namespace BanenBot.Core.Dialogue;

/// <summary>Shows an editor how a question was read and why the nearest articles scored as they did.</summary>
static class Explanation
{
    const int Hits = 5;

    public static string Of(Snapshot snapshot, string question, DateOnly day)
    {
        var words = snapshot.Analyzer.AnalyzeQuestion(question);
        var text = new StringBuilder("Gelezen als:\n");
        foreach (var word in words) text.Append("  ").AppendLine(Describe(word));
        if (snapshot.Figures.Answer(question, null, day) is { } figures)
            text.AppendLine(CultureInfo.InvariantCulture,
                $"Cijfervraag ({figures.Outcome}, zekerheid {figures.Confidence:0.00}): {figures.Reading}");
        text.AppendLine("Dichtstbij:");
        var findings = snapshot.Library.Find(words, Hits);
        foreach (var finding in findings)
        {
            var (hit, evidence) = (finding.Hit, finding.Hit.Evidence);
            text.AppendLine(CultureInfo.InvariantCulture, $"  {hit.Id}: zekerheid {hit.Confidence:0.00}, score {hit.Score:0.000}");
            text.AppendLine(CultureInfo.InvariantCulture,
                $"    letters {evidence.LetterAffinity:0.00}, taal {evidence.TermAffinity:0.00}, "
                + $"gelijkenis {evidence.Likeness:0.00} met “{evidence.Phrasing}”, daarvan genoemd {evidence.Held:0.00}, "
                + $"manieren {evidence.Breadth:0.0}; gedekt {evidence.Coverage:0.00}, mist {evidence.Lacking:0.00}"
                + $"{(evidence.ForeignNumber ? ", vreemd getal" : "")}");
            foreach (var line in snapshot.Library.Explain(words, hit.Id)?.TrimEnd().Split('\n') ?? [])
                text.Append("    | ").AppendLine(line.TrimEnd());
        }

        if (findings.Count > 0) text.AppendLine(Describe(new KnowledgeReplies(snapshot, new DialogueOptions()).Direct(findings[0], words)));
        return text.ToString();
    }

    static string Describe(DirectAnswer? direct) => direct is null
        ? "Vooraan: het begin; er is geen zin die zo'n gegeven noemt."
        : string.Create(CultureInfo.InvariantCulture,
            $"Vooraan: {(direct.IsClear ? "de zin" : "het begin; niet duidelijk beter is")} “{direct.Piece.Own}”")
            + string.Create(CultureInfo.InvariantCulture, $" (past {direct.Score:0.00}, het begin {direct.LeadScore:0.00})");

    static string Describe(Word word)
    {
        var text = new StringBuilder(word.Token.Text).Append(" -> ").Append(word.Stem);
        if (word.CorrectedFrom is { } typed) text.Append(" (getypt: ").Append(typed).Append(')');
        if (word.Concepts.Count > 0) text.Append(" = ").AppendJoin(", ", word.Concepts);
        if (word.Parts.Count > 0) text.Append(" = ").AppendJoin(" + ", word.Parts);
        if (word.Role != WordRole.Content) text.Append(word.Role == WordRole.Stop ? " [stopwoord]" : " [omlijsting]");
        if (!word.IsKnown) text.Append(" [onbekend]");
        return text.ToString();
    }
}
