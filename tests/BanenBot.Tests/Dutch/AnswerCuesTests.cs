using BanenBot.Core.Dutch;

namespace BanenBot.Tests.Dutch;

public sealed class AnswerCuesTests
{
    [Theory]
    [InlineData("om de hoeveel tijd komt de factsheet uit", AnswerKind.Frequency)]
    [InlineData("hoeveel tijd kost een aanvraag", AnswerKind.Duration)]
    [InlineData("hoe vaak komt de factsheet uit", AnswerKind.Frequency)]
    [InlineData("hoeveel banen zijn er", AnswerKind.Number)]
    [InlineData("hoeveel euro kost dat", AnswerKind.Money)]
    [InlineData("tel nr van het wsp", AnswerKind.Phone)]
    [InlineData("welk mailadres voor de factsheet", AnswerKind.Address)]
    [InlineData("in welke straat zit het wsp", AnswerKind.Place)]
    [InlineData("hoe hard groeide het procentueel", AnswerKind.Percent)]
    [InlineData("wat is de factsheet", AnswerKind.None)]
    public void AQuestionShowsWhatKindOfAnswerItAsksFor(string question, object kind) =>
        Assert.Equal((AnswerKind)kind, Field.Analyzer.Classes.AnswerKinds.Asked(Field.Analyzer.AnalyzeQuestion(question)));
}
