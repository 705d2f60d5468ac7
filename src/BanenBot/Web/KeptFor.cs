using BanenBot.Serve;

namespace BanenBot.Web;

/// <summary>How long what may be set is kept, in days; null for what is not kept at all.</summary>
/// <param name="Chats">The messages of the web chat.</param>
/// <param name="Questions">Questions that were not answered.</param>
/// <param name="DeskOpen">Questions to colleagues, while nobody has answered.</param>
/// <param name="DeskEnded">Those that ended.</param>
sealed record KeptFor(int Chats, int? Questions = null, int? DeskOpen = null, int? DeskEnded = null)
{
    public static KeptFor Of(ServeOptions options) =>
        new(options.DirectLine.KeepDays, options.QuestionLog.Enabled ? options.QuestionLog.KeepDays : null,
            options.ExpertDesk.HasChannel ? options.ExpertDesk.KeepOpenDays : null,
            options.ExpertDesk.HasChannel ? options.ExpertDesk.KeepEndedDays : null);
}
