using BanenBot.BotFramework.DirectLine;

namespace BanenBot.Tests.DirectLine;

public sealed class DirectLineOptionsTest
{
    [Fact]
    public void TheDefaultsNeedOnlyAPlaceForTheKeys()
    {
        Assert.Equal(["DirectLine:KeyFile is needed where no SigningKeys are given."], new DirectLineOptions().Faults());
        Assert.Empty(new DirectLineOptions { KeyFile = "keys" }.Faults());
        Assert.Empty(new DirectLineOptions { SigningKeys = [Convert.ToBase64String(new byte[32])] }.Faults());
    }

    [Fact]
    public void EveryFaultIsReportedAtOnceWithItsKey()
    {
        var options = new DirectLineOptions
        {
            Secrets = ["short"], SigningKeys = ["c2hvcnQ="],
            AllowedOrigins = ["https://a.example/", "*"], BotId = "", KeepDays = 0, TokensPerMinute = 0,
            ActivitiesPerMinute = 0, WaitingActivities = 0,
            LargestActivity = 1, SocketsPerConversation = 0, SocketsPerAddress = 0, Sockets = 0, SlowReaderSeconds = 0, TurnSeconds = 0,
        };
        Assert.Equal(
            [
                "DirectLine:Secrets must hold at least 32 characters each.",
                "DirectLine:SigningKeys must be base64 of at least 32 bytes each.",
                "DirectLine:AllowedOrigins holds no origin (scheme, host and port alone): https://a.example/.",
                "DirectLine:AllowedOrigins holds no origin (scheme, host and port alone): *.",
                "DirectLine:BotId must not be empty.",
                "DirectLine:KeepDays must lie between 1 and 3650.",
                "DirectLine:TokensPerMinute must lie between 1 and 1000000.",
                "DirectLine:ActivitiesPerMinute must lie between 1 and 1000000.",
                "DirectLine:WaitingActivities must lie between 1 and 10000.",
                "DirectLine:LargestActivity must lie between 1024 and 10000000.",
                "DirectLine:SocketsPerConversation must lie between 1 and 1000000.",
                "DirectLine:SocketsPerAddress must lie between 1 and 1000000.",
                "DirectLine:Sockets must lie between 1 and 1000000.",
                "DirectLine:SlowReaderSeconds must lie between 1 and 600.",
                "DirectLine:TurnSeconds must lie between 1 and 600.",
            ],
            options.Faults());
    }
}
