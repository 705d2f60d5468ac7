using BanenBot.Core.Search;
using BanenBot.Tests.Dutch;

namespace BanenBot.Tests.Search;

public sealed class AnswerKindTests
{
    [Theory]
    [InlineData("om de hoeveel tijd komt de factsheet uit", AnswerKind.Frequency)]
    [InlineData("hoeveel tijd kost een aanvraag", AnswerKind.Duration)]
    [InlineData("hoe vaak komt de factsheet uit", AnswerKind.Frequency)]
    [InlineData("hoeveel banen zijn er", AnswerKind.Number)]
    [InlineData("hoeveel euro kost dat", AnswerKind.Money)]
    [InlineData("wat is de factsheet", AnswerKind.None)]
    public void AQuestionShowsWhatKindOfAnswerItAsksFor(string question, object kind) =>
        Assert.Equal((AnswerKind)kind, AnswerKinds.Asked(Field.Analyzer.AnalyzeQuestion(question)));
}
