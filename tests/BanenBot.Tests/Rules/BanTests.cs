using BanenBot.Tests.Support;

namespace BanenBot.Tests.Rules;

/// <summary>What no product code does. Each ban names its reason.</summary>
public sealed class BanTests
{
    static readonly (string Text, string Reason)[] Bans =
    [
        ("DateTime.Now", "time is an input: TimeProvider"),
        ("DateTime.UtcNow", "time is an input: TimeProvider"),
        ("DateTime.Today", "time is an input: TimeProvider"),
        ("DateTimeOffset.Now", "time is an input: TimeProvider"),
        ("DateTimeOffset.UtcNow", "time is an input: TimeProvider"),
        ("System.GetLocalNow", "a day is one of the Netherlands, in whatever zone the machine stands: DutchClock"),
        ("new Random()", "the same question gives the same reply"),
        ("Thread.Sleep", "a thread that sleeps serves nobody"),
        (".GetAwaiter().GetResult()", "blocking on a task starves the pool"),
        ("GetCultureInfo(", "a machine without ICU has no cultures: DutchFormat"),
        ("#region", "a long file is divided, not folded"),
        ("ex.Message", "an exception's text never reaches a user"),
        ("error.Message", "an exception's text never reaches a user"),
    ];

    [Fact]
    public void NoProductCodeDoesWhatIsBanned() => Assert.Empty(Found(Repository.Sources("src")));

    /// <summary>Without ICU .NET's own gives every text back as it was.</summary>
    [Fact]
    public void NormalFormsAreMadeInOnePlace() => Assert.Equal(["src/BanenBot.Core/Reading/NormalForms.cs"],
        Repository.Sources("src").Where(source => source.Text.Contains(".Normalize(", StringComparison.Ordinal))
            .Select(source => source.Path));

    [Fact]
    public void APlantedBanIsFound() => Assert.Equal(2, Found([("src/Planted.cs", "var now = DateTime.Now; Say(error.Message);")]).Count());

    static IEnumerable<string> Found(IEnumerable<(string Path, string Text)> sources) =>
        from source in sources
        from ban in Bans
        where source.Text.Contains(ban.Text, StringComparison.Ordinal)
        select $"{source.Path}: {ban.Text} ({ban.Reason})";
}
