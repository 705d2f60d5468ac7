using BanenBot.BotFramework.Activities;
using BanenBot.Core.Dialogue;

namespace BanenBot.Channels;

/// <summary>What channels may keep of what people write, by Dialogue's guard.</summary>
sealed class StoredText(Func<Snapshot> current) : IPersonalDataGuard
{
    public string LeftOut => ChannelTexts.LeftOut;

    public string? Keep(string text) => current().Guard.Kept(text);
}
