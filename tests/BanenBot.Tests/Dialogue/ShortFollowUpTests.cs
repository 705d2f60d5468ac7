using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue;

/// <summary>What people type after a figure: another moment, place, part or measure, in a word or two.</summary>
public sealed class ShortFollowUpTests
{
    [Theory]
    [InlineData("225", "hoeveel pwetters hadden werk q1 2018")]
    [InlineData("99", "hvl pwetters uit het register hadden werk in q1 2017")]
    [InlineData("147", "hvl pwetters uit het register hadden werk in q1 2017", "q2?")]
    [InlineData("207", "hoeveel wajongers aan het werk eind 2017 gv", "pwet")]
    [InlineData("702", "hoeveel wajongers aan het werk eind 2017 gv", "pwet", "samen")]
    [InlineData("15%", "hoeveel procent vd banen zit bij de overheid gv eind 2017", "detachering")]
    [InlineData("42%", "hoeveel procent vd banen zit bij de overheid gv eind 2017", "detachering", "en landelijk")]
    [InlineData("235", "pwet in doelgroepregister eind 2017 regio", "eind 2016?")]
    [InlineData("1.679", "extra banen gv q1 2018", "en in het register")]
    public async Task TheFigureOfBeforeIsAskedWithAnotherSlot(string number, params string[] turns)
    {
        var reply = await RealKnowledge.AskAsync(turns);
        Assert.Equal(Outcome.Figures, reply.Outcome);
        Assert.Contains(number, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("859 - 653 = 206", "hoeveel banen gv q4 2017", "en een jaar eerder", "verschil?")]
    [InlineData("859 - 653 = 206", "hoeveel banen gv eind 2016", "en een jaar later", "verschil?")]
    public async Task TheSumBehindADifferenceIsRightWhicheverWasShownFirst(string sum, params string[] turns) =>
        Assert.Contains(sum, (await RealKnowledge.AskAsync(turns)).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("banen q4 2017 en hoeveel in register?", "859", "1.641")]
    [InlineData("praktijkroute 2017 gooi, en wat is nulmeting banen hier", "70", "515")]
    public async Task AFirstQuestionThatOnlyNamesItsFigureIsAnsweredToo(string question, string one, string other)
    {
        var reply = await RealKnowledge.AskAsync(question);
        Assert.Contains(one, reply.Text, StringComparison.Ordinal);
        Assert.Contains(other, reply.Alternative?.Text ?? "", StringComparison.Ordinal);
    }
}
