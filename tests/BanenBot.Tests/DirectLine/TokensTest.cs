using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using BanenBot.BotFramework.DirectLine;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.DirectLine;

public sealed class TokensTest : IDisposable
{
    static readonly string OldKey = Convert.ToBase64String(new byte[32]);
    static readonly string NewKey = Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]);

    readonly string _folder = Directory.CreateTempSubdirectory("directline").FullName;
    readonly List<string> _aside = [];
    readonly SteppedClock _clock = new();

    string KeyPath => Path.Combine(_folder, "keys", "directline.keys");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TheClientFindsAUserInThePayloadThatBeginsWithDl()
    {
        var token = WithKeys(NewKey).Issue(Tokens.NewConversation());
        var payload = JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!;
        Assert.StartsWith("dl_", (string)payload["user"]!, StringComparison.Ordinal);
        Assert.Equal(_clock.GetUtcNow().ToUnixTimeSeconds() + 1800, (long)payload["exp"]!);
        Assert.Equal(["aud", "conv", "user", "exp"], payload.AsObject().Select(claim => claim.Key));
    }

    [Fact]
    public void ATokenIsGoodUntilItsEnd()
    {
        var tokens = WithKeys(NewKey);
        var token = tokens.Issue(Tokens.NewConversation());
        _clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        Assert.Null(tokens.Read(token, TokenAudiences.Calls).Refusal);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Refusal.ExpiredToken, tokens.Read(token, TokenAudiences.Calls).Refusal);
    }

    [Fact]
    public void AStreamTokenIsGoodForAMinuteAndForNothingElse()
    {
        var tokens = WithKeys(NewKey);
        var claims = Tokens.NewConversation();
        var stream = tokens.IssueForStream(claims);
        Assert.Equal(Refusal.OtherPurpose, tokens.Read(stream, TokenAudiences.Calls).Refusal);
        Assert.Equal(Refusal.OtherPurpose, tokens.Read(tokens.Issue(claims), TokenAudiences.Stream).Refusal);
        Assert.NotNull(tokens.Read(stream, TokenAudiences.Stream).Claims?.Id);
        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(Refusal.ExpiredToken, tokens.Read(stream, TokenAudiences.Stream).Refusal);
    }

    public static TheoryData<string?, int> BadTokens => new()
    {
        { null, 401 }, { "", 401 }, { "abc", 401 }, { "a.b", 401 }, { "a.b.c.d", 401 }, { "ä.ö.ü", 401 }, { new string('a', 5000), 401 },
        { Forge("""{"alg":256,"typ":"JWT"}""", "{}"), 401 },
        { Forge("null", "{}"), 401 }, { Forge("""{"alg":"HS256","typ":"JWT"}""", "{}"), 403 },
        { Forge("""{"alg":"none","typ":"JWT","kid":"00"}""", """{"aud":"directline","conv":"c","user":"dl_x","exp":9999999999}"""), 403 },
        { Forge("""{"alg":"HS256","typ":"JWT","kid":"00"}""", """{"aud":"directline","conv":"c","user":"dl_x","exp":9999999999}"""), 403 },
    };

    [Theory]
    [MemberData(nameof(BadTokens))]
    public void ATokenThatIsNoneIsMalformedOrForeign(string? token, int status) =>
        Assert.Equal(status, WithKeys(NewKey).Read(token, TokenAudiences.Calls).Refusal?.Status);

    [Fact]
    public void NeitherPayloadNorAlgorithmCanBeChangedUnderASignature()
    {
        var tokens = WithKeys(NewKey);
        var parts = tokens.Issue(Tokens.NewConversation()).Split('.');
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("dl_", "dl_x", StringComparison.Ordinal);
        var header = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])).Replace("HS256", "none", StringComparison.Ordinal);
        Assert.Equal(Refusal.ForeignToken, tokens.Read($"{parts[0]}.{Encode(payload)}.{parts[2]}", TokenAudiences.Calls).Refusal);
        Assert.Equal(Refusal.ForeignToken, tokens.Read($"{Encode(header)}.{parts[1]}.{parts[2]}", TokenAudiences.Calls).Refusal);
        Assert.Equal(Refusal.ForeignToken, tokens.Read($"{parts[0]}.{parts[1]}.", TokenAudiences.Calls).Refusal);
    }

    [Fact]
    public void AnOldKeyOfTheSettingsVerifiesWhileItStandsThere()
    {
        var token = WithKeys(OldKey).Issue(Tokens.NewConversation());
        Assert.NotNull(WithKeys(NewKey, OldKey).Read(token, TokenAudiences.Calls).Claims);
        Assert.Equal(Refusal.ForeignToken, WithKeys(NewKey).Read(token, TokenAudiences.Calls).Refusal);
        var claims = Tokens.NewConversation();
        Assert.Equal(WithKeys(NewKey).Issue(claims), WithKeys(NewKey, OldKey).Issue(claims));
    }

    [Fact]
    public void AKeyOfOurOwnIsKeptForTheNextStart()
    {
        var token = WithKeyFile().Issue(Tokens.NewConversation());
        Assert.NotNull(WithKeyFile().Read(token, TokenAudiences.Calls).Claims);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        File.Delete(KeyPath);
        Assert.Equal(Refusal.ForeignToken, WithKeyFile().Read(token, TokenAudiences.Calls).Refusal);
    }

    [Fact]
    public void AKeyOfOurOwnReplacesItselfWithoutThrowingAnyoneOut()
    {
        var tokens = WithKeyFile();
        _clock.Advance(KeyRing.SignsFor - TimeSpan.FromMinutes(1));
        var (old, firstKeys) = (tokens.Issue(Tokens.NewConversation()), File.ReadAllText(KeyPath));
        _clock.Advance(TimeSpan.FromMinutes(2));
        var fresh = tokens.Issue(tokens.Read(old, TokenAudiences.Calls).Claims!);
        Assert.NotEqual(firstKeys, File.ReadAllText(KeyPath));
        Assert.NotNull(WithKeyFile().Read(old, TokenAudiences.Calls).Claims);
        Assert.NotNull(WithKeyFile().Read(fresh, TokenAudiences.Calls).Claims);
        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(Refusal.ForeignToken, tokens.Read(old, TokenAudiences.Calls).Refusal);
    }

    [Fact]
    public void ABrokenKeyFileIsSetAsideAndNewKeysAreMade()
    {
        WithKeyFile();
        File.AppendAllText(KeyPath, "rubbish\n");
        var broken = File.ReadAllText(KeyPath);
        var tokens = WithKeyFile();
        Assert.NotNull(tokens.Read(tokens.Issue(Tokens.NewConversation()), TokenAudiences.Calls).Claims);
        Assert.Equal(broken, File.ReadAllText(Assert.Single(_aside)));
        WithKeyFile();
        Assert.Single(_aside);
    }

    Tokens WithKeys(params string[] keys) => Of(new DirectLineOptions { SigningKeys = keys });

    Tokens WithKeyFile() => Of(new DirectLineOptions { KeyFile = KeyPath });

    Tokens Of(DirectLineOptions options) => new(new KeyRing(options, _clock, (_, aside) => _aside.Add(aside)), _clock);

    static string Forge(string header, string payload) => $"{Encode(header)}.{Encode(payload)}.{Encode("signature")}";

    static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
