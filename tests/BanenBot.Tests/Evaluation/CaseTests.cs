using BanenBot.Evaluation;

namespace BanenBot.Tests.Evaluation;

public sealed class CaseTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(null, "dit bestand is er niet")]
    [InlineData("", "Er staat geen vraag in")]
    [InlineData("geen JSON", "geen geldige JSON")]
    public void ASetThatCannotBeAskedIsRefusedWithItsReason(string? text, string reason)
    {
        var file = Path.Combine(_folder, "vragen.jsonl");
        if (text is not null) File.WriteAllText(file, text);
        var errors = new StringWriter();
        Assert.Null(Case.ReadAll([file], errors));
        Assert.Contains(reason, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void SetsAreReadOneAfterAnother()
    {
        string[] files = [Path.Combine(_folder, "een.jsonl"), Path.Combine(_folder, "twee.jsonl")];
        foreach (var file in files) File.WriteAllText(file, $$"""{"id": "{{Path.GetFileName(file)}}", "kind": "faq", "turns": ["wat"]}""");
        Assert.Equal(["een.jsonl", "twee.jsonl"], Case.ReadAll(files, TextWriter.Null)!.Select(one => one.Id));
    }
}
