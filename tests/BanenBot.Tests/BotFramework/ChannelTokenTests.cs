using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.Authentication;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;

namespace BanenBot.Tests.BotFramework;

/// <summary>The table of good and bad tokens: what each is, and what becomes of it.</summary>
public sealed class ChannelTokenTests
{
    /// <summary>A call: the header and the activity it comes with.</summary>
    internal sealed record Call(string? Header, Activity Activity);

    internal static readonly Dictionary<string, (AuthenticationFault? Verdict, Func<FakeChannel, Call> Make)> Table = new()
    {
        ["good"] = (null, channel => new(channel.Good(), FakeChannel.Message())),
        ["expired 4 minutes ago"] = (null, channel => Claims(channel, ("exp", Minutes(channel, -4)))),
        ["valid in 4 minutes"] = (null, channel => Claims(channel, ("nbf", Minutes(channel, 4)))),
        ["valid in 5 minutes"] = (null, channel => Claims(channel, ("nbf", Minutes(channel, 5)))),
        ["audience as a list"] = (null, channel => Claims(channel, ("aud", new JsonArray("another", FakeChannel.AppId)))),
        ["no nbf"] = (null, channel => Claims(channel, ("nbf", null))),
        ["no header"] = (AuthenticationFault.HeaderMissing, _ => new(null, FakeChannel.Message())),
        ["empty header"] = (AuthenticationFault.HeaderMissing, _ => new("", FakeChannel.Message())),
        ["bearer in lower case"] = (AuthenticationFault.SchemeNotBearer, channel =>
            new(channel.Good().Replace("Bearer", "bearer", StringComparison.Ordinal), FakeChannel.Message())),
        ["another scheme"] = (AuthenticationFault.SchemeNotBearer, _ => new("Basic YTpi", FakeChannel.Message())),
        ["no token"] = (AuthenticationFault.TokenMalformed, _ => new("Bearer ", FakeChannel.Message())),
        ["garbage"] = (AuthenticationFault.TokenMalformed, _ => new("Bearer not.a.token", FakeChannel.Message())),
        ["too large"] = (AuthenticationFault.TokenMalformed, _ => new("Bearer " + new string('a', 300_000), FakeChannel.Message())),
        ["exp is no number"] = (AuthenticationFault.TokenMalformed, channel => Claims(channel, ("exp", "soon"))),
        ["unsigned"] = (AuthenticationFault.TokenMalformed, channel =>
            new("Bearer " + string.Join('.', channel.Good()[7..].Split('.')[..2]), FakeChannel.Message())),
        ["signature cut off"] = (AuthenticationFault.SignatureWrong, channel =>
            new("Bearer " + string.Join('.', channel.Good()[7..].Split('.')[..2]) + ".", FakeChannel.Message())),
        ["alg none"] = (AuthenticationFault.AlgorithmNotAllowed, channel => Signed(channel, "none", _ => [])),
        ["alg None, signed"] = (AuthenticationFault.AlgorithmNotAllowed, channel => Signed(channel, "None", Rs256)),
        ["HS256 with the public key as PEM"] = (AuthenticationFault.AlgorithmNotAllowed, channel =>
            Signed(channel, "HS256", data =>
                HMACSHA256.HashData(Encoding.ASCII.GetBytes(FakeChannel.Key.ExportSubjectPublicKeyInfoPem()), data))),
        ["HS256 with the public key's modulus"] = (AuthenticationFault.AlgorithmNotAllowed, channel =>
            Signed(channel, "HS256", data => HMACSHA256.HashData(FakeChannel.Key.ExportParameters(false).Modulus!, data))),
        ["RS256 in name, HS256 in fact"] = (AuthenticationFault.SignatureWrong, channel =>
            Signed(channel, "RS256", data => HMACSHA256.HashData(FakeChannel.Key.ExportParameters(false).Modulus!, data))),
        ["crit in the head"] = (AuthenticationFault.CriticalHeader, CriticalHeader),
        ["RS512"] = (AuthenticationFault.AlgorithmNotAllowed, channel =>
            Signed(channel, "RS512", data => FakeChannel.Key.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1))),
        ["PS256"] = (AuthenticationFault.AlgorithmNotAllowed, channel =>
            Signed(channel, "PS256", data => FakeChannel.Key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))),
        ["no key named"] = (AuthenticationFault.KeyNotNamed, channel =>
            new("Bearer " + FakeChannel.Sign(FakeChannel.Head(keyId: null), channel.Claims(), FakeChannel.Key), FakeChannel.Message())),
        ["unknown key"] = (AuthenticationFault.KeyUnknown, channel => new(channel.Good("key-9"), FakeChannel.Message())),
        ["another's key under a known name"] = (AuthenticationFault.SignatureWrong, channel =>
            new(channel.Good(key: FakeChannel.OtherKey), FakeChannel.Message())),
        ["a key of its own in the head"] = (AuthenticationFault.SignatureWrong, OwnKeyInHead),
        ["claims changed after signing"] = (AuthenticationFault.SignatureWrong, Tampered),
        ["wrong issuer"] = (AuthenticationFault.IssuerWrong, channel => Claims(channel, ("iss", "https://api.botframework.example"))),
        ["the Emulator's issuer"] = (AuthenticationFault.IssuerWrong, channel =>
            Claims(channel, ("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"))),
        ["the other cloud's issuer"] = (AuthenticationFault.IssuerWrong, channel =>
            Claims(channel,
                ("iss", channel.Cloud.Issuer == "https://api.botframework.com"
                    ? "https://api.botframework.us" : "https://api.botframework.com"))),
        ["a skill's token"] = (AuthenticationFault.IssuerWrong, channel => Claims(channel,
            ("iss", "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0"), ("azp", "another"), ("ver", "2.0"))),
        ["no issuer"] = (AuthenticationFault.IssuerWrong, channel => Claims(channel, ("iss", null))),
        ["wrong audience"] = (AuthenticationFault.AudienceWrong, channel =>
            Claims(channel, ("aud", "11111111-2222-3333-4444-555555555555"))),
        ["no audience"] = (AuthenticationFault.AudienceWrong, channel => Claims(channel, ("aud", null))),
        ["expired 6 minutes ago"] = (AuthenticationFault.Expired, channel => Claims(channel, ("exp", Minutes(channel, -6)))),
        ["expired 5 minutes ago"] = (AuthenticationFault.Expired, channel => Claims(channel, ("exp", Minutes(channel, -5)))),
        ["no expiry"] = (AuthenticationFault.ExpiryMissing, channel => Claims(channel, ("exp", null))),
        ["valid in 6 minutes"] = (AuthenticationFault.NotYetValid, channel => Claims(channel, ("nbf", Minutes(channel, 6)))),
        ["no serviceurl claim"] = (AuthenticationFault.ServiceUrlClaimMissing, channel => Claims(channel, ("serviceurl", null))),
        ["empty serviceurl claim"] = (AuthenticationFault.ServiceUrlClaimMissing, channel => Claims(channel, ("serviceurl", ""))),
        ["serviceurl claim under its camel name"] = (AuthenticationFault.ServiceUrlClaimMissing, channel =>
            Claims(channel, ("serviceurl", null), ("serviceUrl", FakeChannel.ServiceUrl))),
        ["activity without serviceUrl"] = (AuthenticationFault.ServiceUrlMissing, channel =>
            Bodied(channel, FakeChannel.Message().With(activity => activity.ServiceUrl = null))),
        ["another serviceUrl"] = (AuthenticationFault.ServiceUrlDiffers, channel =>
            Bodied(channel, FakeChannel.Message().With(activity => activity.ServiceUrl = "https://evil.example.nl/"))),
        ["serviceUrl without its last slash"] = (AuthenticationFault.ServiceUrlDiffers, channel =>
            Bodied(channel, FakeChannel.Message().With(activity => activity.ServiceUrl = FakeChannel.ServiceUrl.TrimEnd('/')))),
        ["serviceUrl in other case"] = (AuthenticationFault.ServiceUrlDiffers, channel =>
            Bodied(channel, FakeChannel.Message().With(activity => activity.ServiceUrl = "https://SMBA.trafficmanager.net/emea/"))),
        ["vouched for, but not on the list"] = (AuthenticationFault.ServiceUrlNotAllowed, channel =>
            Claims(channel, ("serviceurl", "https://evil.example.nl/")) with { Activity = From("https://evil.example.nl/") }),
        ["activity without channelId"] = (AuthenticationFault.ChannelMissing, channel =>
            Bodied(channel, FakeChannel.Message().With(activity => activity.ChannelId = null))),
        ["the channel of App Service extensions"] = (AuthenticationFault.ChannelNotEndorsed, channel =>
            Bodied(channel, FakeChannel.Message().With(activity => activity.ChannelId = "AseChannel"))),
        ["channel that the key does not endorse"] = (AuthenticationFault.ChannelNotEndorsed, channel =>
            Bodied(channel, FakeChannel.Message().With(activity => activity.ChannelId = "webchat"))),
        ["key without endorsements"] = (AuthenticationFault.ChannelNotEndorsed, WithoutEndorsements),
    };

    static Activity From(string serviceUrl) => FakeChannel.Message().With(activity => activity.ServiceUrl = serviceUrl);

    public static TheoryData<string> Names => [.. Table.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task ACallIsJudgedAsTheTableSays(string name)
    {
        await using var channel = await FakeChannel.StartAsync();
        var (verdict, make) = Table[name];
        var call = make(channel);
        var result = await channel.AuthenticateAsync(call.Header, call.Activity);
        Assert.Equal(verdict, result.Fault);
        Assert.Equal(verdict is null, result.Identity is not null);
        if (verdict is { } fault) Assert.Contains(channel.Log.Lines, line => line == $"400 Refused an activity: {fault}");
    }

    [Fact]
    public void ARefusalIsA401OrA403AndAnOutageA503()
    {
        Assert.All(Table.Values.Select(row => row.Verdict).OfType<AuthenticationFault>(), fault =>
            Assert.True(new CallRefusedException(fault).Status is 401 or 403));
        Assert.Equal(503, new CallRefusedException(AuthenticationFault.KeysUnavailable).Status);
    }

    [Fact]
    public void EveryReasonButTheOnesOfTheSettingsHasARow() =>
        Assert.Empty(Enum.GetValues<AuthenticationFault>().Except(Table.Values.Select(row => row.Verdict).OfType<AuthenticationFault>())
            .Except([AuthenticationFault.NotConfigured, AuthenticationFault.KeysUnavailable, AuthenticationFault.TenantNotAllowed]));

    [Fact]
    public async Task NothingOfATokenReachesTheLog()
    {
        await using var channel = await FakeChannel.StartAsync();
        var call = Claims(channel, ("iss", "https://secret-issuer.example"));
        await channel.AuthenticateAsync(call.Header);
        Assert.All(channel.Log.Lines, line => Assert.DoesNotContain("secret-issuer", line, StringComparison.Ordinal));
    }

    static byte[] Rs256(byte[] data) => FakeChannel.Key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    static long Minutes(FakeChannel channel, int minutes) => channel.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

    static Call Bodied(FakeChannel channel, Activity activity) => new(channel.Good(), activity);

    static Call Signed(FakeChannel channel, string algorithm, Func<byte[], byte[]> sign) =>
        new("Bearer " + FakeChannel.Token(FakeChannel.Head(algorithm), channel.Claims(), sign), FakeChannel.Message());

    /// <summary>A good token in which these claims are set or, with null, left out.</summary>
    static Call Claims(FakeChannel channel, params (string Name, JsonNode? Value)[] changes)
    {
        var claims = channel.Claims();
        foreach (var (name, value) in changes)
            if (value is null) claims.Remove(name);
            else claims[name] = value;
        return new("Bearer " + FakeChannel.Sign(FakeChannel.Head(), claims, FakeChannel.Key), FakeChannel.Message());
    }

    static Call OwnKeyInHead(FakeChannel channel)
    {
        var head = FakeChannel.Head();
        head["jwk"] = FakeChannel.Jwk(FakeChannel.OtherKey, "key-1", "msteams");
        return new("Bearer " + FakeChannel.Sign(head, channel.Claims(), FakeChannel.OtherKey), FakeChannel.Message());
    }

    static Call CriticalHeader(FakeChannel channel)
    {
        var head = FakeChannel.Head();
        (head["crit"], head["b64"]) = (new JsonArray("b64"), true);
        return new("Bearer " + FakeChannel.Sign(head, channel.Claims(), FakeChannel.Key), FakeChannel.Message());
    }

    static Call Tampered(FakeChannel channel)
    {
        var parts = channel.Good()[7..].Split('.');
        var claims = channel.Claims();
        claims["serviceurl"] = "https://smba.trafficmanager.net/amer/";
        return new($"Bearer {parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}", FakeChannel.Message());
    }

    static Call WithoutEndorsements(FakeChannel channel)
    {
        channel.Published = [FakeChannel.Jwk(FakeChannel.Key, "key-1")];
        return new(channel.Good(), FakeChannel.Message());
    }
}
