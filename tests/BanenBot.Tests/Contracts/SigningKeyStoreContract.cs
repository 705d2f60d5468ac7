using BanenBot.BotFramework.DirectLine;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Contracts;

/// <summary>What every store of signing keys must do.</summary>
public abstract class SigningKeyStoreContract
{
    static readonly DateTimeOffset Day = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    protected abstract ISigningKeyStore Store { get; }

    [ContractFact]
    public void AKeyIsReadAsItWasMade()
    {
        Assert.Empty(Store.Read());
        var key = Key(1, Day);
        Assert.Equal(Told([key]), Told(Store.Renew(key, Day.AddDays(-90))));
        Assert.Equal(Told([key]), Told(Store.Read()));
    }

    [ContractFact]
    public void ANewKeyStandsBeforeTheOldOneAndTheThirdGoes()
    {
        var keys = new[] { Key(1, Day), Key(2, Day.AddDays(90)), Key(3, Day.AddDays(180)) };
        foreach (var key in keys) Store.Renew(key, key.Made.AddDays(-90));
        Assert.Equal(Told([keys[2], keys[1]]), Told(Store.Read()));
    }

    [ContractFact]
    public void WhoRenewsAfterAnotherGetsTheOthersKey()
    {
        var first = Key(1, Day);
        Store.Renew(first, Day.AddDays(-90));
        Assert.Equal(Told([first]), Told(Store.Renew(Key(2, Day.AddSeconds(1)), Day.AddDays(-90))));
    }

    static SigningKey Key(byte sign, DateTimeOffset made) => new([.. Enumerable.Repeat(sign, 32)], made);

    static IEnumerable<(string, DateTimeOffset)> Told(IEnumerable<SigningKey> keys) => keys.Select(key => (key.Id, key.Made));
}
