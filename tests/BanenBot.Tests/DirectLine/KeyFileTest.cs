using BanenBot.BotFramework.DirectLine;
using BanenBot.Tests.Contracts;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.DirectLine;

public sealed class KeyFileTest : SigningKeyStoreContract, IDisposable
{
    readonly TemporaryFolder _folder = new();

    public KeyFileTest() => Store = new KeyFile(_folder.File("directline.keys"), new SteppedClock(), (_, _) => { });

    protected override ISigningKeyStore Store { get; }

    public void Dispose() => _folder.Dispose();
}
