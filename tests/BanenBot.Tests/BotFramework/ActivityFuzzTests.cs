using System.Text;
using BanenBot.Benchmarks.Fuzz;

namespace BanenBot.Tests.BotFramework;

/// <summary>Bodies that no channel sends. The long run is <c>fuzz activities 1000000</c> of the benchmarks.</summary>
[Trait("Speed", "slow")]
public sealed class ActivityFuzzTests
{
    [Fact]
    public async Task NoMutatedBodyThrowsWhenItIsReadAndLookedInto()
    {
        var (mutator, read, refused) = (new BodyMutator(seed: 1), 0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            if (await FuzzChecks.LookIntoAsync(mutator.Next())) read++;
            else refused++;
        }

        // Where all were refused, or none, nothing was tried.
        Assert.True(read > 2_000, $"{read} read");
        Assert.True(refused > 2_000, $"{refused} refused");
    }

    [Fact]
    public async Task EveryBodyToStartFromIsRead()
    {
        foreach (var body in BodySeeds.All) Assert.True(await FuzzChecks.LookIntoAsync(Encoding.UTF8.GetBytes(body)), body);
    }

    [Fact]
    public void OneSeedGivesOneRowOfBodies()
    {
        var (one, other) = (new BodyMutator(seed: 7), new BodyMutator(seed: 7));
        for (var i = 0; i < 200; i++) Assert.Equal(one.Next(), other.Next());
    }
}
