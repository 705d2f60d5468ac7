using BanenBot.Storage;

namespace BanenBot.Serve.Stores;

/// <summary>The folder of what the service keeps, and the files in it.</summary>
sealed class StorageFolder(string path) : IDisposable
{
    public const string Figures = "figures.db";
    public const string Conversations = "conversations.db";
    public const string Feedback = "feedback.db";
    public const string Questions = "questions.db";
    public const string Desk = "desk.db";
    public const string DirectLine = "directline.db";
    public const string Keys = "directline.keys";

    /// <summary>What a start made of the knowledge, for the next one; may be deleted at any time.</summary>
    public const string Knowledge = "knowledge.kept";

    public const string InUse = "in-gebruik";

    FileStream? _mark;

    public string Path => path;

    public IReadOnlyList<string> Databases { get; } = [Figures, Conversations, Feedback, DirectLine];

    /// <summary>Those that are there in every folder, and those that come with a setting.</summary>
    public static IReadOnlyList<string> Stores { get; } = [Figures, Conversations, Feedback, DirectLine, Questions, Desk];

    public string File(string name) => System.IO.Path.Combine(path, name);

    /// <summary>
    /// Marks the folder as this service's, until it ends, in whatever way; false where another has it. Two would not see each other's
    /// messages, and each would make keys of its own. Commands work beside a service and take no mark.
    /// </summary>
    public bool TryTake()
    {
        try
        {
            OwnerOnly.Database(File(InUse));
            _mark = new FileStream(File(InUse), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Dispose() => _mark?.Dispose();
}
