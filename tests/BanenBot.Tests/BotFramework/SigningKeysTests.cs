using BanenBot.BotFramework.Authentication;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.BotFramework;

/// <summary>How the channel's keys are had, kept and renewed.</summary>
public sealed class SigningKeysTests
{
    [Fact]
    public async Task KeysAreFetchedOnceForManyCallsAtOnce()
    {
        await using var channel = await FakeChannel.StartAsync();
        var header = channel.Good();
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => channel.AuthenticateAsync(header)));
        Assert.All(results, result => Assert.Null(result.Fault));
        Assert.Equal(1, channel.Fetches);
    }

    [Fact]
    public async Task ANewKeyIsPickedUpWhenATokenNamesIt()
    {
        await using var channel = await FakeChannel.StartAsync();
        await channel.AuthenticateAsync(channel.Good());
        channel.Published = [FakeChannel.Jwk(FakeChannel.OtherKey, "key-2", "msteams")];
        channel.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Null((await channel.AuthenticateAsync(channel.Good("key-2", FakeChannel.OtherKey))).Fault);
        Assert.Equal(AuthenticationFault.KeyUnknown, (await channel.AuthenticateAsync(channel.Good())).Fault);
    }

    [Fact]
    public async Task UnknownKeysLeadToOneFetchAnHour()
    {
        await using var channel = await FakeChannel.StartAsync();
        for (var minute = 0; minute < 180; minute += 10)
        {
            Assert.Equal(AuthenticationFault.KeyUnknown, (await channel.AuthenticateAsync(channel.Good($"key-{minute + 10}"))).Fault);
            channel.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(3, channel.Fetches);
    }

    [Fact]
    public async Task KeysAreFetchedAgainAfterADay()
    {
        await using var channel = await FakeChannel.StartAsync();
        await channel.AuthenticateAsync(channel.Good());
        channel.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        await channel.AuthenticateAsync(channel.Good());
        Assert.Equal(1, channel.Fetches);
        channel.Clock.Advance(TimeSpan.FromSeconds(1));
        await channel.AuthenticateAsync(channel.Good());
        Assert.Equal(2, channel.Fetches);
    }

    [Fact]
    public async Task DuringAnOutageTheLastGoodKeysServeForFiveDays()
    {
        await using var channel = await FakeChannel.StartAsync();
        await channel.AuthenticateAsync(channel.Good());
        channel.IsDown = true;
        channel.Clock.Advance(TimeSpan.FromDays(5) - TimeSpan.FromSeconds(1));
        Assert.Null((await channel.AuthenticateAsync(channel.Good())).Fault);
        channel.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(AuthenticationFault.KeysUnavailable, (await channel.AuthenticateAsync(channel.Good())).Fault);
        Assert.Contains("410 Fetched 1 signing keys of the channel", channel.Log.Lines);
        Assert.Contains(channel.Log.Lines, line =>
            line.StartsWith("411 ", StringComparison.Ordinal) && line.EndsWith("at hand: True", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhileOneCallerFetchesTheOthersGoOnWithTheKeysThatTheyHave()
    {
        await using var channel = await FakeChannel.StartAsync();
        await channel.AuthenticateAsync(channel.Good());
        channel.Clock.Advance(TimeSpan.FromHours(25));
        var held = new TaskCompletionSource();
        channel.Held = held.Task;
        var first = channel.AuthenticateAsync(channel.Good());
        Assert.Null((await channel.AuthenticateAsync(channel.Good()).WaitAsync(TimeSpan.FromMinutes(1))).Fault);
        Assert.False(first.IsCompleted);
        held.SetResult();
        Assert.Null((await first).Fault);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/keys")]
    [InlineData("ftp://keys.example.nl/keys")]
    public async Task MetadataWithoutAnAddressOfKeysAreNone(string? address)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.KeysAddress = address;
        Assert.Equal(AuthenticationFault.KeysUnavailable, (await channel.AuthenticateAsync(channel.Good())).Fault);
        Assert.Contains(channel.Log.Lines, line => line.StartsWith("411 ", StringComparison.Ordinal)
            && line.Contains(nameof(InvalidDataException), StringComparison.Ordinal) && line.EndsWith("False", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnOutageFromTheStartEndsWhenTheMetadataIsBack()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.IsDown = true;
        Assert.Equal(AuthenticationFault.KeysUnavailable, (await channel.AuthenticateAsync(channel.Good())).Fault);
        Assert.Equal(AuthenticationFault.KeysUnavailable, (await channel.AuthenticateAsync(channel.Good())).Fault);
        Assert.Equal(1, channel.Attempts);
        channel.IsDown = false;
        channel.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Null((await channel.AuthenticateAsync(channel.Good())).Fault);
        Assert.Equal(["keys failed", "keys fetched"], channel.Fetched.Told);
    }

    [Fact]
    public async Task AnAnswerWithoutKeysDoesNotTakeThePlaceOfGoodOnes()
    {
        await using var channel = await FakeChannel.StartAsync();
        await channel.AuthenticateAsync(channel.Good());
        channel.Published = [];
        channel.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Null((await channel.AuthenticateAsync(channel.Good())).Fault);
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""{"keys":{}}""")]
    [InlineData("""{"keys":["key"]}""")]
    [InlineData("""{"keys":[{"kty":"oct","kid":"1","k":"c2VjcmV0"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"1","use":"enc","n":"AQ","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","n":"AQ","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"","n":"AQ","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"1","n":"","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"1","n":"AQ","e":""}]}""")]
    public void ADocumentWithoutAKeyForSignaturesIsRefused(string json) =>
        Assert.Throws<InvalidDataException>(() => SigningKeySet.Read(json, DateTimeOffset.UnixEpoch));

    [Theory]
    [InlineData("""{"kty":"RSA","kid":"1","n":"AQ","e":"AQAB"}""")]
    [InlineData("""{"kty":"RSA","kid":"1","use":"","n":"AQ","e":"AQAB"}""")]
    [InlineData("""{"kty":"RSA","kid":"1","use":"sig","n":"AQ","e":"AQAB"}""")]
    public void AKeyThatNamesNoOtherUseIsForSignatures(string key) =>
        Assert.True(SigningKeySet.Read($$"""{"keys":[{{key}}]}""", DateTimeOffset.UnixEpoch).Keys.ContainsKey("1"));
}
