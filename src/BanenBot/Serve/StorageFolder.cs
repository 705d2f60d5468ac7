using BanenBot.Storage.Sqlite;

namespace BanenBot.Serve;

/// <summary>The folder of what the service keeps, and the files in it.</summary>
sealed class StorageFolder(string path)
{
    public const string Figures = "figures.db";
    public const string Conversations = "conversations.db";
    public const string Feedback = SqliteFeedbackStore.FileName;
    public const string DirectLine = "directline.db";
    public const string Keys = "directline.keys";

    public string Path => path;

    public IReadOnlyList<string> Databases { get; } = [Figures, Conversations, Feedback, DirectLine];

    public string File(string name) => System.IO.Path.Combine(path, name);
}
