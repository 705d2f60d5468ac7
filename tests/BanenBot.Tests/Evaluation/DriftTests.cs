using BanenBot.Evaluation;

namespace BanenBot.Tests.Evaluation;

public sealed class DriftTests
{
    [Fact]
    public void EachChangedAnswerIsShownWorseFirst()
    {
        Result[] before =
        [
            Of("gelijk", true, "a", "Zo."), Of("beter", false, "a", "Nee."), Of("slechter", true, "a", "Ja."),
            Of("anders", true, "a", "Zo."), Of("weg", true, "a", "Zo."),
        ];
        Result[] after =
        [
            Of("gelijk", true, "a", "Zo."), Of("beter", true, "b", "Ja."), Of("slechter", false, "b", "Nee.", "mist /ja/"),
            Of("anders", true, "a", "Zo is het."), Of("nieuw", true, "a", "Zo."),
        ];
        var output = new StringWriter();
        Report.Drift(after, before, output);
        Assert.Equal(
            """
            SLECHTER: slechter: vraag slechter
               was: answer a (0.90): Ja.
               nu:  answer b (0.90) [mist /ja/]: Nee.
            beter: beter: vraag beter
               was: answer a (0.90): Nee.
               nu:  answer b (0.90): Ja.
            ander antwoord: anders: vraag anders
               was: answer a (0.90): Zo.
               nu:  answer a (0.90): Zo is het.
            slechter 1, beter 1, ander antwoord 1, gelijk 1, niet eerder gesteld 1

            """.ReplaceLineEndings(), output.ToString().ReplaceLineEndings());
    }

    static Result Of(string id, bool isRight, string topic, string reply, params string[] reasons) => new()
    {
        Id = id, Kind = "faq", Turns = [$"vraag {id}"], Right = isRight, Reasons = reasons, Outcome = "answer", Confidence = 0.9,
        Topic = topic, Reply = reply,
    };
}
