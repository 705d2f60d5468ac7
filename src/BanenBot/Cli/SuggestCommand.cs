using System.CommandLine;
using BanenBot.Core.Dialogue;
using BanenBot.Core.Dialogue.Gaps;
using BanenBot.Core.Knowledge;
using BanenBot.Core.Reading;
using BanenBot.Evaluation;
using BanenBot.Serve;

namespace BanenBot.Cli;

/// <summary>
/// <c>banenbot suggest</c>: from a gap to an answer. Where an article answers it: the wordings that may be added to its file,
/// each with what it would change. Where none does: a draft of one.
/// </summary>
static class SuggestCommand
{
    const int MostWordings = 8;
    const string DraftFrom = "collega";

    static readonly IReadOnlyList<string> Heads = ["bewoording", "voorstel", "keer erbij beantwoord", "wordt beter", "wordt slechter"];

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var name = new Argument<string>("naam") { Description = "De naam van het gat, uit `banenbot gaps`." };
        var article = new Option<string?>("--article") { Description = "Het antwoord dat erbij hoort (anders het dichtstbijzijnde)." };
        var answer = new Option<string?>("--answer") { Description = "Wat een collega antwoordt: maakt er een concept van." };
        var accept = new Option<bool>("--accept") { Description = "Zet de goede bewoordingen in het bestand van het antwoord." };
        var questions = new Option<string[]>("--questions")
        {
            Description = "Vragenlijsten die niet slechter mogen worden.", AllowMultipleArgumentsPerToken = true,
        };
        var (csv, storage, knowledge) = (SharedOptions.Csv(), SharedOptions.Storage(), SharedOptions.Knowledge());
        var command = new Verb("suggest", "Van een gat naar een antwoord: bewoordingen voor een antwoord dat er is, of een concept.",
            "suggest rijles-vergoeden --accept")
        {
            name, article, answer, accept, questions, csv, storage, knowledge,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (Settings.Read(parsed.GetValue(knowledge), errors) is not { } options) return CommandLine.Usage;
            IReadOnlyList<Case>? cases = parsed.GetValue(questions) is { Length: > 0 } files ? Case.ReadAll(files, errors) : [];
            if (cases is null) return CommandLine.Usage;
            var log = await LogAtHand.ReadAsync(parsed.GetValue(storage), options, errors, cancellation);
            if (log is null) return CommandLine.Failure;
            var suggestion = new Suggestion(options, output, errors);
            if (suggestion.Find(parsed.GetValue(name)!, log) is not { } gap) return CommandLine.Usage;
            return parsed.GetValue(answer) is { } text ? suggestion.Draft(gap, text)
                : await suggestion.PhrasingsAsync(
                    gap, parsed.GetValue(article), cases, parsed.GetValue(accept), parsed.GetValue(csv), cancellation);
        });
        return command;
    }

    /// <summary>One run of the verb.</summary>
    sealed class Suggestion(ServeOptions options, TextWriter output, TextWriter errors)
    {
        readonly KnowledgeFolder _folder = new(options.Knowledge.Path!);
        readonly DateOnly _today = DateOnly.FromDateTime(DutchClock.Instance.GetLocalNow().Date);
        Func<string, string?> _kept = _ => null;

        public Gap? Find(string name, IReadOnlyList<LoggedCount> log)
        {
            using var hand = new KnowledgeAtHand(options, errors);
            // The guard reads without the index, which goes with the hand.
            _kept = hand.Snapshot.Guard.Kept;
            var gap = GapFinder.Find(hand.Snapshot, options.Dialogue, log).FirstOrDefault(one => one.Id == name);
            if (gap is null) errors.WriteLine($"Er is geen gat met de naam {name}. De namen zie je met: banenbot gaps --all");
            return gap;
        }

        public int Draft(Gap gap, string answer)
        {
            var file = $"vragen/{gap.Id}.md";
            if (_kept(answer) is not { } kept) return Fail("Dit antwoord gaat over één persoon of bevat een BSN. Schrijf het zonder.");
            if (File.Exists(_folder.Full(file))) return Fail($"{file} is er al.");
            var from = $"{DraftFrom}, {DutchFormat.Date(_today)}";
            var others = gap.Questions.Skip(1).Take(MostWordings).Select(one => one.Text);
            File.WriteAllText(_folder.Full(file), ArticleText.Draft(gap.Questions[0].Text, [.. others], from, kept));
            output.WriteLine($"Concept gemaakt: {_folder.Full(file)}");
            output.WriteLine("Vul `bron` en `plaats` in: tot dan doet het niet mee. Kijk het daarna na met: banenbot check");
            return CommandLine.Success;
        }

        public async Task<int> PhrasingsAsync(
            Gap gap, string? named, IReadOnlyList<Case> cases, bool accepts, bool asCsv, CancellationToken cancellation)
        {
            if ((named ?? AnswerOf(gap)) is not { } id)
                return Fail($"Bij {gap.Id} hoort nog geen antwoord. Kies er een met --article, of maak een concept met --answer \"…\".");
            var file = new[] { $"vragen/{id}.md", $"begrippen/{id}.md" }.FirstOrDefault(one => File.Exists(_folder.Full(one)));
            if (file is null) return Fail($"Het antwoord {id} is er niet in vragen/ of begrippen/.");
            if (_folder.ReadText(file, new FaultList()) is not { } text || ArticleText.WithPhrasings(text, []) is null)
                return Fail($"In {file} kan ik niets toevoegen: zet onder `ook:` elke bewoording op een eigen regel.");
            var trial = new PhrasingTrial(new Trial(cases, _today), changed => new(options, errors, new() { [file] = changed }), _today);
            var (effects, after) = await trial.RunAsync(gap, id, text, MostWordings, cancellation);
            Tables.Report(output, asCsv, Heads, effects.Select(Row));
            var count = effects.Count(effect => effect.IsAccepted);
            if (accepts && count > 0) await File.WriteAllTextAsync(_folder.Full(file), after, cancellation);
            errors.WriteLine(effects.Count == 0 ? $"{id} beantwoordt deze vragen al."
                : !accepts ? $"{count} goed voor {file}. Neem ze over met --accept." : $"{count} toegevoegd aan {file}.");
            return CommandLine.Success;
        }

        static string? AnswerOf(Gap gap) => gap.NearestArticle is { Kind: not ArticleKind.OutOfScope } article ? article.Id : null;

        static IReadOnlyList<string> Row(PhrasingEffect effect) =>
        [
            effect.Phrasing, effect.IsAccepted ? "erbij" : effect.Worse.Count > 0 ? "niet: maakt iets slechter" : "niet: brengt niets",
            DutchFormat.Number(effect.Gained), string.Join(" / ", effect.Better), string.Join(" / ", effect.Worse),
        ];

        int Fail(string why)
        {
            errors.WriteLine(why);
            return CommandLine.Failure;
        }
    }
}
