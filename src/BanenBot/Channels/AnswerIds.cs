using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace BanenBot.Channels;

/// <summary>Names answers and voters so that nobody can be found by the name: hashes, no ids of people or conversations.</summary>
static class AnswerIds
{
    /// <summary>The answer that a message with this id gave; without an id the newest answer of the conversation.</summary>
    public static string OfMessage(Activity activity, string? messageId) =>
        Hash($"{activity.ChannelId}\n{activity.Conversation?.Id}\n{messageId}");

    /// <summary>The answer to this question, for a channel where the id must be known before the message is sent.</summary>
    public static string OfQuestion(Activity question) => OfMessage(question, "> " + question.Id);

    /// <summary>Other for each answer, so that no two judgements can be laid at one person's door.</summary>
    public static string OfVoter(Activity activity, string answer) => OfVoter(activity.From?.Id, answer);

    public static string OfVoter(string? user, string answer) => Hash($"{answer}\n{user}");

    /// <summary>Stands for a conversation in the stores; unique over channels.</summary>
    public static string OfConversation(Activity activity) => OfConversation($"{activity.ChannelId}/{activity.Conversation?.Id}");

    public static string OfConversation(string name) => Hash(name);

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
