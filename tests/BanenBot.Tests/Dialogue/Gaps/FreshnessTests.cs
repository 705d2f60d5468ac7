using BanenBot.Core.Dialogue;
using BanenBot.Core.Dialogue.Gaps;
using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue.Gaps;

public sealed class FreshnessTests
{
    static readonly DateOnly Day = new(2026, 1, 1);

    [Fact]
    public void OldAndOverdueSourcesComeByHowOftenTheyWereUsed()
    {
        using var folder = Some.KnowledgeFolder();
        folder.With("bronnen.yaml",
            """
            bronnen:
              - {id: vragen, titel: Vragen, uitgever: UWV, datum: 2020, gezag: 90}
              - {id: memo, titel: Memo, uitgever: UWV, datum: 2022-12, gezag: 90}
              - {id: nieuw, titel: Nieuw, uitgever: UWV, datum: 2023, gezag: 90}
              - {id: kwartaal, titel: Kwartaal, uitgever: UWV, datum: 2025-10, volgende-editie: 2025-12-31, gezag: 90}
            """);
        var aged = AgedSource.Of(
            KnowledgeReading.Of(new KnowledgeFolder(folder.Path)), [new("memo", 7), new("weg", 9)], Day, oldAfterYears: 3);
        Assert.Equal([("memo", 7, 0), ("vragen", 0, 3), ("kwartaal", 0, 0)],
            aged.Select(one => (one.Source.Id, one.Times, one.Articles)));
    }
}
